import { describe, expect, test } from 'vitest'
import type { AnyCheck } from '../../../../src/main/audit/check.ts'
import { breachedAddresses } from '../../../../src/main/breaches/checks/breached-addresses.ts'
import { domainRecords } from '../../../../src/main/domains/checks/domain-records.ts'
import { openExposures } from '../../../../src/main/footprint/checks/open-exposures.ts'
import { openRegister } from '../../../../src/main/footprint/checks/open-register.ts'
import { requestsAnswered } from '../../../../src/main/footprint/checks/requests-answered.ts'
import { selfSearch } from '../../../../src/main/footprint/checks/self-search.ts'
import type { BreachCheck } from '../../../../src/shared/model/breach-check.ts'
import type { DomainPart, DomainReport } from '../../../../src/shared/model/domain-report.ts'
import type { PersonFacts } from '../../../../src/shared/model/person-facts.ts'
import {
  exposureOf,
  findingsOf,
  routeTaskOf,
  searchOf,
  sentencesOf,
  summaryOf,
} from '../footprint-fixture.ts'

const four = summaryOf('address', 'phone', 'email', 'name')
const fourSearches = (on: string) =>
  (['address', 'phone', 'email', 'name'] as const).map(target => searchOf({ target, on }))

const part = (outcome: DomainPart['outcome']): DomainPart => ({
  id: 'spf',
  outcome,
  reason: outcome === 'unknown' ? 'timed-out' : null,
  message: 'any',
  values: {},
  seen: [],
})
const reportOf = (change: Partial<DomainReport>): DomainReport => ({
  id: '55555555-5555-4555-8555-555555555555',
  domain: 'example.org',
  at: '2026-11-20T10:00:00.000Z',
  resolver: 'the resolver of this computer',
  rdap: null,
  takesMail: true,
  parts: [part('pass')],
  ...change,
})

const mailbox = summaryOf('email')
const breach = (name: string, ...dataClasses: string[]) => ({
  name,
  title: name,
  domain: 'example.org',
  on: '2020-01-01',
  dataClasses,
})
const breachCheck = (change: Partial<BreachCheck>): BreachCheck => ({
  facetId: mailbox[0]?.id ?? '',
  at: '2026-11-20T10:00:00.000Z',
  way: 'range',
  breaches: [],
  dealtWith: [],
  ...change,
})

type Row = readonly [
  name: string,
  check: AnyCheck,
  told: Partial<PersonFacts>,
  outcome: string,
  message: string,
]

const rows: readonly Row[] = [
  ['nothing named', selfSearch, { identity: [], searches: [] }, 'unknown', 'unknown'],
  ['only a domain named', selfSearch, { identity: summaryOf('domain'), searches: [] }, 'unknown', 'unknown'],
  ['ready and not begun', selfSearch, { identity: four, searches: [] }, 'attention', 'not-begun'],
  [
    'skipped is not searched',
    selfSearch,
    {
      identity: four,
      searches: fourSearches('2026-11-01').map(one => ({ ...one, outcome: 'skipped' as const })),
    },
    'attention',
    'not-begun',
  ],
  [
    'one kind left',
    selfSearch,
    { identity: four, searches: fourSearches('2026-11-01').slice(1) },
    'attention',
    'partly',
  ],
  [
    'all four within the year',
    selfSearch,
    { identity: four, searches: fourSearches('2025-11-22') },
    'pass',
    'done',
  ],
  ['a day too old', selfSearch, { identity: four, searches: fourSearches('2025-11-21') }, 'fail', 'old'],
  [
    'one of them too old',
    selfSearch,
    { identity: four, searches: [...fourSearches('2026-11-01').slice(1), searchOf({ on: '2025-01-01' })] },
    'attention',
    'partly',
  ],
  [
    'searched for tomorrow',
    selfSearch,
    { identity: four, searches: fourSearches('2026-11-25') },
    'unknown',
    'unknown',
  ],
  [
    'the phone of a member of the household does not count',
    selfSearch,
    {
      identity: [...summaryOf('address'), { id: four[1]?.id ?? '', kind: 'phone', of: four[0]?.id ?? '' }],
      searches: [searchOf()],
    },
    'pass',
    'done',
  ],

  ['nothing noted, nothing searched', openExposures, { exposures: [], searches: [] }, 'unknown', 'unknown'],
  [
    'searches that found nothing',
    openExposures,
    { exposures: [], searches: [searchOf(), searchOf()] },
    'pass',
    'nothing-found',
  ],
  [
    'a find without its exposure',
    openExposures,
    { exposures: [], searches: [searchOf(), searchOf({ outcome: 'found' })] },
    'unknown',
    'unknown',
  ],
  [
    'only old searches',
    openExposures,
    { exposures: [], searches: [searchOf({ on: '2025-01-01' })] },
    'unknown',
    'unknown',
  ],
  [
    'home address online',
    openExposures,
    { exposures: [exposureOf()], searches: [] },
    'fail',
    'open-sensitive',
  ],
  [
    'an old opinion online',
    openExposures,
    { exposures: [exposureOf({ kinds: ['opinion'] })], searches: [] },
    'attention',
    'open',
  ],
  [
    'what the person calls harmless',
    openExposures,
    { exposures: [exposureOf({ sensitivity: 2 })], searches: [] },
    'attention',
    'open',
  ],
  [
    'asked lately',
    openExposures,
    { exposures: [exposureOf({ state: 'asked', askedOn: '2026-11-01' })], searches: [] },
    'attention',
    'asked',
  ],
  [
    'asked more than a month ago',
    openExposures,
    { exposures: [exposureOf({ state: 'asked', askedOn: '2026-10-21' })], searches: [] },
    'attention',
    'overdue',
  ],
  ['removed', openExposures, { exposures: [exposureOf({ state: 'removed' })], searches: [] }, 'pass', 'gone'],
  [
    'removed, and due to be looked at again',
    openExposures,
    { exposures: [exposureOf({ state: 'removed', lookAgainOn: '2026-11-22' })], searches: [] },
    'attention',
    'look-again',
  ],
  [
    'refused',
    openExposures,
    { exposures: [exposureOf({ state: 'refused' })], searches: [] },
    'attention',
    'refused',
  ],
  [
    'public by duty',
    openExposures,
    { exposures: [exposureOf({ publicByDuty: 'yes' })], searches: [] },
    'notApplicable',
    'duty',
  ],
  [
    'left as it is',
    openExposures,
    { exposures: [exposureOf({ state: 'stays' })], searches: [] },
    'notApplicable',
    'stays',
  ],
  [
    'found on a day to come',
    openExposures,
    { exposures: [exposureOf({ foundOn: '2027-01-01' })], searches: [] },
    'unknown',
    'unknown',
  ],

  ['no task', openRegister, { 'footprint-routes': [] }, 'unknown', 'unknown'],
  [
    'another route',
    openRegister,
    { 'footprint-routes': [routeTaskOf({ routeId: 'x', state: 'done' })] },
    'unknown',
    'unknown',
  ],
  ['planned', openRegister, { 'footprint-routes': [routeTaskOf()] }, 'unknown', 'unknown'],
  ['done', openRegister, { 'footprint-routes': [routeTaskOf({ state: 'done' })] }, 'pass', 'out'],
  [
    'asked',
    openRegister,
    { 'footprint-routes': [routeTaskOf({ state: 'asked', askedOn: '2026-11-01' })] },
    'attention',
    'asked',
  ],
  [
    'asked and not heard',
    openRegister,
    { 'footprint-routes': [routeTaskOf({ state: 'asked', askedOn: '2026-08-01' })] },
    'attention',
    'no-reply',
  ],
  [
    'refused',
    openRegister,
    { 'footprint-routes': [routeTaskOf({ state: 'refused' })] },
    'attention',
    'refused',
  ],
  [
    'asked twice, done once',
    openRegister,
    { 'footprint-routes': [routeTaskOf({ state: 'refused' }), routeTaskOf({ state: 'done' })] },
    'pass',
    'out',
  ],

  ['no requests', requestsAnswered, { 'footprint-routes': [routeTaskOf()] }, 'notApplicable', 'none'],
  [
    'in time',
    requestsAnswered,
    { 'footprint-routes': [routeTaskOf({ state: 'asked', askedOn: '2026-11-01', answerBy: '2026-11-22' })] },
    'pass',
    'in-time',
  ],
  [
    'overdue',
    requestsAnswered,
    { 'footprint-routes': [routeTaskOf({ state: 'asked', askedOn: '2026-10-01', answerBy: '2026-11-21' })] },
    'attention',
    'overdue',
  ],
  [
    'answered, so no longer overdue',
    requestsAnswered,
    {
      'footprint-routes': [routeTaskOf({ state: 'answered', askedOn: '2026-10-01', answerBy: '2026-11-01' })],
    },
    'pass',
    'in-time',
  ],
  [
    'to be done again',
    requestsAnswered,
    { 'footprint-routes': [routeTaskOf({ state: 'done', againOn: '2026-11-22' })] },
    'attention',
    'again',
  ],
  [
    'asked on a day to come',
    requestsAnswered,
    { 'footprint-routes': [routeTaskOf({ state: 'asked', askedOn: '2027-01-01' })] },
    'unknown',
    'unknown',
  ],

  ['no identity yet', domainRecords, { identity: [], 'domain-reports': [] }, 'unknown', 'unknown'],
  [
    'no domain of their own',
    domainRecords,
    { identity: four, 'domain-reports': [] },
    'notApplicable',
    'none-owned',
  ],
  [
    'a domain never looked at',
    domainRecords,
    { identity: summaryOf('domain'), 'domain-reports': [] },
    'unknown',
    'unknown',
  ],
  ['all in order', domainRecords, { identity: [], 'domain-reports': [reportOf({})] }, 'pass', 'protected'],
  [
    'a gap',
    domainRecords,
    {
      identity: [],
      'domain-reports': [reportOf({ parts: [part('pass'), part('attention'), part('unknown')] })],
    },
    'attention',
    'gaps',
  ],
  [
    'open to misuse',
    domainRecords,
    { identity: [], 'domain-reports': [reportOf({ parts: [part('fail'), part('attention')] })] },
    'fail',
    'spoofable',
  ],
  [
    'one point unread is never all in order',
    domainRecords,
    { identity: [], 'domain-reports': [reportOf({ parts: [part('pass'), part('unknown')] })] },
    'unknown',
    'partly-read',
  ],
  [
    'an old look',
    domainRecords,
    { identity: [], 'domain-reports': [reportOf({ at: '2026-04-01T10:00:00.000Z' })] },
    'unknown',
    'unknown',
  ],

  ['no identity yet', breachedAddresses, { identity: [], 'breach-checks': [] }, 'unknown', 'unknown'],
  [
    'no address named',
    breachedAddresses,
    { identity: summaryOf('phone'), 'breach-checks': [] },
    'notApplicable',
    'none-named',
  ],
  ['never looked up', breachedAddresses, { identity: mailbox, 'breach-checks': [] }, 'unknown', 'unknown'],
  [
    'in no breach',
    breachedAddresses,
    { identity: mailbox, 'breach-checks': [breachCheck({})] },
    'pass',
    'clear',
  ],
  [
    'in a breach',
    breachedAddresses,
    { identity: mailbox, 'breach-checks': [breachCheck({ breaches: [breach('Shop', 'Names')] })] },
    'attention',
    'open',
  ],
  [
    'with a password',
    breachedAddresses,
    { identity: mailbox, 'breach-checks': [breachCheck({ breaches: [breach('Shop', 'Passwords')] })] },
    'fail',
    'passwords',
  ],
  [
    'dealt with',
    breachedAddresses,
    {
      identity: mailbox,
      'breach-checks': [breachCheck({ breaches: [breach('Shop', 'Passwords')], dealtWith: ['Shop'] })],
    },
    'pass',
    'handled',
  ],
  [
    'an old look-up',
    breachedAddresses,
    { identity: mailbox, 'breach-checks': [breachCheck({ at: '2026-04-01T10:00:00.000Z' })] },
    'unknown',
    'unknown',
  ],
]

describe.each([
  selfSearch,
  openExposures,
  openRegister,
  requestsAnswered,
  domainRecords,
  breachedAddresses,
] as AnyCheck[])('$id', check => {
  const own = rows.filter(([, of]) => of === check)

  test.each(own)('%s', (_name, _check, told, outcome, message) => {
    const [finding] = findingsOf(check, told)
    expect([finding?.outcome, finding?.message]).toEqual([outcome, message])
    if (!finding) return
    expect(finding.reason === null).toBe(outcome !== 'unknown')
    const said = sentencesOf(check, finding)
    expect(said.length).toBeGreaterThan(0)
    for (const text of said) expect(text).not.toMatch(/[{}]|undefined|\d{4}-\d\d-\d\d/)
  })

  test('has a case for every headline', () => {
    const seen = new Set(own.map(([, , , , message]) => message))
    expect(Object.keys(check.headlines ?? {}).filter(key => !seen.has(key))).toEqual([])
  })
})

test('each exposure has a finding of its own, and each address that was named', () => {
  const exposures = [exposureOf(), exposureOf({ state: 'removed' })]
  expect(findingsOf(openExposures, { exposures, searches: [] }).map(({ subject }) => subject)).toEqual(
    exposures.map(({ id }) => id),
  )
  const two = summaryOf('email', 'email')
  const found = findingsOf(breachedAddresses, { identity: two, 'breach-checks': [] })
  expect(found.map(({ subject, outcome }) => [subject, outcome])).toEqual(
    two.map(({ id }) => [id, 'unknown']),
  )
})

test('a second domain that nobody looked at stays unknown beside the first', () => {
  const [first, second] = summaryOf('domain', 'domain')
  const report = reportOf({})
  const told = (...identity: PersonFacts['identity']) => ({ identity, 'domain-reports': [report] })
  const outcomes = (facts: Partial<PersonFacts>) =>
    findingsOf(domainRecords, facts).map(({ outcome }) => outcome)
  if (first === undefined || second === undefined) throw new Error('There are two')
  const lookedAt = { ...first, report: report.id }
  expect(outcomes(told(lookedAt, { ...second, report: null }))).toEqual(['pass', 'unknown'])
  expect(outcomes(told(lookedAt))).toEqual(['pass'])
  // The report is about a domain that is on no list.
  expect(outcomes(told({ ...second, report: null }))).toEqual(['pass', 'unknown'])
})

test('what was measured or has a day says so', () => {
  const [domain] = findingsOf(domainRecords, { identity: [], 'domain-reports': [reportOf({})] })
  expect([domain?.grade, domain?.at]).toEqual(['measured', '2026-11-20T00:00:00.000Z'])
  const page = { identity: mailbox, 'breach-checks': [breachCheck({ way: 'page' })] }
  expect(findingsOf(breachedAddresses, page)[0]?.grade).toBe('dated')
  expect(findingsOf(selfSearch, { identity: four, searches: fourSearches('2026-11-01') })[0]?.grade).toBe(
    'dated',
  )
})
