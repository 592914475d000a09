import type { Account } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { daysSince } from '../../audit/days-since.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { hasLinkedDevices, type KnownAccount, withServices } from '../account-kinds.ts'
import { linkedDeviceAdvisory } from '../guidance.ts'
import { accountStaleAfterDays } from '../judge-each.ts'

/** The messengers that the advisory of 2026 names come first, in the order in which people use them. */
const first: readonly string[] = ['whatsapp', 'signal', 'telegram']
/** A list that was looked at longer ago than this is due again. */
export const linkedDevicesDays = 30
const attentionDays = 90

const messages = {
  name: 'Linked devices of the messenger',
  why: 'A linked computer reads every message. A stranger’s computer can be linked with one scanned code, and nothing on the phone shows it.',
  unknown: 'We do not know when you last looked at the linked devices',
  'unknown-future': 'The day you looked at the linked devices has not come yet',
  'unknown-future-seen': 'You gave {on}.',
  'no-messenger': 'No messenger is in the list yet',
  'no-messenger-seen': 'WhatsApp, Signal and Telegram are the ones most often attacked.',
  recent: 'You have looked at the linked devices this month',
  'recent-seen': 'You last looked on {on}.',
  'some-time-ago': 'It is time to look at the linked devices again',
  'some-time-ago-seen': 'You last looked on {on}, {days, plural, one {# day} other {# days}} ago.',
  'long-ago': 'The linked devices have not been looked at for a long time',
  'long-ago-seen': 'You last looked on {on}, {days, plural, one {# day} other {# days}} ago.',
  'step-1': 'Open the settings of the messenger and choose Linked devices, or Devices in Telegram.',
  'step-2':
    'Log out every device you do not know. If there was one, tell your security team before you do anything else.',
  'step-3': 'Enter today’s date in the list of accounts.',
}

/** S4 and I6: the list of linked devices of each messenger was looked at within 30 days. */
export const messengerLinkedDevices = (services: readonly Service[]) =>
  defineCheck({
    id: 'messenger-linked-devices',
    principle: 'S',
    recommendations: ['S4', 'I6'],
    weight: 5,
    effortMinutes: 5,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [linkedDeviceAdvisory, npsaGuidance],
    messages,
    headlines: {
      unknown: 'unknown',
      'unknown-future': 'unknown',
      'no-messenger': 'unknown',
      recent: 'pass',
      'some-time-ago': 'attention',
      'long-ago': 'fail',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
    judge({ accounts }, _uses, { now }) {
      const messengers = withServices(accounts, services).filter(hasLinkedDevices).toSorted(byAttackers)
      if (messengers.length === 0) return unclear('no-answer', 'no-messenger')
      return messengers.map(({ account }) => ({ ...judgeOne(account, now), subject: account.id }))
    },
  })

function byAttackers(a: KnownAccount, b: KnownAccount): number {
  const place = ({ account }: KnownAccount) => {
    const index = first.indexOf(account.serviceId ?? '')
    return index === -1 ? first.length : index
  }
  return place(a) - place(b)
}

function judgeOne({ linkedDevicesReviewedOn: on }: Account, now: Date): Verdict {
  if (on === null) return unclear('no-answer')
  const days = daysSince(on, now)
  if (days === 'future') return unclear('clock-wrong', 'unknown-future', { on })
  return { ...judgeDays(on, days), grade: 'dated', on }
}

function judgeDays(on: string, days: number): Verdict {
  const values = { on, days }
  if (days <= linkedDevicesDays) return pass('recent', values)
  return days <= attentionDays ? attention('some-time-ago', values) : fail('long-ago', values)
}
