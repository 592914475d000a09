import type { Account } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, notApplicable, pass, unclear, type Verdict } from '../../audit/check.ts'
import { daysSince } from '../../audit/days-since.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { bankDecides, hasLinkedDevices, isKey, type KnownAccount, withServices } from '../account-kinds.ts'
import { accountStaleAfterDays, datedBy } from '../judge-each.ts'

/** As often as the guidance is gone through again: every six months. */
export const signedInDevicesDays = 180

const messages = {
  name: 'Devices signed in to an important account',
  why: 'An old laptop or a stranger’s phone can stay signed in after the password was changed.',
  unknown: 'We do not know when you last looked at the devices signed in here',
  'unknown-seen': 'Look at the list once and enter the day.',
  'unknown-future': 'The day you looked at the signed-in devices has not come yet',
  'unknown-future-seen': 'You gave {on}.',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add your main accounts first. The mailbox comes first of all.',
  recent: 'You have looked at the devices signed in here',
  'recent-seen': 'You last looked on {on}.',
  'long-ago': 'It is time to look at the devices signed in here',
  'long-ago-seen': 'You last looked on {on}, {days, plural, one {# day} other {# days}} ago.',
  messenger: 'The devices of this messenger are looked at elsewhere',
  'messenger-seen': 'Its linked devices are asked for every month.',
  'bank-decides': 'Your bank decides which devices it trusts',
  'bank-decides-seen': 'Remove an old phone from the app of the bank before you give it away.',
  'not-key': 'This account is not among the important ones',
  'step-1': 'Open the security settings of the account and find the list of devices.',
  'step-2':
    'Sign out every device you do not know. If there was one, tell your security team before you do anything else.',
  'step-3': 'Enter today’s date in the list of accounts.',
}

/**
 * S11: the list of devices signed in to each key account was looked at within 180 days. A light check that never fails:
 * the question `signed-in-devices-reviewed` asks for the habit as a whole, and linked devices of messengers have a check
 * of their own.
 */
export const signedInDevices = (services: readonly Service[]) =>
  defineCheck({
    id: 'signed-in-devices',
    principle: 'S',
    recommendations: ['S11'],
    weight: 2,
    effortMinutes: 10,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance],
    messages,
    headlines: {
      unknown: 'unknown',
      'unknown-future': 'unknown',
      'none-listed': 'unknown',
      recent: 'pass',
      'long-ago': 'attention',
      messenger: 'notApplicable',
      'bank-decides': 'notApplicable',
      'not-key': 'notApplicable',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
    judge: ({ accounts }, _uses, { now }) =>
      accounts.length === 0
        ? unclear('no-answer', 'none-listed')
        : withServices(accounts, services).map(known => ({
            ...datedBy(known.account.reviewedOn),
            ...judgeOne(known, now),
            subject: known.account.id,
          })),
  })

function judgeOne(known: KnownAccount, now: Date): Verdict {
  if (hasLinkedDevices(known)) return notApplicable('messenger')
  if (bankDecides(known)) return notApplicable('bank-decides')
  return isKey(known.account) ? judgeDay(known.account, now) : notApplicable('not-key')
}

function judgeDay({ signedInDevicesReviewedOn: on }: Account, now: Date): Verdict {
  if (on === null) return unclear('no-answer')
  const days = daysSince(on, now)
  if (days === 'future') return unclear('clock-wrong', 'unknown-future', { on })
  const values = { on, days }
  const verdict = days <= signedInDevicesDays ? pass('recent', values) : attention('long-ago', values)
  return { ...verdict, ...datedBy(on) }
}
