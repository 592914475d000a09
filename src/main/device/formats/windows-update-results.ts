import { z } from 'zod'
import type { Moment } from '../../../shared/model/date.ts'
import { known, type Reading } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { readSection, section } from './powershell-section.ts'
import { windowsMoment } from './windows-moment.ts'

/** When Windows last looked for updates and last installed some, virus definitions included. */
export const updateResultsSection = section(
  'update-results',
  '$r=(New-Object -ComObject Microsoft.Update.AutoUpdate).Results;@{LastSearchSuccessDate=Utc $r.LastSearchSuccessDate;LastInstallationSuccessDate=Utc $r.LastInstallationSuccessDate}',
)

const resultsSchema = z.object({
  LastSearchSuccessDate: z.string().nullable(),
  LastInstallationSuccessDate: z.string().nullable(),
})

export interface UpdateResults {
  readonly searchedAt: Moment | null
  readonly installedAt: Moment | null
}

export function readUpdateResults(captures: Captures, now: Moment): Reading<UpdateResults> {
  const answer = readSection(captures, updateResultsSection, resultsSchema)
  if (answer.status === 'unknown') return answer
  return known({
    searchedAt: windowsMoment(answer.value.LastSearchSuccessDate, now),
    installedAt: windowsMoment(answer.value.LastInstallationSuccessDate, now),
  })
}
