import {
  type Account,
  type AccountKind,
  newAccount,
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
  signInMethods: SignInMethod[]
  recovery: RecoveryRoute[]
  /** What the form does not ask stays as it was. */
  before: Account | null
  /** Null until answered, which is kept as not sure. */
  uniquePassword: Account['uniquePassword'] | null
  passwordPlace: PasswordPlace | null
  linkedOn: DayParts
  reviewedOn: DayParts
  note: string
}

export type AccountProblems = Partial<Record<'service' | 'kind' | 'linkedOn' | 'reviewedOn', MessageKey>>

/** The form of an account in the list, or of one to be added. */
export function draftOf(
  account: Account | null,
  service: Service | null,
  kind: AccountKind | null,
): AccountDraft {
  return {
    before: account,
    serviceId: account?.serviceId ?? null,
    serviceText: service?.name ?? account?.label ?? '',
    label: account === null || account.label === service?.name || service === null ? '' : account.label,
    kind: account?.kind ?? kind,
    signInMethods: account?.signInMethods ?? [],
    recovery: account?.recovery ?? [],
    uniquePassword: account?.uniquePassword ?? null,
    passwordPlace: account?.passwordPlace ?? null,
    linkedOn: partsOf(account?.linkedDevicesReviewedOn ?? null),
    reviewedOn: partsOf(account?.reviewedOn ?? null),
    note: account?.note ?? '',
  }
}

/** The account the form describes, or what stands in the way. `id` is the account's own. */
export function readAccount(
  draft: AccountDraft,
  id: string,
  now: Day = today(),
): { account: Account | null; problems: AccountProblems } {
  const linkedOn = readPastDay(draft.linkedOn, now)
  const reviewedOn = readPastDay(draft.reviewedOn, now)
  const label = (draft.label.trim() || draft.serviceText.trim()).slice(0, 80)
  const problems: AccountProblems = {
    ...(label ? {} : { service: 'accounts.serviceMissing' as const }),
    ...(draft.kind ? {} : { kind: 'accounts.kindMissing' as const }),
    ...(linkedOn.problem ? { linkedOn: linkedOn.problem } : {}),
    ...(reviewedOn.problem ? { reviewedOn: reviewedOn.problem } : {}),
  }
  if (Object.keys(problems).length > 0 || draft.kind === null) return { account: null, problems }
  const account: Account = {
    ...(draft.before ?? newAccount({ id, label, kind: draft.kind })),
    serviceId: draft.serviceId,
    label,
    kind: draft.kind,
    signInMethods: draft.signInMethods,
    recovery: draft.recovery,
    uniquePassword: draft.uniquePassword ?? 'not-sure',
    passwordPlace: draft.passwordPlace ?? 'not-sure',
    linkedDevicesReviewedOn: linkedOn.day,
    reviewedOn: reviewedOn.day,
    note: draft.note,
  }
  return { account, problems }
}

/** What the form asks: a messenger that is joined by number has no password, and a bank decides for itself how one signs in. */
export function asked(draft: Pick<AccountDraft, 'kind'>, service: Service | null) {
  const byNumber = service?.byNumber === true
  const bankDecides = draft.kind === 'banking' && (service === null || service.methods.length === 0)
  return {
    byNumber,
    methods: !bankDecides,
    recovery: !bankDecides && !byNumber,
    password: !byNumber,
    manager: !byNumber && draft.kind !== 'password-manager',
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
