import type { DomainView } from '../../shared/footprint-views.ts'
import type { DomainReport } from '../../shared/model/domain-report.ts'
import { reasonMessages } from '../audit/reason-messages.ts'
import { sentence } from '../audit/sentences.ts'
import { type DomainWords, domainMessages, domainReasons, partNames } from './messages.ts'

const messages: Readonly<Record<string, DomainWords>> = domainMessages
/** A report of an older version may hold a message that is gone. */
const noWords: DomainWords = { headline: '', means: '', steps: [] }

/** The report with its sentences. */
export function domainView(report: DomainReport): DomainView {
  return {
    report,
    parts: report.parts.map(part => {
      const words = messages[part.message] ?? noWords
      const values = { ...part.values, domain: report.domain }
      return {
        ...part,
        name: partNames[part.id],
        headline: sentence(words.headline, values),
        means: sentence(words.means, values),
        reasonText: part.reason === null ? null : (domainReasons[part.reason] ?? reasonMessages[part.reason]),
        steps: words.steps.map(step => sentence(step, values)),
      }
    }),
  }
}
