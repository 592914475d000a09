import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import {
  attention,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { hasNoPassword, isKey, type KnownAccount } from '../account-kinds.ts'
import { delegationSteps, otherService, serviceValue } from '../delegation-steps.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'

/** From this many others on, nobody can tell any more who has it. */
const failFrom = 3

const messages = {
  name: 'People who know the password of an account',
  why: 'A shared password gets round the second step in practice, and nobody can tell afterwards who used it.',
  unknown: 'We do not know who else has the password of this account',
  'unknown-seen': 'Say who knows it, or that nobody else does.',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add the accounts that others post to or read for you.',
  delegated: 'The team shares this account without sharing its password',
  'delegated-seen': 'You said that nobody else knows the password.',
  'not-shared': 'Nobody else knows the password of this account',
  social: 'Others know the password of this social media account',
  'social-seen':
    '{others, plural, one {# other person knows} other {# other people know}} it. One hasty post or one lost phone is enough.',
  many: 'Many people know the password of this account',
  'many-seen': '{others, plural, one {# other person knows} other {# other people know}} it.',
  few: 'Someone else knows the password of this account',
  'few-seen': '{others, plural, one {# other person knows} other {# other people know}} it.',
  'no-password': 'This account has no password to share',
  'no-password-seen': 'You join it with a phone number, or sign in without a password.',
  'not-key': 'This account is not among the important ones',
  'step-password': 'Then change the password, so that those who knew it before no longer do.',
  'step-leavers': 'Go through the list of people when someone leaves the team.',
}

/**
 * S12: how many people besides its owner know the raw password of an account. The target is none. The advice is how this
 * very service lets several people work with it. Below the weight that the guidance would give it, because the questions
 * `shared-passwords` and `social-own-logins` ask after the same habit as a whole.
 */
export const sharedAccountAccess = (services: readonly Service[]) => {
  const ways = delegationSteps(services)
  return defineCheck({
    id: 'shared-account-access',
    principle: 'S',
    recommendations: ['S12'],
    weight: 3,
    effortMinutes: 20,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance],
    messages: { ...messages, ...ways },
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      delegated: 'pass',
      'not-shared': 'notApplicable',
      social: 'fail',
      many: 'fail',
      few: 'attention',
      'no-password': 'notApplicable',
      'not-key': 'notApplicable',
    },
    remedies: onEverySystem({
      steps: [...Object.keys(ways), 'step-password', 'step-leavers'],
      values: { service: otherService },
    }),
    judge: ({ accounts }, _uses, { now }) =>
      accounts.length === 0
        ? unclear('no-answer', 'none-listed')
        : judgeEach(accounts, services, now, judgeOne),
  })
}

function judgeOne(known: KnownAccount): Verdict {
  const { account, service } = known
  if (hasNoPassword(known)) return notApplicable('no-password')
  const shared = account.ownership === 'shared'
  if (account.knownTo === null)
    return shared || isKey(account)
      ? unclear('no-answer', 'unknown', { service: serviceValue(service) })
      : notApplicable('not-key')
  const others = account.knownTo.length
  if (others === 0) return shared ? pass('delegated') : notApplicable('not-shared')
  return judgeOthers(known, { others, service: serviceValue(service) })
}

function judgeOthers({ account }: KnownAccount, values: { others: number; service: string }): Verdict {
  if (account.kind === 'social') return fail('social', values)
  return values.others >= failFrom ? fail('many', values) : attention('few', values)
}
