import type { ReportInput } from '../../../src/main/report/report-input.ts'
import type { Profile } from '../../../src/shared/model/profile.ts'
import type { PartScore } from '../../../src/shared/model/score.ts'
import type { FindingView } from '../../../src/shared/views.ts'
import { exposureOf, routeTaskOf } from '../footprint/footprint-fixture.ts'

const part = (fields: Partial<PartScore> = {}): PartScore => ({
  score: 72,
  coverage: 81,
  counted: 9,
  unknown: 2,
  ...fields,
})

export const source = {
  publisher: 'Example Authority',
  title: 'Example guidance',
  url: 'https://example.org/guidance',
  asOf: '2026-11-22',
  confirmed: true,
}

export function finding(fields: Partial<FindingView> = {}): FindingView {
  return {
    checkId: 'disk-encryption',
    subject: null,
    principle: 'S',
    recommendations: ['S5'],
    outcome: 'fail',
    reason: null,
    message: 'off',
    values: {},
    grade: 'measured',
    at: '2026-11-20T09:00:00.000Z',
    weight: 5,
    effortMinutes: 20,
    managed: false,
    name: 'Disk encryption',
    headline: 'The disk is not encrypted',
    seen: 'The system says that encryption is off.',
    why: 'A lost laptop can be read by whoever finds it.',
    reasonText: null,
    subjectLabel: null,
    advice: { steps: ['Open the settings.', 'Turn it on.'], settings: null, link: null },
    sources: [source],
    deviceFacts: ['disk-encryption'],
    answeredAt: null,
    acceptance: null,
    ...fields,
  }
}

const accountId = '11111111-1111-4111-8111-111111111111'
const exposureId = '33333333-3333-4333-8333-333333333333'
const domainId = '44444444-4444-4444-8444-444444444444'
const deviceId = '22222222-2222-4222-8222-222222222222'

export const profile: Profile = {
  name: 'Marigold Quince',
  role: 'councillor',
  nation: 'wales',
  principalRole: null,
  risks: { P1: true, P2: false, P3: false, P4: true, P5: false },
}

/** A report with one of everything; the words to look for are unlike any other word in it. */
export function reportInput(fields: Partial<ReportInput> = {}): ReportInput {
  const encryption = finding()
  const account = finding({
    checkId: 'account-sign-in',
    subject: accountId,
    subjectLabel: 'Zebra mailbox',
    outcome: 'attention',
    name: 'Second step at sign-in',
    headline: 'Zebra mailbox could be stronger',
    seen: 'You sign in to Zebra mailbox with a code.',
    grade: 'dated',
    answeredAt: { kind: 'accounts', id: accountId },
  })
  const device = finding({
    checkId: 'carried-device-support',
    subject: deviceId,
    subjectLabel: 'Yak phone',
    outcome: 'pass',
    name: 'Support of the system',
    headline: 'Yak phone is supported',
    seen: 'Its system gets updates.',
    answeredAt: { kind: 'carried-devices', id: deviceId },
  })
  const exposure = finding({
    checkId: 'open-exposures',
    subject: exposureId,
    subjectLabel: 'Axolotl Gazette',
    outcome: 'attention',
    name: 'What was found about you',
    headline: 'Axolotl Gazette still shows it',
    seen: 'Asked on 1 October 2026.',
    answeredAt: { kind: 'exposures', id: exposureId },
  })
  const domain = finding({
    checkId: 'domain-records',
    subject: domainId,
    subjectLabel: 'platypus.example',
    outcome: 'attention',
    name: 'Records of your own domain',
    headline: 'Your domain has gaps',
    answeredAt: { kind: 'domains', id: domainId },
  })
  const unknown = finding({
    checkId: 'firewall',
    outcome: 'unknown',
    reason: 'not-permitted',
    name: 'Firewall',
    headline: 'We could not tell whether the firewall is on',
    seen: '',
    reasonText: 'This computer does not let an ordinary user read it.',
  })
  const accepted = finding({
    checkId: 'screen-lock',
    principle: 'B',
    recommendations: ['B2'],
    name: 'Screen lock',
    headline: 'The screen locks late',
    acceptance: {
      checkId: 'screen-lock',
      subject: null,
      reason: 'Needed for talks',
      acceptedAt: '2026-11-01T00:00:00.000Z',
      reviewOn: '2027-02-01',
    },
  })
  return {
    version: '0.1.0',
    createdAt: '2026-11-22T10:00:00.000Z',
    finishedAt: '2026-11-21T10:00:00.000Z',
    catalogueAsOf: '2026-11-22',
    score: {
      overall: part(),
      principles: { B: part({ score: null, coverage: 33 }), E: part(), S: part({ score: 64 }), T: part() },
    },
    findings: [encryption, account, device, unknown, accepted, exposure, domain],
    nextActions: [encryption, account],
    profile,
    contacts: [
      {
        id: 'own-team',
        name: 'Own team',
        use: 'Anything odd.',
        kind: 'own-team',
        roles: [],
        nations: [],
        phone: null,
        email: null,
        url: null,
        say: 'Something felt wrong',
        order: 20,
        sources: [{ ...source, asOf: '2025-10-15' }],
        old: true,
      },
      {
        id: 'police',
        name: 'Police',
        use: 'Danger.',
        kind: 'danger',
        roles: [],
        nations: [],
        phone: '999',
        email: null,
        url: null,
        say: null,
        order: 10,
        sources: [{ ...source, confirmed: false }],
        old: false,
      },
    ],
    icds: {
      likelihood: 'very-likely',
      headline: 'You can very likely use both services',
      reason: 'Ask NCSC.',
      services: [
        { id: 'account-registration', name: 'Account Registration', does: [], limits: [], sources: [source] },
        {
          id: 'personal-internet-protection',
          name: 'Personal Internet Protection',
          does: [],
          limits: [],
          sources: [source],
        },
      ],
      haveReady: [],
      warnings: [],
      link: {
        id: 'ncsc',
        label: 'NCSC',
        url: 'https://www.ncsc.gov.uk',
        asOf: '2026-11-22',
        confirmed: false,
      },
      status: {
        services: {
          'account-registration': { state: 'applied', since: '2026-10-01', declineReason: null },
          'personal-internet-protection': { state: 'not-looked', since: null, declineReason: null },
        },
        recheckOn: null,
        quietUntil: null,
      },
      prompt: true,
    },
    notes: [
      {
        about: 'Zebra mailbox',
        text: 'Wombat: opened by zebra mailbox for Marigold Quince',
        subject: accountId,
        ofFootprint: false,
      },
      { about: 'Password manager', text: 'Ocelot', subject: null, ofFootprint: false },
      { about: 'Axolotl Gazette', text: 'Narwhal', subject: exposureId, ofFootprint: true },
    ],
    footprint: {
      searches: [
        { queryId: '0'.repeat(24), target: 'address', outcome: 'found', on: '2026-11-20' },
        { queryId: '1'.repeat(24), target: 'phone', outcome: 'skipped', on: '2026-11-21' },
      ],
      exposures: [
        exposureOf({
          id: exposureId,
          where: 'Axolotl Gazette',
          link: 'https://pangolin.example/page',
          detail: 'Quokka Lane 4',
          kinds: ['home-address', 'family'],
          state: 'asked',
          askedOn: '2026-10-01',
        }),
      ],
      tasks: [
        routeTaskOf({ state: 'asked', askedOn: '2026-10-01', answerBy: '2026-10-31' }),
        routeTaskOf({ state: 'to-do' }),
      ],
      on: '2026-11-22',
    },
    include: { name: true, notes: true, accountLabels: true, footprint: true },
    ...fields,
  }
}
