import { z } from 'zod'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { latest } from '../../formats/moment.ts'
import { readSection, slowPowershellTimeoutMs, slowSection } from '../../formats/powershell-section.ts'
import { windowsMoment } from '../../formats/windows-moment.ts'
import { readUpdateResults, updateResultsSection } from '../../formats/windows-update-results.ts'
import { defineProbe } from '../../probe.ts'

/**
 * Virus definitions fill several entries a day, so the history is asked for far back and only entries that name a KB
 * article are handed out: the others are apps, which are nobody's business.
 */
const historySection = slowSection(
  'update-history',
  [
    '$u=(New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher();$n=$u.GetTotalHistoryCount()',
    `@{total=$n;entries=@(if($n -gt 0){$u.QueryHistory(0,[Math]::Min($n,300))|?{$_.Title -match 'KB\\d{6,7}'}|%{@{Title=$_.Title;Operation=[int]$_.Operation;ResultCode=[int]$_.ResultCode;Date=Utc $_.Date}}})}`,
  ].join('\n'),
)

const entrySchema = z.object({
  Title: z.string(),
  Operation: z.number(),
  ResultCode: z.number(),
  Date: z.string(),
})
type Entry = z.infer<typeof entrySchema>
const historySchema = z.object({ total: z.number().int(), entries: z.array(entrySchema) })

const installation = 1
const succeeded = 2

export const probe = defineProbe({
  fact: 'last-update',
  system: 'windows',
  timeoutMs: slowPowershellTimeoutMs,
  requests: () => [historySection, updateResultsSection],
  parse(captures, { now }): Reading<DeviceFacts['last-update']> {
    const history = readSection(captures, historySection, historySchema)
    if (history.status === 'known' && history.value.total > 0) {
      const installed = history.value.entries
        .filter(mendsWindows)
        .map(entry => windowsMoment(entry.Date, now))
      const at = latest(installed)
      return at === null ? unknown('no-record', 'Windows Update') : known({ at, kind: 'installation' })
    }
    // An installation counted here may be of virus definitions alone, so it proves no more than a check does.
    const results = readUpdateResults(captures, now)
    if (results.status === 'unknown') return history.status === 'unknown' ? history : results
    const at = latest([results.value.searchedAt, results.value.installedAt])
    return at === null ? unknown('no-record', 'Windows Update') : known({ at, kind: 'check' })
  },
})

/** Definitions, platform and removal tool of Defender: they come all the time, even to a system that is never mended. */
const notOfWindows = /KB(2267602|4052623|890830|5007651|915597|2310138|2461484)(?!\d)|\.NET/i

/** Updates of Windows itself carry their year and month first, in every language. */
const mendsWindows = ({ Title, Operation, ResultCode }: Entry) =>
  Operation === installation &&
  ResultCode === succeeded &&
  /^\d{4}-\d{2}\b/.test(Title) &&
  !notOfWindows.test(Title)
