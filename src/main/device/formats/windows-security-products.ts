import { z } from 'zod'
import { known, type Reading } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { listOf, readSection, section } from './powershell-section.ts'
import { shortText } from './short-text.ts'

const productsOf = (name: string, className: string) =>
  section(
    name,
    `@{products=@(Get-CimInstance -Namespace root/SecurityCenter2 -ClassName ${className}|Select-Object displayName,instanceGuid,productState)}`,
  )

/** Antivirus products registered with the Security Center, which Windows Server lacks. */
export const antivirusSection = productsOf('antivirus-products', 'AntiVirusProduct')
/** Firewalls of other makers; the firewall of Windows itself is never listed. */
export const firewallSection = productsOf('firewall-products', 'FirewallProduct')

const productsSchema = z.object({
  products: listOf(
    z.object({
      displayName: z.string(),
      instanceGuid: z.string().nullish(),
      // Arrives as a number or as text.
      productState: z.union([
        z.number().int().nonnegative(),
        z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number),
      ]),
    }),
  ),
})

export interface SecurityProduct {
  readonly name: string
  /** Null for bits that mean nothing known. */
  readonly state: 'on' | 'off' | 'snoozed' | 'expired' | null
  readonly upToDate: boolean | null
  readonly builtIn: boolean
}

/** The same on every machine and in every language, unlike the product's name. */
const defenderGuid = '{D68DDC3A-831F-4FAE-9E44-DA132C1ACF46}'

/** The products of a list, which may be empty: whether that is believable is for the caller to say. */
export function readProducts(
  captures: Captures,
  request: typeof antivirusSection,
): Reading<readonly SecurityProduct[]> {
  const answer = readSection(captures, request, productsSchema)
  if (answer.status === 'unknown') return answer
  return known(
    answer.value.products.map(product => ({
      name: shortText(product.displayName) || 'Unnamed product',
      ...parseProductState(product.productState),
      builtIn:
        product.instanceGuid?.toUpperCase() === defenderGuid ||
        /^(Windows|Microsoft) Defender/i.test(product.displayName),
    })),
  )
}

const states: Readonly<Record<number, SecurityProduct['state']>> = {
  0: 'off',
  4096: 'on',
  8192: 'snoozed',
  12288: 'expired',
}

/**
 * The bits of productState, which Microsoft does not document. The whole digit counts: an expired product (0x3000) also
 * has the bit of one that is on (0x1000).
 */
export function parseProductState(productState: number): Pick<SecurityProduct, 'state' | 'upToDate'> {
  const signatures = productState & 0xf0
  const upToDate = signatures === 0 ? true : signatures === 0x10 ? false : null
  return { state: states[productState & 0xf000] ?? null, upToDate }
}
