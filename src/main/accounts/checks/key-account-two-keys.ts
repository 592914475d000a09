import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, notApplicable, pass, unclear, type Verdict } from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { bankDecides, isKey, type KnownAccount } from '../account-kinds.ts'
import { passkeysDirectory } from '../guidance.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'
import { type SpareKey, signsInWithKey, spareKeyOf } from '../spare-key.ts'

const messages = {
  name: 'Spare passkey or key of an important account',
  why: 'With a spare you can turn off the weaker ways in, and a lost phone or key does not lock you out.',
  unknown: 'We do not know whether this account has a spare passkey or key',
  'unknown-seen':
    'Say which phone, key or password manager holds each of them, and how you would get back in.',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add your main accounts first. The mailbox comes first of all.',
  second: 'This account has a spare passkey or key',
  'second-seen': 'If one of them is lost, the other still opens it.',
  codes: 'This account has printed codes as its spare',
  'codes-seen': 'If the passkey or key is lost, the codes still open it. A second key is handier.',
  one: 'This account hangs on one passkey or key',
  'one-seen': 'If it is lost, you may be locked out.',
  'no-key': 'This account has no passkey or key yet',
  'no-key-seen': 'How you sign in is looked at elsewhere.',
  'number-registered': 'The spare of this account is your phone number',
  'number-registered-seen': 'Its PIN and the protection of your number are asked for elsewhere.',
  'bank-decides': 'Your bank decides how you get back in',
  'bank-decides-seen': 'Keep your number and address there up to date.',
  'not-key': 'This account is not among the important ones',
  'step-1': 'Open the security settings of the account. The accounts page has the way there.',
  'step-2': 'Add a passkey on a second device, or a security key that stays at home.',
  'step-3': 'If that is not possible, print the recovery codes and keep them away from your devices.',
}

/**
 * S4, the two keys rule: a key account that is signed in to with a passkey or key has a second one, or printed codes.
 * Never a failure, and of middling weight: the sign-in itself is strong and earns that under `account-sign-in`, and the
 * question `spare-key` asks the same of the main mailbox alone.
 */
export const keyAccountTwoKeys = (services: readonly Service[]) =>
  defineCheck({
    id: 'key-account-two-keys',
    principle: 'S',
    recommendations: ['S4'],
    weight: 3,
    effortMinutes: 15,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance, passkeysDirectory],
    messages,
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      second: 'pass',
      codes: 'pass',
      one: 'attention',
      'no-key': 'notApplicable',
      'number-registered': 'notApplicable',
      'bank-decides': 'notApplicable',
      'not-key': 'notApplicable',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
    judge: ({ accounts }, _uses, { now }) =>
      accounts.length === 0
        ? unclear('no-answer', 'none-listed')
        : judgeEach(accounts, services, now, judgeOne),
  })

const verdicts: Record<Exclude<SpareKey, null>, Verdict> = {
  second: pass('second'),
  codes: pass('codes'),
  none: attention('one'),
}

function judgeOne(known: KnownAccount): Verdict {
  const { account, service } = known
  if (bankDecides(known)) return notApplicable('bank-decides')
  if (service?.byNumber) return notApplicable('number-registered')
  if (!isKey(account)) return notApplicable('not-key')
  if (account.signInMethods.includes('not-sure')) return unclear('answer-not-sure')
  if (account.signInMethods.length === 0) return unclear('no-answer')
  if (!signsInWithKey(account)) return notApplicable('no-key')
  const spare = spareKeyOf(account)
  return spare === null ? unclear('no-answer') : verdicts[spare]
}
