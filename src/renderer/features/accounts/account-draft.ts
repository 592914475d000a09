import {
  type Account,
  type AccountKind,
  type Holder,
  type importances,
  newAccount,
  type ownerships,
  type PasswordPlace,
  type RecoveryRoute,
  recoveryRoutes,
  type SignInMethod,
  signInMethods,
} from '../../../shared/model/account.ts'
import type { Day } from '../../../shared/model/date.ts'
import type { Service } from '../../../shared/model/service.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { type DayParts, partsOf, today } from '../../ui/day-parts.ts'
import { readPastDay } from '../../ui/past-day.ts'

/** What stands in the form of an account. */
export type AccountDraft = {
  serviceId: string | null
  serviceText: string
  label: string
  kind: AccountKind | null
  ownership: (typeof ownerships)[number] | null
  importance: (typeof importances)[number] | null
  signInMethods: SignInMethod[]
  signInThrough: Account['signInThrough']
  recovery: RecoveryRoute[]
  recoverThrough: Account['recoverThrough']
  /** What the form does not ask stays as it was. */
  before: Account | null
  /** Null until answered, which is kept as not sure. */
  uniquePassword: Account['uniquePassword'] | null
  passwordPlace: PasswordPlace | null
  passwordHolder: Holder | null
  /** Ids of the accounts with the same password. */
  sameAs: string[]
  /** Ids of the people who know the password; null until it is said whether anybody does. */
  knownTo: string[] | null
  /** The choice before its people are named. */
  othersKnow: 'nobody' | 'people' | null
  appPasswords: Account['appPasswords'] | null
  signedInOn: DayParts
  linkedOn: DayParts
  reviewedOn: DayParts
  note: string
}

export type AccountProblems = Partial<
  Record<'service' | 'kind' | 'signedInOn' | 'linkedOn' | 'reviewedOn', MessageKey>
>

/** The form of an account in the list, or of one to be added. */
export function draftOf(
  account: Account | null,
  service: Service | null,
  kind: AccountKind | null,
  sameAs: readonly string[] = [],
): AccountDraft {
  return {
    before: account,
    serviceId: account?.serviceId ?? null,
    serviceText: service?.name ?? account?.label ?? '',
    label: account === null || account.label === service?.name || service === null ? '' : account.label,
    kind: account?.kind ?? kind,
    ownership: account?.ownership ?? null,
    importance: account?.importance ?? null,
    signInMethods: account?.signInMethods ?? [],
    signInThrough: account?.signInThrough ?? [],
    recovery: account?.recovery ?? [],
    recoverThrough: account?.recoverThrough ?? [],
    uniquePassword: account?.uniquePassword ?? null,
    passwordPlace: account?.passwordPlace ?? null,
    passwordHolder: account?.passwordHolder ?? null,
    sameAs: [...sameAs],
    knownTo: account?.knownTo ?? null,
    othersKnow: othersKnow(account?.knownTo ?? null),
    appPasswords: account?.appPasswords ?? null,
    signedInOn: partsOf(account?.signedInDevicesReviewedOn ?? null),
    linkedOn: partsOf(account?.linkedDevicesReviewedOn ?? null),
    reviewedOn: partsOf(account?.reviewedOn ?? null),
    note: account?.note ?? '',
  }
}

const othersKnow = (knownTo: readonly string[] | null) =>
  knownTo === null ? null : knownTo.length > 0 ? 'people' : 'nobody'

/** The account the form describes, or what stands in the way. `id` is the account's own. */
export function readAccount(
  draft: AccountDraft,
  id: string,
  now: Day = today(),
): { account: Account | null; problems: AccountProblems } {
  const signedInOn = readPastDay(draft.signedInOn, now)
  const linkedOn = readPastDay(draft.linkedOn, now)
  const reviewedOn = readPastDay(draft.reviewedOn, now)
  const label = (draft.label.trim() || draft.serviceText.trim()).slice(0, 80)
  const problems: AccountProblems = {
    ...(label ? {} : { service: 'accounts.serviceMissing' as const }),
    ...(draft.kind ? {} : { kind: 'accounts.kindMissing' as const }),
    ...(signedInOn.problem ? { signedInOn: signedInOn.problem } : {}),
    ...(linkedOn.problem ? { linkedOn: linkedOn.problem } : {}),
    ...(reviewedOn.problem ? { reviewedOn: reviewedOn.problem } : {}),
  }
  if (Object.keys(problems).length > 0 || draft.kind === null) return { account: null, problems }
  const account: Account = {
    ...(draft.before ?? newAccount({ id, label, kind: draft.kind })),
    serviceId: draft.serviceId,
    label,
    kind: draft.kind,
    ownership: draft.ownership,
    importance: draft.importance,
    signInMethods: draft.signInMethods,
    signInThrough: draft.signInThrough.filter(({ method }) => draft.signInMethods.includes(method)),
    recovery: draft.recovery,
    recoverThrough: draft.recoverThrough.filter(({ route }) => draft.recovery.includes(route)),
    uniquePassword: draft.uniquePassword ?? 'not-sure',
    passwordPlace: draft.passwordPlace ?? 'not-sure',
    passwordHolder: placesWithHolder.includes(draft.passwordPlace) ? draft.passwordHolder : null,
    knownTo: draft.knownTo,
    appPasswords: draft.appPasswords ?? 'not-sure',
    signedInDevicesReviewedOn: signedInOn.day,
    linkedDevicesReviewedOn: linkedOn.day,
    reviewedOn: reviewedOn.day,
    note: draft.note,
  }
  return { account, problems }
}

/** Places that are a thing in one of the lists. */
const placesWithHolder: readonly (PasswordPlace | null)[] = ['manager', 'browser', 'paper']

/** What the form asks: a messenger that is joined by number has no password, and a bank decides for itself how one signs in. */
export function asked(draft: Pick<AccountDraft, 'kind'>, service: Service | null) {
  const byNumber = service?.byNumber === true
  const bankDecides = draft.kind === 'banking' && (service === null || service.methods.length === 0)
  return {
    byNumber,
    methods: !bankDecides,
    recovery: !bankDecides && !byNumber,
    password: !byNumber,
    place: !byNumber,
    appPasswords: service?.appPasswords === true,
    linkedDevices: service === null ? draft.kind === 'messaging' : service.linkedDevices,
  }
}

/** The methods to choose from: those the service offers, what was chosen before, and that there is none or one is not sure. */
export function methodChoices(service: Service | null, chosen: readonly SignInMethod[]): SignInMethod[] {
  const offered: readonly SignInMethod[] = service?.methods ?? []
  if (offered.length === 0) return [...signInMethods]
  return signInMethods.filter(
    method =>
      method === 'not-sure' || method === 'none' || offered.includes(method) || chosen.includes(method),
  )
}

/** "None" and "not sure" stand alone: choosing one of them clears the rest, choosing another clears them. */
export function chooseAlone<Value extends SignInMethod | RecoveryRoute>(
  before: readonly Value[],
  after: readonly Value[],
): Value[] {
  const standsAlone = (value: Value) => value === 'none' || value === 'not-sure'
  const added = after.find(value => !before.includes(value))
  if (added === undefined) return [...after]
  return standsAlone(added) ? [added] : after.filter(value => !standsAlone(value))
}

export const recoveryChoices = recoveryRoutes
