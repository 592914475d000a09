import { createHash } from 'node:crypto'
import { dayOf } from '../../shared/model/date.ts'
import { type Outcome, outcomes } from '../../shared/model/finding.ts'
import { principles } from '../../shared/model/principle.ts'
import type { Report, ReportFinding } from '../../shared/model/report.ts'
import type { PartScore } from '../../shared/model/score.ts'
import type { Source } from '../audit/check.ts'
import { dayInWords } from '../audit/sentences.ts'
import { html, join, type Markup, when } from './markup.ts'
import { reportText } from './messages.ts'
import { createReport } from './report.ts'
import type { ReportInput } from './report-input.ts'
import { style } from './style.ts'
import {
  exposureKindNames,
  exposureStateNames,
  gradeNames,
  icdsStateNames,
  nationNames,
  outcomeNames,
  outcomeSigns,
  principleNames,
  publisherNames,
  roleNames,
} from './terms.ts'

/** Nothing runs and nothing is fetched: only the one style sheet, by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** The report as one HTML document that needs no other file and can be printed as it is. */
export function renderHtml(input: ReportInput): string {
  const report = createReport(input)
  const styleSheet: Markup = { markup: `<style>${style}</style>` }
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${reportText('title')}, ${dayInWords(dayOf(report.createdAt))}</title>
${styleSheet}
</head>
<body>
<main>
${join([
  heading(report),
  scores(report),
  nextThree(report),
  findings(report),
  accepted(report),
  notKnown(report),
  footprint(report),
  icds(report),
  contacts(report),
  notes(report),
  sources(report),
])}
</main>
<footer><p class="quiet small">${reportText('end')}</p></footer>
</body>
</html>
`.markup
}

function heading({ person, createdAt, finishedAt, catalogueAsOf, madeBy }: Report): Markup {
  const made = reportText('made-with', { version: madeBy.version, createdAt: dayOf(createdAt) })
  const of =
    finishedAt === null ? reportText('of-now') : reportText('of-audit', { finishedAt: dayOf(finishedAt) })
  return html`<header>
<h1>${reportText('title')}</h1>
${when(person !== null && person.name !== null, () => html`<p><strong>${reportText('for-person', { name: person?.name ?? '' })}</strong></p>`)}
${when(
  person !== null,
  () => html`<p>${reportText('role', { role: person ? roleNames[person.role] : '' })}<br>
${reportText('nation', { nation: person ? nationNames[person.nation] : '' })}</p>`,
)}
<p>${made}. ${of} ${reportText('catalogue-as-of', { catalogueAsOf })}</p>
<p><strong>${reportText('confidential')}</strong></p>
</header>`
}

function section(id: string, title: string, content: Markup): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>`
}

function scores({ score }: Report): Markup {
  const { overall } = score
  return section(
    'score',
    reportText('score-heading'),
    html`<p class="score">${scoreText(overall)}</p>
<p>${reportText('coverage', { coverage: overall.coverage })}. ${when(overall.score === null, () => html`${reportText('score-hidden-why')}`)}</p>
<table>
<thead><tr><th scope="col">${reportText('column-principle')}</th><th scope="col">${reportText('column-score')}</th><th scope="col">${reportText('column-coverage')}</th><th scope="col">${reportText('column-unknown')}</th></tr></thead>
<tbody>
${join(principles.map(principle => scoreRow(principleNames[principle], score.principles[principle])))}
${scoreRow(reportText('overall'), overall)}
</tbody>
</table>
<p class="quiet small">${reportText('score-explained')}</p>`,
  )
}

function scoreRow(name: string, part: PartScore): Markup {
  return html`<tr><th scope="row">${name}</th><td>${scoreText(part)}</td><td>${reportText('coverage-cell', { coverage: part.coverage })}</td><td>${part.unknown}</td></tr>`
}

const scoreText = ({ score }: PartScore): string =>
  score === null ? reportText('score-hidden') : reportText('score-of', { score })

function nextThree({ nextActions }: Report): Markup {
  if (nextActions.length === 0)
    return section('next', reportText('next-heading'), html`<p>${reportText('next-none')}</p>`)
  const items = nextActions.map(
    finding => html`<li>
<h3>${finding.headline}</h3>
<p class="quiet">${titleOf(finding)}. ${reportText('effort', { minutes: finding.effortMinutes })}</p>
${steps(finding)}
</li>`,
  )
  return section('next', reportText('next-heading'), html`<ol class="next">${join(items)}</ol>`)
}

function findings(report: Report): Markup {
  const open = report.findings.filter(finding => finding.accepted === null)
  if (open.length === 0)
    return section('findings', reportText('findings-heading'), html`<p>${reportText('findings-none')}</p>`)
  const parts = principles.flatMap(principle => {
    const own = open.filter(finding => finding.principle === principle)
    return own.length === 0
      ? []
      : [html`<h3>${principleNames[principle]}</h3>${join(byOutcome(own).map(findingEntry))}`]
  })
  return section('findings', reportText('findings-heading'), join(parts))
}

function byOutcome(list: readonly ReportFinding[]): ReportFinding[] {
  return list.toSorted(
    (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || b.weight - a.weight,
  )
}

function findingEntry(finding: ReportFinding): Markup {
  const needsAction = finding.outcome === 'fail' || finding.outcome === 'attention'
  return html`<article class="finding">
<h4>${finding.headline}</h4>
<p>${outcomeMark(finding.outcome)} ${titleOf(finding)}</p>
${when(finding.seen !== '', () => html`<p>${finding.seen}</p>`)}
${when(finding.reasonText !== null, () => html`<p>${finding.reasonText}</p>`)}
<p class="quiet small">${evidenceOf(finding)}</p>
${when(needsAction, () => html`<p><strong>${reportText('why')}.</strong> ${finding.why}</p>${steps(finding)}`)}
${sourceLines(finding.sources)}
</article>`
}

/** What is not known has no evidence to name. */
function evidenceOf({ outcome, grade, at, recommendations }: ReportFinding): string {
  const ids = recommendations.join(', ')
  if (outcome === 'unknown') return ids
  return `${reportText('evidence', { grade: gradeNames[grade], at: dayOf(at) })}. ${ids}`
}

const titleOf = ({ name, subject }: ReportFinding): string =>
  subject === null ? name : reportText('finding-about', { name, subject })

const outcomeMark = (outcome: Outcome): Markup =>
  html`<span class="outcome ${outcome}"><span aria-hidden="true">${outcomeSigns[outcome]} </span>${outcomeNames[outcome]}</span>`

function steps({ steps: list, managed }: ReportFinding): Markup {
  return html`${when(managed, () => html`<p>${reportText('managed')}</p>`)}
${when(list.length > 0, () => html`<p><strong>${reportText('what-to-do')}</strong></p><ol>${join(list.map(step => html`<li>${step}</li>`))}</ol>`)}`
}

function accepted(report: Report): Markup {
  const list = report.findings.filter(finding => finding.accepted !== null)
  const entries = list.map(
    finding => html`<article class="finding">
<h3>${finding.headline}</h3>
<p>${outcomeMark(finding.outcome)} ${titleOf(finding)}</p>
${when(finding.seen !== '', () => html`<p>${finding.seen}</p>`)}
<p class="words">${reportText('accepted-reason', { reason: finding.accepted?.reason ?? '' })}</p>
<p>${reportText('accepted-review', { reviewOn: finding.accepted?.reviewOn ?? '' })}</p>
<p class="quiet small">${evidenceOf(finding)}</p>
</article>`,
  )
  return section(
    'accepted',
    reportText('accepted-heading'),
    list.length === 0 ? html`<p>${reportText('accepted-none')}</p>` : join(entries),
  )
}

function notKnown(report: Report): Markup {
  const list = report.findings.filter(finding => finding.outcome === 'unknown')
  const items = list.map(
    finding => html`<li><strong>${titleOf(finding)}.</strong> ${finding.reasonText}</li>`,
  )
  return section(
    'unknown',
    reportText('unknown-heading'),
    list.length === 0 ? html`<p>${reportText('unknown-none')}</p>` : html`<ul>${join(items)}</ul>`,
  )
}

function icds(report: Report): Markup {
  const { icds: view } = report
  if (view === null) return { markup: '' }
  const lines = view.services.map(({ name, state, since }) => {
    const values = { name, state: icdsStateNames[state] }
    return html`<li>${since === null ? reportText('icds-service', values) : reportText('icds-since', { ...values, since })}</li>`
  })
  return section(
    'icds',
    reportText('icds-heading'),
    html`<p><strong>${view.headline}.</strong> ${view.reason}</p>
<p>${reportText('icds-prompt')}</p>
<ul>${join(lines)}</ul>
${sourceLines(view.sources)}`,
  )
}

function footprint({ footprint: review }: Report): Markup {
  if (review === null) return { markup: '' }
  const { searches, found, requests, exposures } = review
  const searched = [
    reportText('footprint-searches', { done: searches.done }),
    ...(searches.lastOn === null ? [] : [reportText('footprint-last', { lastOn: searches.lastOn })]),
  ].join(', ')
  const kinds = found.kinds
    .map(({ kind, count }) => reportText('footprint-kind', { kind: exposureKindNames[kind], count }))
    .join(', ')
  return section(
    'footprint',
    reportText('footprint-heading'),
    html`<p>${searched}. ${reportText('footprint-found', { total: found.total })}. ${when(found.total > 0, () => html`${reportText('footprint-states', found.states)} ${reportText('footprint-kinds', { kinds })}`)}</p>
<p>${reportText('footprint-requests', requests)}</p>
${when(found.total > 0 && exposures.length === 0, () => html`<p class="quiet">${reportText('footprint-details-out')}</p>`)}
${when(exposures.length > 0, () => exposureTable(exposures))}`,
  )
}

function exposureTable(exposures: NonNullable<Report['footprint']>['exposures']): Markup {
  const rows = exposures.map(({ where, kinds, publisher, sensitivity, state, askedOn }) => {
    const named = exposureStateNames[state]
    const stateText = askedOn === null ? named : reportText('state-asked-on', { state: named, askedOn })
    return html`<tr><th scope="row">${where}</th><td>${kinds.map(kind => exposureKindNames[kind]).join(', ')}</td><td>${publisherNames[publisher]}</td><td>${reportText('sensitivity-of', { sensitivity })}</td><td>${stateText}</td></tr>`
  })
  return html`<table>
<thead><tr><th scope="col">${reportText('column-where')}</th><th scope="col">${reportText('column-kinds')}</th><th scope="col">${reportText('column-publisher')}</th><th scope="col">${reportText('column-sensitivity')}</th><th scope="col">${reportText('column-state')}</th></tr></thead>
<tbody>
${join(rows)}
</tbody>
</table>`
}

function contacts({ contacts: list }: Report): Markup {
  const entries = list.map(
    contact => html`<article class="contact">
<h3>${contact.name}</h3>
<p>${contact.use}</p>
${when(contact.phone !== null, () => html`<p><strong>${reportText('contact-phone', { phone: contact.phone ?? '' })}</strong></p>`)}
${when(contact.email !== null, () => html`<p><strong>${reportText('contact-email', { email: contact.email ?? '' })}</strong></p>`)}
${when(contact.url !== null, () => html`<p>${address(contact.url)}</p>`)}
${when(contact.phone === null && contact.email === null && contact.url === null, () => html`<p>${reportText('contact-own')} <span class="blank">&nbsp;</span></p>`)}
${when(contact.say !== null, () => html`<p>${reportText('contact-say', { say: contact.say ?? '' })}</p>`)}
<p class="quiet small">${contact.confirmed ? reportText('contact-as-of', { asOf: contact.asOf }) : reportText('contact-unconfirmed')} ${when(contact.old && contact.confirmed, () => html`${reportText('contact-old')}`)}</p>
</article>`,
  )
  return section(
    'contacts',
    reportText('contacts-heading'),
    list.length === 0 ? html`<p>${reportText('contacts-none')}</p>` : join(entries),
  )
}

function notes({ notes: list }: Report): Markup {
  if (list.length === 0) return { markup: '' }
  return section(
    'notes',
    reportText('notes-heading'),
    join(list.map(note => html`<h3>${note.about}</h3><p class="words">${note.text}</p>`)),
  )
}

function sources(report: Report): Markup {
  const all = [...report.findings.flatMap(finding => finding.sources), ...(report.icds?.sources ?? [])]
  const once = [...new Map(all.map(source => [`${source.publisher} ${source.title}`, source])).values()]
  const items = once
    .toSorted(
      (a, b) => a.publisher.localeCompare(b.publisher, 'en-GB') || a.title.localeCompare(b.title, 'en-GB'),
    )
    .map(
      source => html`<li>${sourceLine(source)} ${when(source.url !== null, () => address(source.url))}</li>`,
    )
  return section(
    'sources',
    reportText('sources-heading'),
    html`<p>${reportText('sources-intro')}</p><ul class="small">${join(items)}</ul>`,
  )
}

function sourceLines(list: readonly Source[]): Markup {
  if (list.length === 0) return { markup: '' }
  return html`<p class="quiet small">${reportText('sources')}: ${join(list.map(source => sourceLine(source)))}</p>`
}

function sourceLine({ title, publisher, asOf, confirmed }: Source): Markup {
  if (publisher === 'Surefoot') return html`${reportText('source-own', { title, asOf })}`
  const doubt = confirmed ? '' : ` ${reportText('source-unconfirmed', { publisher })}`
  return html`${reportText('source-line', { title, publisher, asOf })}${doubt}`
}

/** Addresses come from the catalogue, whose schema allows https alone. */
function address(url: string | null): Markup {
  return url === null ? { markup: '' } : html`<a href="${url}" rel="noreferrer">${url}</a>`
}
