import { randomUUID } from 'node:crypto'
import type { Store } from '../../src/main/store/store.ts'
import { type Account, newAccount } from '../../src/shared/model/account.ts'
import type { Action } from '../../src/shared/model/action.ts'
import type { Answer } from '../../src/shared/model/answer.ts'
import type { Audit } from '../../src/shared/model/audit.ts'
import type { AuditProgress } from '../../src/shared/model/audit-progress.ts'
import type { BreachCheck, BreachList } from '../../src/shared/model/breach-check.ts'
import type { CarriedDevice } from '../../src/shared/model/carried-device.ts'
import type { DomainReport } from '../../src/shared/model/domain-report.ts'
import type { Exposure } from '../../src/shared/model/exposure.ts'
import type { AnyFact } from '../../src/shared/model/fact.ts'
import type { Acceptance } from '../../src/shared/model/finding.ts'
import type { RouteTask } from '../../src/shared/model/footprint-route.ts'
import type { IcdsStatus } from '../../src/shared/model/icds.ts'
import type { Consent, FacetKind, FacetOf } from '../../src/shared/model/identity.ts'
import type { Opener } from '../../src/shared/model/opener.ts'
import type { SettingState } from '../../src/shared/model/privacy.ts'
import type { Profile } from '../../src/shared/model/profile.ts'
import type { SearchRecord } from '../../src/shared/model/search.ts'
import { defaultSettings, type Settings } from '../../src/shared/model/settings.ts'

const moment = '2026-11-22T15:21:00.000Z'

/** Valid records, one of each kind. Give what a test cares about; the rest is filled in. */
export const sampleProfile = (change: Partial<Profile> = {}): Profile => ({
  name: 'Morgan Example',
  role: 'councillor',
  nation: 'wales',
  principalRole: null,
  risks: { P1: true, P2: false, P3: false, P4: true, P5: false },
  ...change,
})

export const sampleSettings = (change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  theme: 'dark',
  ...change,
})

export const sampleAnswer = (change: Partial<Answer> = {}): Answer => ({
  questionId: 'passwords-shared',
  value: 'no',
  on: '2026-10-01',
  grade: 'dated',
  answeredAt: moment,
  note: 'Checked together',
  ...change,
})

export const sampleAccount = (change: Partial<Account> = {}): Account => ({
  ...newAccount({ id: randomUUID(), label: 'Work mail', kind: 'email' }),
  signInMethods: ['app-code'],
  recovery: ['printed-codes'],
  uniquePassword: 'yes',
  passwordPlace: 'not-sure',
  reviewedOn: '2026-11-01',
  note: '',
  ...change,
})

export const sampleCarriedDevice = (change: Partial<CarriedDevice> = {}): CarriedDevice => ({
  id: randomUUID(),
  label: 'My phone',
  kind: 'phone',
  platform: 'ios',
  make: 'Apple',
  osVersion: '18.7',
  securityUpdateOn: null,
  automaticUpdates: 'yes',
  screenLock: 'yes',
  unlockedBy: ['pin', 'biometric'],
  codesOnLockScreen: 'not-sure',
  findMyDevice: 'not-sure',
  encrypted: 'yes',
  appPermissionsReviewedOn: null,
  highRiskMode: 'off',
  answeredOn: '2026-11-22',
  ...change,
})

export const sampleOpener = (change: Partial<Extract<Opener, { kind: 'phone-number' }>> = {}): Opener => ({
  id: randomUUID(),
  kind: 'phone-number',
  label: 'My number',
  deviceId: null,
  movePin: 'not-sure',
  ...change,
})

export const sampleIcdsStatus = (change: Partial<IcdsStatus> = {}): IcdsStatus => ({
  services: {
    'account-registration': { state: 'applied', since: '2026-11-01', declineReason: null },
    'personal-internet-protection': { state: 'declined', since: null, declineReason: 'no-time' },
  },
  recheckOn: '2027-05-01',
  quietUntil: null,
  ...change,
})

/** One facet of each kind, of a made-up person. */
const facets: { readonly [Kind in FacetKind]: Omit<FacetOf<Kind>, 'id' | 'of'> } = {
  name: { kind: 'name', form: 'full', given: 'Morgan', middle: '', family: 'Example' },
  email: { kind: 'email', address: 'morgan.example@example.org' },
  phone: { kind: 'phone', number: '07700 900123' },
  address: {
    kind: 'address',
    house: '12',
    street: 'Sample Street',
    town: 'Llanelli',
    postcode: 'SA15 9ZZ',
    when: 'now',
  },
  username: { kind: 'username', name: 'morganexample' },
  domain: { kind: 'domain', name: 'morgan.example' },
  position: {
    kind: 'position',
    organisation: 'Sample Trust',
    organisationKind: 'charity',
    number: '1234567',
  },
  place: { kind: 'place', name: 'Carmarthen', placeKind: 'town' },
  picture: { kind: 'picture', label: 'Portrait on a leaflet' },
  household: { kind: 'household', name: 'Rhys Sample', relation: 'partner' },
}

export function sampleFacet<Kind extends FacetKind>(
  kind: Kind,
  change: Partial<Omit<FacetOf<Kind>, 'kind'>> = {},
): FacetOf<Kind> {
  // The facet of `kind` with some of its own fields; TypeScript cannot tell which of the union that is.
  return { id: randomUUID(), of: null, ...facets[kind], ...change } as unknown as FacetOf<Kind>
}

export const sampleConsent = (change: Partial<Consent> = {}): Consent => ({
  id: randomUUID(),
  about: null,
  givenBy: 'Morgan Example',
  drivenBy: '',
  wording: '2026-11',
  givenOn: '2026-11-01',
  withdrawnOn: null,
  ...change,
})

export const sampleSearchRecord = (change: Partial<SearchRecord> = {}): SearchRecord => ({
  queryId: '0123456789abcdef01234567',
  target: 'name',
  outcome: 'nothing',
  on: '2026-11-01',
  ...change,
})

export const sampleExposure = (change: Partial<Exposure> = {}): Exposure => ({
  id: randomUUID(),
  queryId: null,
  of: null,
  foundOn: '2026-11-01',
  where: 'Local newspaper, May 2019',
  link: 'https://news.example/2019/05',
  kinds: ['home-address'],
  publisher: 'news',
  publicByDuty: 'no',
  changeable: 'yes',
  sensitivity: null,
  detail: null,
  routeId: null,
  state: 'open',
  askedOn: null,
  lookAgainOn: null,
  note: '',
  ...change,
})

export const sampleRouteTask = (change: Partial<RouteTask> = {}): RouteTask => ({
  id: randomUUID(),
  routeId: 'open-register',
  exposureId: null,
  state: 'asked',
  askedOn: '2026-11-01',
  answerBy: '2026-12-01',
  closedOn: null,
  againOn: null,
  note: '',
  ...change,
})

export const sampleDomainReport = (change: Partial<DomainReport> = {}): DomainReport => ({
  id: randomUUID(),
  domain: 'morgan.example',
  at: moment,
  resolver: '9.9.9.9',
  rdap: null,
  takesMail: null,
  parts: [{ id: 'spf', outcome: 'unknown', reason: 'timed-out', message: 'unknown', values: {}, seen: [] }],
  ...change,
})

export const sampleBreachCheck = (change: Partial<BreachCheck> = {}): BreachCheck => ({
  facetId: randomUUID(),
  at: moment,
  way: 'page',
  breaches: [
    {
      name: 'Sample',
      title: 'Sample shop',
      domain: 'shop.example',
      on: '2019-05-01',
      dataClasses: ['Passwords'],
    },
  ],
  dealtWith: [],
  ...change,
})

export const sampleBreachList = (change: Partial<BreachList> = {}): BreachList => ({
  fetchedAt: moment,
  from: 'https://breaches.example',
  breaches: sampleBreachCheck().breaches,
  ...change,
})

export const sampleSettingState = (change: Partial<SettingState> = {}): SettingState => ({
  platformId: 'sample-network',
  settingId: 'friends-list',
  audience: 'personal',
  answer: 'done',
  on: '2026-11-01',
  note: '',
  ...change,
})

export const sampleFact = (value: unknown = { on: true }): AnyFact => ({
  status: 'known',
  value,
  grade: 'measured',
  at: moment,
})

export const sampleAcceptance = (change: Partial<Acceptance> = {}): Acceptance => ({
  checkId: 'screen-lock',
  subject: null,
  reason: 'A shared desk, agreed with IT',
  acceptedAt: moment,
  reviewOn: '2027-02-01',
  ...change,
})

export const sampleAction = (change: Partial<Action> = {}): Action => ({
  id: randomUUID(),
  checkId: null,
  subject: null,
  title: 'Call the adviser',
  owner: 'me',
  dueOn: '2026-12-01',
  state: 'to-do',
  changedAt: moment,
  note: '',
  ...change,
})

export const sampleAuditProgress = (change: Partial<AuditProgress> = {}): AuditProgress => ({
  startedAt: moment,
  step: 'accounts',
  changedAt: moment,
  ...change,
})

export function sampleAudit(change: Partial<Audit> = {}): Audit {
  const part = { score: 71, coverage: 80, counted: 12, unknown: 3 }
  return {
    schemaVersion: 1,
    id: randomUUID(),
    startedAt: moment,
    finishedAt: moment,
    catalogueAsOf: '2026-11-01',
    facts: { firewall: sampleFact() },
    answers: [sampleAnswer()],
    findings: [
      {
        checkId: 'firewall',
        subject: null,
        principle: 'S',
        recommendations: ['S4'],
        outcome: 'unknown',
        reason: 'not-permitted',
        message: 'unknown',
        values: { count: 3, name: 'ufw' },
        grade: 'measured',
        at: moment,
        weight: 4,
        effortMinutes: 5,
        managed: false,
      },
    ],
    score: { overall: part, principles: { B: part, E: part, S: part, T: { ...part, score: null } } },
    ...change,
  }
}

/** Puts records of every kind into a store: `count` of each kind that there can be several of, marked with `mark`. */
export async function fillStore(store: Store, { count = 3, mark = 'mark' } = {}): Promise<void> {
  await store.saveProfile(sampleProfile({ name: mark }))
  await store.saveSettings(sampleSettings({ rangeServiceUrl: `https://${mark}.example` }))
  await store.saveIcdsStatus(sampleIcdsStatus())
  for (let number = 0; number < count; number += 1) {
    await store.saveAnswer(
      sampleAnswer({ questionId: `question-${number}`, value: mark, note: `${mark} note` }),
    )
    await store.saveAccount(sampleAccount({ label: `${mark} ${number}`, note: `${mark}@example.org` }))
    await store.saveCarriedDevice(sampleCarriedDevice({ label: mark, make: `${mark} ${number}` }))
    await store.saveDeviceFacts({ [`fact-${number}`]: sampleFact({ name: mark }) })
    await store.saveAcceptance(sampleAcceptance({ subject: `${mark}-${number}`, reason: `Because ${mark}` }))
    await store.saveAction(sampleAction({ title: mark, note: `${mark} ${number}` }))
    await fillFootprint(store, mark, number)
    await store.addAudit(sampleAudit({ facts: { [`fact-${number}`]: sampleFact({ name: mark }) } }))
  }
  await store.saveBreachList(sampleBreachList({ from: mark }))
  await store.saveAuditProgress(sampleAuditProgress({ step: mark }))
}

async function fillFootprint(store: Store, mark: string, number: number): Promise<void> {
  const email = sampleFacet('email', { address: `${mark}.${number}@example.org` })
  const exposure = sampleExposure({ where: `${mark} ${number}`, detail: mark, note: mark })
  await store.saveIdentityFacet(email)
  await store.saveIdentityFacet(sampleFacet('name', { given: mark }))
  await store.saveConsent(sampleConsent({ givenBy: mark, drivenBy: `${mark} ${number}` }))
  await store.saveSearchRecord(sampleSearchRecord({ queryId: number.toString(16).padStart(24, '0') }))
  await store.saveExposure(exposure)
  await store.saveRouteTask(sampleRouteTask({ exposureId: exposure.id, note: mark }))
  await store.saveDomainReport(sampleDomainReport({ resolver: mark }))
  await store.saveBreachCheck(sampleBreachCheck({ facetId: email.id, dealtWith: [mark] }))
  await store.saveSettingState(sampleSettingState({ settingId: `setting-${number}`, note: mark }))
}

/** Everything in a store, for comparing. */
export async function everythingIn(store: Store): Promise<Record<string, unknown>> {
  const summaries = await store.auditSummaries()
  return {
    profile: await store.profile(),
    settings: await store.settings(),
    answers: await store.answers(),
    accounts: await store.accounts(),
    carriedDevices: await store.carriedDevices(),
    icdsStatus: await store.icdsStatus(),
    identityFacets: await store.identityFacets(),
    consents: await store.consents(),
    searchRecords: await store.searchRecords(),
    exposures: await store.exposures(),
    routeTasks: await store.routeTasks(),
    domainReports: await store.domainReports(),
    breachChecks: await store.breachChecks(),
    settingStates: await store.settingStates(),
    breachList: await store.breachList(),
    deviceFacts: await store.deviceFacts(),
    acceptances: await store.acceptances(),
    actions: await store.actions(),
    auditProgress: await store.auditProgress(),
    summaries,
    audits: await Promise.all(summaries.map(({ id }) => store.audit(id))),
  }
}
