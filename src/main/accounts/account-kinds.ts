import { type Account, type AccountKind, isMailbox } from '../../shared/model/account.ts'
import type { Service } from '../../shared/model/service.ts'

/** Kinds whose loss exposes other accounts or papers. Everything but `other`. */
export const keyKinds: readonly AccountKind[] = [
  'email',
  'platform',
  'social',
  'messaging',
  'banking',
  'password-manager',
  'storage',
  'domain',
]
/** What the person said of it comes before what its kind suggests. */
export const isKey = (account: Account): boolean =>
  account.importance === null ? keyKinds.includes(account.kind) : account.importance === 'key'

/** An account with its entry in the catalogue. */
export interface KnownAccount {
  readonly account: Account
  readonly service: Service | null
}

/** Pairs each account with its service; null where the person added one of their own. */
export function withServices(accounts: readonly Account[], services: readonly Service[]): KnownAccount[] {
  return accounts.map(account => ({
    account,
    service: services.find(service => service.id === account.serviceId) ?? null,
  }))
}

/** A mailbox is something everyone has: none in the list means that it was left out. */
export const hasMailbox = (accounts: readonly Account[]): boolean => accounts.some(isMailbox)

/** Banks decide by themselves how one signs in, as long as the catalogue lists no choice. */
export const bankDecides = ({ account, service }: KnownAccount): boolean =>
  account.kind === 'banking' && (service === null || service.methods.length === 0)

/** Nothing that could be guessed, reused or told to someone: joined with a number, or signed in to without a password. */
export const hasNoPassword = ({ account, service }: KnownAccount): boolean =>
  service?.byNumber === true || account.passwordPlace === 'none'

/** A messenger that is not in the catalogue is taken to have linked devices, as nearly all do. */
export const hasLinkedDevices = ({ account, service }: KnownAccount): boolean =>
  service === null ? account.kind === 'messaging' : service.linkedDevices
