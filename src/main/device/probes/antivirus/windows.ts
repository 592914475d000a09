import { z } from 'zod'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { readSection, slowPowershellTimeoutMs, slowSection } from '../../formats/powershell-section.ts'
import {
  antivirusSection,
  readProducts,
  type SecurityProduct,
} from '../../formats/windows-security-products.ts'
import { defineProbe } from '../../probe.ts'

const defenderSection = slowSection(
  'defender',
  'Get-MpComputerStatus|Select-Object AMRunningMode,RealTimeProtectionEnabled,IsTamperProtected,AntivirusSignatureAge,DefenderSignaturesOutOfDate',
)

const defenderSchema = z.object({
  AMRunningMode: z.string().min(1),
  RealTimeProtectionEnabled: z.boolean().nullish(),
  IsTamperProtected: z.boolean().nullish(),
  AntivirusSignatureAge: z.number().int().nonnegative().nullish(),
  DefenderSignaturesOutOfDate: z.boolean().nullish(),
})
type DefenderStatus = z.infer<typeof defenderSchema>

type Antivirus = DeviceFacts['antivirus']
type Product = Antivirus['products'][number]
type Defender = NonNullable<Antivirus['defender']>

export const probe = defineProbe({
  fact: 'antivirus',
  system: 'windows',
  timeoutMs: slowPowershellTimeoutMs,
  requests: () => [antivirusSection, defenderSection],
  parse(captures): Reading<Antivirus> {
    const registered = readProducts(captures, antivirusSection)
    const status = readSection(captures, defenderSection, defenderSchema)
    const defender = status.status === 'known' ? defenderOf(status.value) : null
    if (registered.status === 'known' && registered.value.length > 0) {
      return listed(registered.value, defender, status.status === 'known' ? status.value : null)
    }
    // Windows Server has no Security Center, and an empty one has been seen on machines with antivirus.
    if (defender === null || status.status === 'unknown') {
      return registered.status === 'unknown' ? registered : unknown('no-record', antivirusSection.section)
    }
    return alone(defender, status.value)
  },
})

/** The registered products. One whose state means nothing may be the one that protects, so it must not look like none. */
function listed(
  products: readonly SecurityProduct[],
  defender: Defender | null,
  status: DefenderStatus | null,
): Reading<Antivirus> {
  const readable = products.flatMap(({ state, ...product }): Product[] =>
    state === null ? [] : [{ ...product, state, upToDate: confirmed(product, status) }],
  )
  if (readable.length < products.length && !readable.some(product => product.state === 'on')) {
    return unknown('unparsable', antivirusSection.section)
  }
  return known({ products: readable, defender })
}

/** The Security Center may still call signatures current that Defender itself calls old. */
const confirmed = (product: Pick<SecurityProduct, 'builtIn' | 'upToDate'>, status: DefenderStatus | null) =>
  product.builtIn && status?.DefenderSignaturesOutOfDate === true ? false : product.upToDate

/** Defender without the list of the others: beside another product it steps back, and that one cannot be seen. */
function alone(defender: Defender, status: DefenderStatus): Reading<Antivirus> {
  const active = defender.mode === 'normal'
  if (active ? defender.realTime === null : defender.mode !== 'not-running')
    return unknown('third-party', antivirusSection.section)
  const outOfDate = status.DefenderSignaturesOutOfDate
  return known({
    products: [
      {
        name: 'Microsoft Defender Antivirus',
        state: active && defender.realTime ? 'on' : 'off',
        upToDate: outOfDate === undefined || outOfDate === null ? null : !outOfDate,
        builtIn: true,
      },
    ],
    defender,
  })
}

/** AMRunningMode, which is not translated. https://learn.microsoft.com/powershell/module/defender/get-mpcomputerstatus */
const modes: ReadonlyMap<string, Defender['mode']> = new Map([
  ['Normal', 'normal'],
  ['Passive Mode', 'passive'],
  ['SxS Passive Mode', 'passive'],
  ['EDR Block Mode', 'edr-block'],
  ['Not running', 'not-running'],
])

/** Signature ages that stand for "never": the largest numbers of 16 and 32 bits. */
const never: readonly number[] = [65_535, 4_294_967_295]

function defenderOf(status: DefenderStatus): Defender {
  const mode = modes.get(status.AMRunningMode) ?? 'other'
  const age = status.AntivirusSignatureAge ?? null
  // In passive mode all switches still read "on", though another product does the work.
  const switches = mode === 'normal' || mode === 'not-running'
  return {
    mode,
    realTime: switches ? (status.RealTimeProtectionEnabled ?? null) : null,
    tamperProtection: switches ? (status.IsTamperProtected ?? null) : null,
    signatureAgeDays: age === null || never.includes(age) ? null : age,
  }
}
