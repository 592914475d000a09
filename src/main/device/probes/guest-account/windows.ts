import { z } from 'zod'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { listOf, powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import { defineProbe } from '../../probe.ts'

/**
 * The built-in accounts, without names and without the part of the identifier that is this machine's own. The guest's name
 * is translated, its number 501 is not.
 */
const accountsSection = section(
  'built-in-accounts',
  "@{accounts=@(Get-LocalUser|?{\"$($_.SID)\" -match '-50\\d$'}|%{@{SID=\"$($_.SID)\" -replace '^.*-','S-1-5-21-';Enabled=$_.Enabled}})}",
)

const accountsSchema = z.object({
  accounts: listOf(
    z.object({
      SID: z.union([z.string(), z.object({ Value: z.string() }).transform(identifier => identifier.Value)]),
      Enabled: z.boolean(),
    }),
  ),
})

export const probe = defineProbe({
  fact: 'guest-account',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [accountsSection],
  parse(captures) {
    const answer = readSection(captures, accountsSection, accountsSchema)
    if (answer.status === 'unknown') return answer
    const guests = answer.value.accounts.filter(account => /^S-1-5-21-(\d+-)*501$/.test(account.SID))
    // The guest account cannot be deleted, so a list without it is not whole.
    return guests.length === 0
      ? unknown('no-record', accountsSection.section)
      : known({ enabled: guests.some(guest => guest.Enabled) })
  },
})
