import type { DomainView } from '../../shared/footprint-views.ts'
import { dayOf } from '../../shared/model/date.ts'
import type { Outcome } from '../../shared/model/finding.ts'
import { dayInWords, sentence } from '../audit/sentences.ts'
import { handOverMessages as words } from './messages.ts'

type Part = DomainView['parts'][number]

/** A plain text for whoever looks after the domain: what to do first, then what is not known, then what is well. */
export function handOverText({ report, parts }: DomainView): string {
  const of = (...outcomes: readonly Outcome[]) =>
    outcomes.flatMap(outcome => parts.filter(part => part.outcome === outcome))
  const title = sentence(words.title, { domain: report.domain })
  return [
    title,
    '='.repeat(title.length),
    '',
    words.intro,
    sentence(words.lookedOn, { day: dayInWords(dayOf(report.at)) }),
    sentence(words.asked, { resolver: report.resolver }),
    ...(report.rdap === null ? [] : [sentence(words.register, { rdap: report.rdap })]),
    ...section(words.toDo, of('fail', 'attention')),
    ...section(words.notKnown, of('unknown')),
    ...section(words.well, of('pass', 'notApplicable')),
    '',
  ].join('\r\n')
}

function section(title: string, parts: readonly Part[]): string[] {
  const lines = parts.length === 0 ? ['', words.nothing] : parts.flatMap(partLines)
  return ['', '', title, '-'.repeat(title.length), ...lines]
}

function partLines(part: Part): string[] {
  const why = part.reasonText === null ? [] : [`${words.why} ${part.reasonText}`]
  return [
    '',
    part.name,
    part.headline,
    ...why,
    part.means,
    ...(part.seen.length === 0 ? [] : [words.seen, ...part.seen.map(line => `  ${line}`)]),
    ...(part.steps.length === 0
      ? []
      : [words.steps, ...part.steps.map((step, index) => `  ${index + 1}. ${step}`)]),
  ]
}
