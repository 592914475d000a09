import type { Account } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, notApplicable, pass, unclear, type Verdict } from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import type { KnownAccount } from '../account-kinds.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'

const messages = {
  name: 'App passwords',
  why: 'An app password lets an old mail program in without the second step. Whoever copies it gets in the same way.',
  unknown: 'We do not know whether this account has app passwords',
  'unknown-seen': 'This service has them. They are listed near the second step in its security settings.',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add your main accounts first. The mailbox comes first of all.',
  gone: 'This account has no app passwords',
  'gone-seen': 'You said that none is left.',
  left: 'App passwords get round the second step of this account',
  'left-seen': 'You said that there are some.',
  'not-offered': 'We know of no app passwords at this service',
  'step-1': 'Open the security settings of the account and look for app passwords.',
  'step-2': 'Remove each one that you do not know or no longer need.',
  'step-3': 'Where a program still needs one, see whether a newer one can sign in with your second step.',
}

/**
 * S4 and S11: no app password is left that opens the account past its second step. Said of the services that have them,
 * and of any account for which the person named them. Attention at most: whoever uses one has to find it first.
 */
export const appPasswords = (services: readonly Service[]) =>
  defineCheck({
    id: 'app-passwords',
    principle: 'S',
    recommendations: ['S4', 'S11'],
    weight: 3,
    effortMinutes: 10,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance],
    messages,
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      gone: 'pass',
      left: 'attention',
      'not-offered': 'notApplicable',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
    judge: ({ accounts }, _uses, { now }) =>
      accounts.length === 0
        ? unclear('no-answer', 'none-listed')
        : judgeEach(accounts, services, now, judgeOne),
  })

function judgeOne({ account, service }: KnownAccount): Verdict {
  if (account.appPasswords === 'yes') return attention('left')
  if (!service?.appPasswords) return notApplicable('not-offered')
  const verdicts: Record<Exclude<Account['appPasswords'], 'yes'>, Verdict> = {
    no: pass('gone'),
    'not-sure': unclear('answer-not-sure'),
  }
  return verdicts[account.appPasswords]
}
