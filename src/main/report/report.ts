import type { Report, ReportFinding } from '../../shared/model/report.ts'
import type { FindingView } from '../../shared/views.ts'
import type { Source } from '../audit/check.ts'
import { newest } from '../catalogue/catalogue.ts'
import { reportFootprint } from './footprint.ts'
import type { ReportInput } from './report-input.ts'
import { createSubjects, type Subjects } from './subjects.ts'

/**
 * The report itself, which every format is made from. What the person did not tick is left out here and nowhere else,
 * so that no format can let it through.
 */
export function createReport(input: ReportInput): Report {
  const { include, profile } = input
  const subjects = createSubjects(input)
  return {
    schemaVersion: 1,
    madeBy: { name: 'Surefoot', version: input.version },
    createdAt: input.createdAt,
    finishedAt: input.finishedAt,
    catalogueAsOf: input.catalogueAsOf,
    include,
    person: profile && {
      name: include.name && profile.name !== '' ? profile.name : null,
      role: profile.role,
      nation: profile.nation,
    },
    score: input.score,
    nextActions: input.nextActions.slice(0, 3).map(finding => reportFinding(finding, subjects)),
    findings: input.findings.map(finding => reportFinding(finding, subjects)),
    icds: reportIcds(input),
    contacts: input.contacts.map(({ name, use, phone, email, url, say, sources, old }) => ({
      name,
      use,
      phone,
      email,
      url,
      say,
      asOf: newest(sources),
      confirmed: sources.some(source => source.confirmed),
      old,
    })),
    footprint: reportFootprint(input.footprint, include.footprint),
    notes: include.notes
      ? input.notes
          .filter(note => include.footprint || !note.ofFootprint)
          .map(({ about, text }) => ({
            about: subjects.ownWords(about),
            text: subjects.ownWords(text),
          }))
      : [],
  }
}

function reportFinding(finding: FindingView, subjects: Subjects): ReportFinding {
  const { acceptance, subject } = finding
  return {
    checkId: finding.checkId,
    subject: subjects.name(subject, finding.subjectLabel),
    principle: finding.principle,
    recommendations: finding.recommendations,
    outcome: finding.outcome,
    reason: finding.reason,
    name: subjects.sentence(finding.name, subject),
    headline: subjects.sentence(finding.headline, subject),
    seen: subjects.sentence(finding.seen, subject),
    why: subjects.sentence(finding.why, subject),
    reasonText: finding.reasonText,
    grade: finding.grade,
    at: finding.at,
    weight: finding.weight,
    effortMinutes: finding.effortMinutes,
    managed: finding.managed,
    steps: finding.advice.steps,
    sources: finding.sources,
    accepted: acceptance && { reason: subjects.ownWords(acceptance.reason), reviewOn: acceptance.reviewOn },
  }
}

function reportIcds({ icds }: ReportInput): Report['icds'] {
  if (icds === null) return null
  return {
    likelihood: icds.likelihood,
    headline: icds.headline,
    reason: icds.reason,
    services: icds.services.map(({ id, name }) => ({
      id,
      name,
      state: icds.status.services[id].state,
      since: icds.status.services[id].since,
    })),
    sources: eachOnce(icds.services.flatMap(service => service.sources)),
  }
}

function eachOnce(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map(source => [`${source.publisher} ${source.title}`, source])).values()]
}
