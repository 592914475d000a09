import type { Account } from '../../shared/model/account.ts'
import { type Audience, audiences, type PrivacyPlatform } from '../../shared/model/privacy.ts'
import type { System } from '../../shared/model/system.ts'

/** What the person has, as far as it decides which walkthroughs are theirs. */
export interface Possessions {
  readonly accounts: readonly Pick<Account, 'serviceId' | 'ownership'>[]
  /** Platforms of carried devices: `ios`, `android` … */
  readonly devices: readonly string[]
  /** Of the computer that Surefoot runs on. */
  readonly system: System
}

/** Kinds that are one thing in somebody's hands and not an account of a role. */
const deviceKinds: readonly PrivacyPlatform['kind'][] = ['phone', 'computer', 'browser']

/**
 * Whether a platform is the person's: by an account there, or by a carried device of its kind. Computers and browsers fit
 * by the computer Surefoot runs on as well, a browser that is made for every system always.
 */
export function fits(platform: PrivacyPlatform, { accounts, devices, system }: Possessions): boolean {
  if (accountsOf(platform, accounts).length > 0) return true
  const { devices: made } = platform
  const onThisComputer = platform.kind === 'computer' || platform.kind === 'browser'
  if (made === undefined) return onThisComputer
  return made.some(device => devices.includes(device) || (onThisComputer && device === system))
}

/**
 * Which kinds of account to go through: those that the person has there. Both while an ownership is not said, or no account
 * is known. A device is gone through once, as the person's own.
 */
export function audiencesOf(
  platform: PrivacyPlatform,
  accounts: Possessions['accounts'],
): [Audience, ...Audience[]] {
  if (deviceKinds.includes(platform.kind)) return ['personal']
  const ownerships = new Set(accountsOf(platform, accounts).map(account => account.ownership))
  const personal = ownerships.delete('personal')
  const publicRole = ownerships.has('official') || ownerships.has('shared')
  if (ownerships.has(null) || personal === publicRole) return [...audiences]
  return [personal ? 'personal' : 'public-role']
}

const accountsOf = (platform: PrivacyPlatform, accounts: Possessions['accounts']) =>
  accounts.filter(({ serviceId }) => serviceId !== null && platform.services.includes(serviceId))
