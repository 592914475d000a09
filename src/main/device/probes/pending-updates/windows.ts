import { z } from 'zod'
import type { Moment } from '../../../../shared/model/date.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { readSection, slowPowershellTimeoutMs, slowSection } from '../../formats/powershell-section.ts'
import { numberOf, registryValue, registryValues } from '../../formats/registry.ts'
import { shortText } from '../../formats/short-text.ts'
import { windowsMoment } from '../../formats/windows-moment.ts'
import { readUpdateResults, updateResultsSection } from '../../formats/windows-update-results.ts'
import { defineProbe } from '../../probe.ts'

/** Searches what Windows already knows, without going online, and needs no rights. Drivers are not asked for. */
const pendingSection = slowSection(
  'pending-updates',
  [
    '$u=(New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher();$u.Online=$false',
    `$r=$u.Search("IsInstalled=0 and IsHidden=0 and Type='Software'")`,
    '@{resultCode=[int]$r.ResultCode;updates=@($r.Updates|%{@{Title=$_.Title;MsrcSeverity=$_.MsrcSeverity;CategoryIDs=@($_.Categories|%{$_.CategoryID});LastDeploymentChangeTime=Utc $_.LastDeploymentChangeTime}})}',
  ].join('\n'),
)

// A server of the organisation decides what is offered. Its address would name the organisation, the switch does not.
const policy = registryValues('update-server', {
  usesOwnServer: registryValue(
    'HKLM',
    'SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU',
    'UseWUServer',
  ),
})

const updateSchema = z.object({
  Title: z.string(),
  MsrcSeverity: z.string().nullable(),
  CategoryIDs: z.array(z.string()),
  LastDeploymentChangeTime: z.string().nullable(),
})
type Update = z.infer<typeof updateSchema>
const pendingSchema = z.object({ resultCode: z.number().int(), updates: z.array(updateSchema) })

/** OperationResultCode: anything but "succeeded" leaves the list short. */
const succeeded = 2
/** Classifications, https://learn.microsoft.com/previous-versions/windows/desktop/ff357803(v=vs.85) */
const securityUpdates = '0fa1201d-4330-4fa8-8ae9-b877473b6441'
const upgrades = '3689bdc8-b205-4af4-8d4a-a63924c5e9d5'

export const probe = defineProbe({
  fact: 'pending-updates',
  system: 'windows',
  timeoutMs: slowPowershellTimeoutMs,
  requests: () => [pendingSection, updateResultsSection, ...policy.requests],
  parse(captures, { now }) {
    const answer = readSection(captures, pendingSection, pendingSchema)
    if (answer.status === 'unknown') return answer
    if (answer.value.resultCode !== succeeded) return unknown('service-error', 'Windows Update')
    const upgrade = answer.value.updates.find(update => isOf(update, upgrades))
    const updates = answer.value.updates.filter(update => !isOf(update, upgrades))
    const security = updates.filter(mendsSecurity)
    const results = readUpdateResults(captures, now)
    return known({
      sources: [
        {
          name: 'windows-update',
          total: updates.length,
          security: updates.every(saysItsKind) ? security.length : null,
          listedAt: results.status === 'known' ? results.value.searchedAt : null,
          oldestSecurityAt: oldest(
            security.map(update => windowsMoment(update.LastDeploymentChangeTime, now)),
          ),
        },
      ],
      // Updates that an organisation holds back do not show in the list.
      unread: numberOf(policy.read(captures).usesOwnServer) === 1 ? ['wsus'] : [],
      upgrade: upgrade === undefined ? null : shortText(upgrade.Title),
      titles: security.map(update => shortText(update.Title)).slice(0, 20),
    })
  },
})

const isOf = (update: Update, category: string) =>
  update.CategoryIDs.some(id => id.toLowerCase() === category)
const mendsSecurity = (update: Update) => isOf(update, securityUpdates) || Boolean(update.MsrcSeverity)
/** Without a classification nothing says that an update does not mend a security flaw. */
const saysItsKind = (update: Update) => update.CategoryIDs.length > 0 || Boolean(update.MsrcSeverity)

/** Null as soon as one date is missing: the missing one may be the oldest. */
function oldest(moments: readonly (Moment | null)[]): Moment | null {
  const dated = moments.filter(moment => moment !== null)
  return dated.length === moments.length ? (dated.toSorted()[0] ?? null) : null
}
