import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import type { ErrorKind } from '../../src/shared/errors.ts'
import { accountKinds, newAccount } from '../../src/shared/model/account.ts'
import type { Action } from '../../src/shared/model/action.ts'
import { addDays, dayOf } from '../../src/shared/model/date.ts'
import type { DeviceFactId } from '../../src/shared/model/device-facts.ts'
import type { IcdsStatus } from '../../src/shared/model/icds.ts'
import type { Link } from '../../src/shared/model/link.ts'
import type { Opener } from '../../src/shared/model/opener.ts'
import type { Principle } from '../../src/shared/model/principle.ts'
import type { Profile } from '../../src/shared/model/profile.ts'
import type { Score } from '../../src/shared/model/score.ts'
import { defaultSettings } from '../../src/shared/model/settings.ts'
import type { VaultState } from '../../src/shared/model/vault-state.ts'
import type {
  AccountView,
  AppStatus,
  AuditPlan,
  CarriedDeviceView,
  Change,
  CurrentFindings,
  FindingView,
  IcdsView,
  PlanEntry,
} from '../../src/shared/views.ts'
import { fakeBreaches } from './fake-breaches.ts'
import { fakeDomains } from './fake-domains.ts'
import { fakeFiles } from './fake-files.ts'
import { fakeFootprintReview } from './fake-footprint.ts'
import { fakePasswordExport } from './fake-password-export.ts'
import { fakePrivacy } from './fake-privacy.ts'
import { noAccess, sampleAccess } from './sample-access.ts'

/**
 * A backend of fixed, made-up data for drawing and looking at the window without the main process. It keeps what the
 * window changes for as long as it lives. Typed by the contract, so it cannot drift from the real one.
 */
export type FakeScenario = {
  vault?: VaultState
  /** A person who has just started: no profile, nothing measured, nothing answered. */
  empty?: boolean
  door?: AppStatus['door']
  keychainAvailable?: boolean
  replaying?: boolean
}

const now = new Date()
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const dayAgo = (days: number) => dayOf(daysAgo(days))
const uuid = (digit: number) => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`

const fail = (kind: ErrorKind): never => {
  throw new ORPCError(kind)
}

const link: Link = {
  id: 'defending-democracy',
  label: 'NCSC: Defending democracy',
  url: 'https://www.ncsc.gov.uk/collection/defending-democracy',
  asOf: '2026-11-22',
  confirmed: false,
}

const source = {
  publisher: 'NPSA',
  title: 'Guidance for people in democratic institutions',
  url: null,
  asOf: '2025-10-13',
  confirmed: true,
}

const baseFinding: FindingView = {
  checkId: 'disk-encryption',
  subject: null,
  principle: 'S',
  recommendations: ['S5'],
  outcome: 'fail',
  reason: null,
  message: 'off',
  values: {},
  grade: 'measured',
  at: daysAgo(0),
  weight: 5,
  effortMinutes: 20,
  managed: false,
  name: 'Disk encryption',
  headline: 'The disk is not encrypted',
  seen: 'The system volume has no encryption layer.',
  why: 'Whoever has this laptop for a few minutes can read every file on it, without the password.',
  reasonText: null,
  subjectLabel: null,
  advice: {
    steps: [
      'Make sure you have a backup of your files.',
      'Open the encryption settings and turn it on.',
      'Keep the recovery key somewhere that is not this laptop.',
    ],
    settings: { id: 'disk-encryption', label: 'Open encryption settings', confirmed: true },
    link: null,
  },
  sources: [source],
  deviceFacts: ['disk-encryption'],
  answeredAt: null,
  acceptance: null,
}

const findings: FindingView[] = [
  baseFinding,
  {
    ...baseFinding,
    checkId: 'account-sign-in',
    subject: uuid(1),
    subjectLabel: 'Personal e-mail',
    recommendations: ['S4'],
    headline: 'A text message can open your mailbox',
    seen: 'Text message is one of the ways in. A security key is set up too.',
    why: 'Whoever takes over your phone number can open this mailbox, and eleven accounts that are reset through it.',
    grade: 'dated',
    at: daysAgo(20),
    effortMinutes: 4,
    name: 'Signing in',
    advice: {
      steps: ['Open the security page of the account.', 'Remove your phone number as a way to sign in.'],
      settings: null,
      link: { ...link, id: 'google-security', label: 'Google account security', confirmed: true },
    },
    deviceFacts: [],
    answeredAt: { kind: 'accounts', id: uuid(1) },
  },
  {
    ...baseFinding,
    checkId: 'pending-updates',
    outcome: 'attention',
    weight: 4,
    recommendations: ['S3'],
    headline: 'Six security updates are waiting',
    seen: 'The oldest is nine days old. They install themselves tonight if the laptop stays on.',
    why: 'Attackers read about the holes these updates close on the same day as everybody else.',
    effortMinutes: 10,
    name: 'Waiting updates',
    advice: {
      steps: ['Open software updates and install what is waiting.'],
      settings: { id: 'updates', label: 'Open software updates', confirmed: false },
      link: null,
    },
    deviceFacts: ['pending-updates'],
  },
  {
    ...baseFinding,
    checkId: 'screen-lock',
    outcome: 'unknown',
    reason: 'no-session',
    weight: 3,
    headline: 'Whether the screen locks by itself is not known',
    seen: 'The setting could not be read.',
    reasonText: 'No desktop session answered, so we cannot tell. Please look yourself.',
    why: 'A laptop left open on a train table is open to everyone who passes.',
    effortMinutes: 2,
    name: 'Screen lock',
    advice: {
      steps: ['Open the screen settings and see after how long it locks.'],
      settings: null,
      link: null,
    },
    deviceFacts: ['screen-lock'],
  },
  {
    ...baseFinding,
    checkId: 'messaging-linked-devices',
    principle: 'B',
    outcome: 'unknown',
    reason: 'answer-stale',
    weight: 4,
    recommendations: ['B13'],
    headline: 'When you last looked at linked devices is too long ago',
    seen: 'You last looked in May.',
    reasonText: 'The answer is older than 90 days.',
    why: 'A device linked to your messages reads along quietly until somebody looks at the list.',
    grade: 'said',
    at: daysAgo(170),
    effortMinutes: 2,
    name: 'Linked devices',
    advice: {
      steps: ['Open the app, then its list of linked devices.', 'Remove what is not yours.'],
      settings: null,
      link: null,
    },
    deviceFacts: [],
    answeredAt: { kind: 'question', id: 'linked-devices-reviewed' },
  },
  {
    ...baseFinding,
    checkId: 'system-support',
    outcome: 'pass',
    headline: 'The system still gets support',
    seen: 'Ubuntu 24.04, supported until May 2029.',
    why: 'A system without support no longer gets its holes closed.',
    effortMinutes: 1,
    name: 'System support',
    advice: { steps: [], settings: null, link: null },
    deviceFacts: ['operating-system'],
  },
  {
    ...baseFinding,
    checkId: 'firewall',
    outcome: 'attention',
    weight: 2,
    headline: 'The firewall is off',
    seen: 'ufw is installed and not active.',
    why: 'A firewall keeps others on the same network out of what listens on this laptop.',
    name: 'Firewall',
    deviceFacts: ['firewall'],
    acceptance: {
      checkId: 'firewall',
      subject: null,
      reason: 'The council runs its own on the network',
      acceptedAt: daysAgo(10),
      reviewOn: addDays(now, 80),
    },
  },
]

const part = (score: number | null, coverage: number, counted: number, unknown: number) => ({
  score,
  coverage,
  counted,
  unknown,
})
const scoreOf = (overall: number | null, coverage: number): Score => ({
  overall: part(overall, coverage, 28, 6),
  principles: {
    B: part(72, 80, 9, 2),
    E: part(null, 40, 3, 4),
    S: part(64, 90, 14, 1),
    T: part(90, 75, 4, 1),
  },
})
const noScore: Score = {
  overall: part(null, 0, 0, 0),
  principles: {
    B: part(null, 0, 0, 0),
    E: part(null, 0, 0, 0),
    S: part(null, 0, 0, 0),
    T: part(null, 0, 0, 0),
  },
}

const current: CurrentFindings = {
  findings,
  score: scoreOf(68, 81),
  nextActions: findings.slice(0, 3),
  measuredAt: daysAgo(0),
}

const audits = [4, 184, 366].map((days, index) => ({
  id: uuid(100 + index),
  startedAt: daysAgo(days),
  finishedAt: daysAgo(days),
  score: scoreOf([68, 59, 47][index] ?? 40, [81, 74, 62][index] ?? 50),
}))

const changes: Change[] = [
  {
    checkId: 'account-sign-in',
    subject: 'Personal e-mail',
    name: 'Signing in',
    before: 'fail',
    after: 'pass',
    kind: 'better',
    headline: 'A key was added to your e-mail',
  },
  {
    checkId: 'carried-support',
    subject: 'Work phone',
    name: 'Phone support',
    before: 'pass',
    after: 'fail',
    kind: 'worse',
    headline: 'Your phone stopped getting updates',
  },
]

const services = [
  ['google', 'Google', 'platform'],
  ['microsoft', 'Microsoft', 'platform'],
  ['apple', 'Apple', 'platform'],
  ['whatsapp', 'WhatsApp', 'messaging'],
  ['signal', 'Signal', 'messaging'],
  ['x', 'X', 'social'],
].map(([id = '', name = '', kind]) => ({
  id,
  name,
  kind: accountKinds.find(each => each === kind) ?? ('other' as const),
  methods: ['sms' as const, 'app-code' as const, 'passkey' as const, 'security-key' as const],
  settingsUrl: null,
  settingsPath: 'Settings, then Security',
  settingsConfirmed: true,
  domains: [`${id}.example`],
  passkey: 'both' as const,
  recoveryNote: null,
  appPasswords: false,
  closing: null,
  programme: null,
  delegation: null,
  note: null,
  linkedDevices: kind === 'messaging',
  sources: [source],
}))

const accounts: AccountView[] = [
  {
    account: {
      ...newAccount({ id: uuid(1), label: 'Personal e-mail', kind: 'email' }),
      serviceId: 'google',
      signInMethods: ['sms', 'security-key'],
      recovery: ['phone', 'printed-codes'],
      uniquePassword: 'yes',
      passwordPlace: 'manager',
      linkedDevicesReviewedOn: null,
      reviewedOn: dayAgo(20),
      note: '',
    },
    service: services[0] ?? null,
    isKey: true,
    nextStep: null,
    inUse: 'security-key',
    offered: 'security-key',
    findings: findings.slice(1, 2),
  },
  {
    account: {
      ...newAccount({ id: uuid(2), label: 'WhatsApp', kind: 'messaging' }),
      serviceId: 'whatsapp',
      signInMethods: ['sms'],
      recovery: ['email'],
      uniquePassword: 'not-sure',
      passwordPlace: 'elsewhere',
      linkedDevicesReviewedOn: dayAgo(170),
      reviewedOn: dayAgo(170),
      note: '',
    },
    service: services[3] ?? null,
    isKey: true,
    nextStep: null,
    inUse: 'sms',
    offered: 'passkey',
    findings: [],
  },
]

const carriedDevices: CarriedDeviceView[] = [
  {
    device: {
      id: uuid(11),
      label: 'Work phone',
      kind: 'phone',
      platform: 'android',
      make: 'Samsung',
      osVersion: '13',
      securityUpdateOn: '2025-05-01',
      automaticUpdates: 'yes',
      screenLock: 'yes',
      unlockedBy: ['pin', 'biometric'],
      codesOnLockScreen: 'not-sure',
      findMyDevice: 'not-sure',
      encrypted: 'yes',
      appPermissionsReviewedOn: null,
      highRiskMode: 'off',
      answeredOn: dayAgo(20),
    },
    findings: [
      {
        ...baseFinding,
        checkId: 'carried-support',
        subject: uuid(11),
        subjectLabel: 'Work phone',
        headline: 'This phone no longer gets updates',
        seen: 'Its last security update is from May 2025.',
        grade: 'said',
        deviceFacts: [],
        answeredAt: { kind: 'carried-devices', id: uuid(11) },
      },
    ],
  },
]

const question = (
  id: string,
  text: string,
  principle: Principle,
  section: 'passwords' | 'sign-in' | 'updates' | 'services',
): AuditPlan['steps'][number] => ({
  kind: 'question',
  id,
  section,
  stale: false,
  answer: null,
  link,
  question: {
    id,
    principle,
    recommendations: ['S4'],
    section,
    text,
    hint: 'Choose the one that fits best.',
    name: 'Sign-in to e-mail',
    why: 'Most attacks on people in public life begin in a personal mailbox, because it is guarded less than the official one.',
    findings: { pass: 'Fine', attention: 'Could be better', fail: 'Needs doing', unknown: 'Not known' },
    steps: ['Open the security page of the account.'],
    answerSet: {
      kind: 'choice',
      options: [
        { id: 'password', label: 'Nothing, only the password', outcome: 'fail' },
        {
          id: 'sms',
          label: 'A code by text message',
          hint: 'Can be redirected by someone who takes over your number',
          outcome: 'attention',
        },
        {
          id: 'key',
          label: 'A passkey or a security key',
          hint: 'The kind that cannot be phished',
          outcome: 'pass',
        },
        {
          id: 'not-sure',
          label: 'I am not sure',
          hint: 'We will show you where to look',
          outcome: 'unknown',
        },
      ],
    },
    roles: [],
    weight: 5,
    effortMinutes: 5,
    staleAfterDays: 180,
    sources: [source],
  },
})

const auditPlan: AuditPlan = {
  sections: [
    { id: 'you', title: 'About you' },
    { id: 'device', title: 'Your devices' },
    { id: 'sign-in', title: 'Signing in' },
    { id: 'end', title: 'Result' },
  ],
  steps: [
    { kind: 'screen', id: 'profile', section: 'you', done: true },
    { kind: 'screen', id: 'device', section: 'device', done: false },
    { kind: 'screen', id: 'carried-devices', section: 'device', done: false },
    question('email-sign-in', 'How do you sign in to your personal e-mail?', 'S', 'sign-in'),
    question(
      'linked-devices-reviewed',
      'When did you last look at the devices linked to your messages?',
      'B',
      'sign-in',
    ),
    { kind: 'screen', id: 'result', section: 'end', done: false },
  ],
  progress: null,
}

const contacts = [
  {
    id: 'emergency',
    name: 'Emergency services',
    use: 'You are in danger now, or a crime is happening.',
    kind: 'danger' as const,
    phone: '999',
    email: null,
    url: null,
    say: null,
    confirmed: true,
  },
  {
    id: 'own-security-team',
    name: 'Your own security team',
    use: 'Anything that felt wrong: an approach, a strange request, trouble with a device.',
    kind: 'own-team' as const,
    phone: null,
    email: null,
    url: null,
    say: null,
    confirmed: true,
  },
  {
    id: 'police',
    name: 'Police, not urgent',
    use: 'A crime that is over, threats, harassment.',
    kind: 'crime' as const,
    phone: '101',
    email: null,
    url: null,
    say: 'Say that it is an Operation Ford incident, so that it reaches the right officers.',
    confirmed: true,
  },
  {
    id: 'suspicious-email',
    name: 'Suspicious Email Reporting Service',
    use: 'Forward an e-mail that looks like phishing.',
    kind: 'phishing' as const,
    phone: null,
    email: 'report@phishing.gov.uk',
    url: null,
    say: null,
    confirmed: true,
  },
  {
    id: 'report-fraud',
    name: 'Report Fraud',
    use: 'Fraud and cyber crime in England, Wales and Northern Ireland.',
    kind: 'fraud' as const,
    phone: '0300 123 2040',
    email: null,
    url: 'https://www.reportfraud.police.uk',
    say: null,
    confirmed: true,
  },
  {
    id: 'ncsc-incident',
    name: 'NCSC',
    use: 'A serious incident on your accounts or devices.',
    kind: 'cyber' as const,
    phone: null,
    email: null,
    url: 'https://www.ncsc.gov.uk',
    say: null,
    confirmed: false,
  },
].map(({ confirmed, ...contact }, order) => ({
  ...contact,
  roles: [],
  nations: [],
  order,
  sources: [{ ...source, publisher: contact.name, confirmed }],
  old: contact.id === 'report-fraud',
}))

const icdsStatus: IcdsStatus = {
  services: {
    'account-registration': { state: 'applied', since: dayAgo(12), declineReason: null },
    'personal-internet-protection': { state: 'not-looked', since: null, declineReason: null },
  },
  recheckOn: addDays(now, 170),
  quietUntil: null,
}
const icdsView = (status: IcdsStatus): IcdsView => ({
  likelihood: 'very-likely',
  headline: 'You can very likely use two free services of NCSC',
  reason: 'They are meant for people who are elected, and for candidates. NCSC decides, not Surefoot.',
  services: [
    {
      id: 'account-registration',
      name: 'Account Registration',
      does: ['Warns you when NCSC learns that one of your accounts is being attacked.'],
      limits: ['It acts on what NCSC gets to know. It does not watch your mailbox.'],
      sources: [source],
    },
    {
      id: 'personal-internet-protection',
      name: 'Personal Internet Protection',
      does: ['Stops your devices reaching addresses that NCSC knows to be malicious, and warns you.'],
      limits: ['It looks at addresses only, so it cannot stop a harmful file that you have already.'],
      sources: [{ ...source, confirmed: false }],
    },
  ],
  haveReady: [
    { text: 'Your personal e-mail addresses', confirmed: true },
    { text: 'Your mobile number and your role', confirmed: false },
  ],
  warnings: [
    { text: 'Start from an address you typed yourself, because invitations are faked.', confirmed: true },
    { text: 'It may not get along with a VPN or with a device your organisation manages.', confirmed: false },
  ],
  link,
  status,
  prompt: status.quietUntil === null,
})

const entry = (
  id: number,
  finding: FindingView | null,
  title: string,
  state: Action['state'],
): PlanEntry => ({
  action: {
    id: uuid(id),
    checkId: finding?.checkId ?? null,
    subject: finding?.subject ?? null,
    title: finding ? null : title,
    owner: 'me',
    dueOn: addDays(now, id - 20),
    state,
    changedAt: daysAgo(2),
    note: '',
  },
  finding,
  title,
})

/** The router of the fake, ready for a handler. */
export function createFakeBackend(scenario: FakeScenario = {}) {
  const os = implement(contract)
  const listeners = new Set<() => void>()
  let status: AppStatus = {
    version: '0.1.0',
    door: scenario.door ?? 'browser',
    system: 'linux',
    vault: scenario.vault ?? 'open',
    protection: scenario.vault === 'absent' ? null : 'passphrase',
    keychainAvailable: scenario.keychainAvailable ?? true,
    replaying: scenario.replaying ?? false,
    now: new Date().toISOString(),
    catalogueAsOf: '2026-11-22',
    dataFolder: '/home/you/.local/share/surefoot',
  }
  const become = (change: Partial<AppStatus>) => {
    status = { ...status, ...change }
    for (const listener of listeners) listener()
  }
  let profile: Profile | null = scenario.empty
    ? null
    : {
        name: 'Sam',
        role: 'councillor',
        nation: 'england',
        principalRole: null,
        risks: { P1: true, P2: false, P3: false, P4: true, P5: false },
      }
  let settings = defaultSettings
  let icds = icdsStatus
  let progress: AuditPlan['progress'] = scenario.empty
    ? null
    : { startedAt: daysAgo(1), step: 'email-sign-in', changedAt: daysAgo(1) }
  let plan: PlanEntry[] = scenario.empty
    ? []
    : [
        entry(21, findings[0] ?? null, 'The disk is not encrypted', 'doing'),
        entry(25, findings[1] ?? null, 'A text message can open your mailbox', 'to-do'),
        entry(29, null, 'Ask the office about a loan phone', 'waiting'),
        entry(19, null, 'Change the password of the router', 'done'),
      ]
  let openers: Opener[] = []
  let accountList = scenario.empty ? [] : accounts
  let carriedList = scenario.empty ? [] : carriedDevices
  let currentNow: CurrentFindings = scenario.empty
    ? { findings: [], score: noScore, nextActions: [], measuredAt: null }
    : current

  return os.router({
    app: {
      status: os.app.status.handler(() => status),
      watch: os.app.watch.handler(async function* ({ signal }) {
        while (!signal?.aborted) {
          yield { type: 'status' as const, status }
          await new Promise<void>(resolve => {
            listeners.add(resolve)
            signal?.addEventListener('abort', () => resolve())
          })
        }
      }),
      quit: os.app.quit.handler(() => {}),
    },
    vault: {
      create: os.vault.create.handler(({ input }) => become({ vault: 'open', protection: input.protection })),
      unlock: os.vault.unlock.handler(({ input }) => {
        if (input.passphrase === 'wrong') fail('WRONG_PASSPHRASE')
        become({ vault: 'open' })
      }),
      lock: os.vault.lock.handler(() => become({ vault: 'locked' })),
      changePassphrase: os.vault.changePassphrase.handler(({ input }) => {
        if (input.current === 'wrong') fail('WRONG_PASSPHRASE')
      }),
      setProtection: os.vault.setProtection.handler(({ input }) => become({ protection: input.protection })),
      wipe: os.vault.wipe.handler(() => become({ vault: 'absent', protection: null })),
      exportBackup: os.vault.exportBackup.handler(() => ({ fileName: 'surefoot.backup', data: 'AAAA' })),
      importBackup: os.vault.importBackup.handler(({ input }) => {
        if (input.passphrase === 'wrong') fail('WRONG_PASSPHRASE')
        become({ vault: 'open' })
      }),
      judgePassphrase: os.vault.judgePassphrase.handler(({ input }) => ({
        strong: input.passphrase.length >= 16,
        verdict: verdict(input.passphrase),
      })),
    },
    profile: {
      get: os.profile.get.handler(() => profile),
      save: os.profile.save.handler(({ input }) => {
        profile = input
      }),
    },
    ...fakeFootprintReview(scenario.empty ?? false),
    files: fakeFiles(),
    domains: fakeDomains(scenario.empty ?? false),
    breaches: fakeBreaches(scenario.empty ?? false),
    privacy: fakePrivacy(scenario.empty ?? false),
    home: {
      get: os.home.get.handler(() => ({
        profile,
        current: currentNow,
        lastAudit: scenario.empty ? null : (audits[0] ?? null),
        lastChanges: scenario.empty ? [] : changes,
        progress,
        nextAuditOn: scenario.empty ? null : addDays(now, 176),
        icds: profile ? icdsView(icds) : null,
        firstContact: contacts[1] ?? null,
      })),
    },
    audit: {
      plan: os.audit.plan.handler(() => ({ ...auditPlan, progress })),
      saveProgress: os.audit.saveProgress.handler(({ input }) => {
        progress = { startedAt: progress?.startedAt ?? daysAgo(0), step: input.step, changedAt: daysAgo(0) }
      }),
      discardProgress: os.audit.discardProgress.handler(() => {
        progress = null
      }),
      finish: os.audit.finish.handler(() => {
        progress = null
        return auditView(0)
      }),
      list: os.audit.list.handler(() => (scenario.empty ? [] : audits)),
      get: os.audit.get.handler(({ input }) => auditView(audits.findIndex(audit => audit.id === input.id))),
      compare: os.audit.compare.handler(({ input }) => comparison(input.earlier, input.later)),
    },
    answers: { save: os.answers.save.handler(() => {}), remove: os.answers.remove.handler(() => {}) },
    device: {
      measure: os.device.measure.handler(async function* ({ input, signal }) {
        const all: DeviceFactId[] = [
          'operating-system',
          'disk-encryption',
          'pending-updates',
          'firewall',
          'screen-lock',
        ]
        const facts = input.facts ?? all
        yield { type: 'started' as const, facts }
        for (const fact of facts) {
          if (signal?.aborted) return
          yield { type: 'reading' as const, fact }
          await new Promise(resolve => setTimeout(resolve, 250))
          yield {
            type: 'read' as const,
            fact,
            status: fact === 'screen-lock' ? ('unknown' as const) : ('known' as const),
            durationMs: 250,
          }
        }
        currentNow = current
        yield { type: 'finished' as const, durationMs: 250 * facts.length, cancelled: false }
      }),
      openSettings: os.device.openSettings.handler(() => {}),
    },
    findings: {
      current: os.findings.current.handler(() => currentNow),
      accept: os.findings.accept.handler(() => {}),
      withdrawAcceptance: os.findings.withdrawAcceptance.handler(() => {}),
    },
    plan: {
      list: os.plan.list.handler(() => plan),
      save: os.plan.save.handler(({ input }) => {
        const action = { ...input, changedAt: daysAgo(0) }
        const old = plan.find(each => each.action.id === input.id)
        const next = { action, finding: old?.finding ?? null, title: old?.title ?? input.title ?? '' }
        plan = old ? plan.map(each => (each === old ? next : each)) : [...plan, next]
      }),
      remove: os.plan.remove.handler(({ input }) => {
        plan = plan.filter(each => each.action.id !== input.id)
      }),
    },
    accounts: {
      services: os.accounts.services.handler(() => services),
      list: os.accounts.list.handler(() => accountList),
      save: os.accounts.save.handler(({ input }) => {
        const view: AccountView = {
          account: input,
          service: services.find(service => service.id === input.serviceId) ?? null,
          inUse: null,
          offered: null,
          isKey: true,
          nextStep: null,
          findings: [],
        }
        accountList = [...accountList.filter(each => each.account.id !== input.id), view]
      }),
      remove: os.accounts.remove.handler(({ input }) => {
        accountList = accountList.filter(each => each.account.id !== input.id)
      }),
      access: os.accounts.access.handler(() => (accountList.length === 0 ? noAccess : sampleAccess)),
    },
    openers: {
      list: os.openers.list.handler(() => openers),
      save: os.openers.save.handler(({ input }) => {
        openers = [...openers.filter(each => each.id !== input.id), input]
      }),
      remove: os.openers.remove.handler(({ input }) => {
        openers = openers.filter(each => each.id !== input.id)
      }),
    },
    passwordExport: fakePasswordExport(),
    carriedDevices: {
      platforms: os.carriedDevices.platforms.handler(() => [
        {
          id: 'ios',
          name: 'iPhone (iOS)',
          kinds: ['phone' as const],
          versions: [{ version: '26', label: 'iOS 26' }],
        },
        { id: 'android', name: 'Android', kinds: ['phone' as const, 'tablet' as const], versions: [] },
        {
          id: 'windows',
          name: 'Windows',
          kinds: ['computer' as const],
          versions: [{ version: '24H2', label: 'Windows 11, version 24H2' }],
        },
      ]),
      list: os.carriedDevices.list.handler(() => carriedList),
      save: os.carriedDevices.save.handler(({ input }) => {
        carriedList = [
          ...carriedList.filter(each => each.device.id !== input.id),
          { device: input, findings: [] },
        ]
      }),
      remove: os.carriedDevices.remove.handler(({ input }) => {
        carriedList = carriedList.filter(each => each.device.id !== input.id)
      }),
    },
    passwords: {
      check: os.passwords.check.handler(({ input }) => verdict(input.password)),
      exposurePreview: os.passwords.exposurePreview.handler(() => ({
        address: 'https://api.pwnedpasswords.com/range/5BAA6',
        prefix: '5BAA6',
      })),
      exposure: os.passwords.exposure.handler(({ input }) => {
        if (input.password === 'offline') fail('OFFLINE')
        return { timesSeen: input.password.length < 12 ? 4_213 : 0 }
      }),
    },
    icds: {
      get: os.icds.get.handler(() => icdsView(icds)),
      save: os.icds.save.handler(({ input }) => {
        icds = input
      }),
    },
    contacts: { list: os.contacts.list.handler(() => ({ contacts })) },
    report: {
      create: os.report.create.handler(({ input }) => ({
        fileName: `surefoot-report.${input.format}`,
        mediaType: input.format === 'html' ? 'text/html' : 'application/json',
        content: '{}',
      })),
    },
    links: { open: os.links.open.handler(() => {}) },
    settings: {
      get: os.settings.get.handler(() => settings),
      save: os.settings.save.handler(({ input }) => {
        settings = input
      }),
    },
  })
}

function verdict(password: string) {
  const score = Math.min(4, Math.floor(password.length / 5))
  return {
    score,
    guessesLog10: password.length,
    crackTimes: [
      { scenario: 'online-limited' as const, unit: 'centuries' as const, count: 1 },
      { scenario: 'online-unlimited' as const, unit: 'years' as const, count: 12 },
      { scenario: 'offline-slow' as const, unit: 'months' as const, count: 3 },
      { scenario: 'offline-fast' as const, unit: 'seconds' as const, count: 40 },
    ],
    weaknesses: score < 3 ? (['dictionary-word', 'recent-year'] as const).map(each => each) : [],
    shortened: password.length > 64,
  }
}

function comparison(earlierId: string, laterId: string) {
  const earlier = audits.find(audit => audit.id === earlierId) ?? audits[1]
  const later = audits.find(audit => audit.id === laterId) ?? audits[0]
  if (!earlier || !later) throw new ORPCError('NOT_FOUND')
  return { earlier, later, changes, unchanged: 21 }
}

function auditView(index: number) {
  const summary = audits[index]
  if (!summary) throw new ORPCError('NOT_FOUND')
  const before = audits[index + 1]
  return { summary, findings, comparison: before ? comparison(before.id, summary.id) : null }
}
