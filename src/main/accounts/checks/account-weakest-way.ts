import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { defineCheck, notApplicable, unclear, type Verdict } from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { type Analysis, analyse, unsaidFalls, type WeakestWay, weakestWay } from '../access-graph/analysis.ts'
import type { Attack } from '../access-graph/attacks.ts'
import { inventoryOf } from '../access-graph/inventory.ts'
import { type Owner, ownerOf } from '../access-graph/losses.ts'
import { newLockOut, type Ranked, rankChanges } from '../access-graph/rank-changes.ts'
import { bankDecides, isKey, type KnownAccount } from '../account-kinds.ts'
import { starBlizzard } from '../guidance.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'

const via = '{via, select, yes { It goes through another of your accounts.} other {}}'
const behind = '{where, select, behind {For the account behind it: } other {}}'

const messages = {
  name: 'Weakest way into the account',
  why: 'An attacker takes the cheapest way, which often leads through a phone number, a mailbox or a device.',
  unknown: 'We do not know the weakest way into this account',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add your main accounts first. The mailbox comes first of all.',
  'no-key': 'None of your accounts is marked as important',
  'no-key-seen': 'Mark those that matter most, and we look at what opens them.',
  'not-said': 'We do not know enough to find the weakest way in',
  'not-said-seen': 'Say how you sign in to it and how you would get back in.',
  'not-said-behind': 'This account hangs on something that we do not know enough about',
  'not-said-behind-seen':
    'We know of nothing cheap that opens it. But it hangs on something that we do not know enough about. Your accounts page names it.',
  'bank-decides': 'Your bank decides how you sign in',
  'bank-decides-seen': 'Keep your number and address there up to date.',
  'own-password': 'The weakest way into this account is its own password',
  'own-password-seen': 'Its second step and its password are looked at in findings of their own.',
  'leaked-password': 'This account falls with a password that is used in several places',
  'leaked-password-seen': `Whoever finds that password in a leak gets in.${via}`,
  'password-alone': 'This account falls with another one that a password alone opens',
  'password-alone-seen': `A copied sign-in page can catch that password.${via}`,
  'stolen-number': 'This account falls to a stolen SIM card alone',
  'stolen-number-seen': `Whoever has your phone number gets in, without your password.${via}`,
  'stolen-phone': 'This account falls to one stolen device, without unlocking it',
  'stolen-phone-seen': `Whoever takes it gets in, without your password.${via}`,
  'copied-page': 'This account falls to a good copy of a sign-in page',
  'copied-page-seen': `Such a page passes on your password and your code while you type them.${via}`,
  person: 'This account opens to one person alone',
  'person-seen': `That person needs nothing else.${via}`,
  paper: 'This account opens to whoever finds one paper',
  'paper-seen': `The paper is enough, without your password.${via}`,
  held: 'No single cheap thing opens this account',
  'held-seen': 'Every way in that you told us of takes a passkey, a key, or two things together.',
  'step-cost':
    '{cost, select, codes {Print the recovery codes of the account first, so that you cannot lock yourself out.} spare {Add a second passkey or key first, so that you cannot lock yourself out.} other {}}',
  'step-change': `{change, select, drop_number {${behind}Take your phone number away as a way to sign in.} drop_number_everywhere {${behind}Take your phone number away, both to sign in and to get back in.} drop_email_code {${behind}Take codes by e-mail away as a way to sign in.} drop_recovery_number {${behind}Take your phone number away as a way back in.} unlink_mailbox {${behind}Take the mailbox away as a way back in, or protect that mailbox better.} drop_app_passwords {${behind}Remove its app passwords.} drop_app_codes {${behind}Keep the passkey or key, and take codes from the app away.} use_passkey {${behind}Sign in with a passkey or security key instead.} use_passkey_if_offered {${behind}Sign in with a passkey or security key, if it is offered.} use_app {${behind}Add codes from an app as the second step.} unique_password {${behind}Give it a password that is used nowhere else.} unique_passwords {${behind}Give it and the accounts that share its password one each.} stop_sharing {${behind}Change the password and keep it to yourself.} paper_password {${behind}Move the password from the paper into your password manager.} move_pin {Ask your network to require a PIN before your number is moved to another SIM.} screen_lock {Set a screen lock on the device.} move_codes {${behind}Keep its codes and its password in different places.} other {}}`,
  'step-look': 'Your accounts page shows everything that opens this account.',
}

/** Two findings of their own judge these already: how one signs in, and whether the password is used elsewhere. */
const ownPassword: readonly Attack['words'][] = ['leaked-password', 'copied-page-password']

/**
 * S4, S2: what is the cheapest thing that opens each key account, by whatever route. An account's own lone or reused
 * password is left to `account-sign-in` and `account-password-unique`, which fail for it: here it counts only where it opens
 * the account by way of another one. What those two cannot see stays: numbers, devices, mailboxes, people, papers, and
 * codes that a copied page passes on.
 */
export const accountWeakestWay = (services: readonly Service[]) =>
  defineCheck({
    id: 'account-weakest-way',
    principle: 'S',
    recommendations: ['S4', 'S2'],
    weight: 5,
    effortMinutes: 15,
    needs: ['accounts'],
    uses: ['openers', 'carried-devices', 'automatic-login', 'answer:messenger-pins'],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance, starBlizzard],
    messages,
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      'not-said': 'unknown',
      'not-said-behind': 'unknown',
      'leaked-password': 'fail',
      'password-alone': 'fail',
      'stolen-number': 'fail',
      'stolen-phone': 'fail',
      'copied-page': 'attention',
      person: 'attention',
      paper: 'attention',
      held: 'pass',
      'no-key': 'notApplicable',
      'bank-decides': 'notApplicable',
      'own-password': 'notApplicable',
    },
    remedies: onEverySystem({
      steps: ['step-cost', 'step-change', 'step-look'],
      values: { cost: 'none', change: 'none', where: 'own' },
    }),
    judge({ accounts }, uses, { now }) {
      if (accounts.length === 0) return unclear('no-answer', 'none-listed')
      const keys = accounts.filter(isKey)
      if (keys.length === 0) return notApplicable('no-key')
      const analysis = analyse(
        inventoryOf(
          {
            accounts,
            openers: uses.openers,
            devices: uses['carried-devices'],
            automaticLogin: uses['automatic-login'],
            messengerPins: uses['answer:messenger-pins'],
          },
          services,
          now,
        ),
      )
      const owner = ownerOf(analysis)
      const unsaid = unsaidFalls(analysis)
      const ranked = rankChanges(analysis, owner)
      return judgeEach(keys, services, now, known => judgeOne(known, { analysis, owner, unsaid, ranked }))
    },
  })

interface Findings {
  readonly analysis: Analysis
  readonly owner: Owner
  readonly unsaid: ReturnType<typeof unsaidFalls>
  readonly ranked: readonly Ranked[]
}

function judgeOne(known: KnownAccount, { analysis, owner, unsaid, ranked }: Findings): Verdict {
  const vertex = `account:${known.account.id}`
  const number = analysis.graph.numberOf.get(vertex)
  if (number === undefined) return unclear('check-failed')
  if (bankDecides(known)) return notApplicable('bank-decides')
  const own = new Set([vertex, ...passwordsOf(analysis, vertex)])
  const isOwn = (attack: Attack) => ownPassword.includes(attack.words) && own.has(attack.vertex)
  const weakest = weakestWay(analysis, number, unsaid, attack => !isOwn(attack))
  if (weakest.outcome === 'fail' || weakest.outcome === 'attention')
    return {
      ...inWords(weakest),
      values: { ...valuesOf(weakest), ...bestChange(analysis, owner, ranked, number) },
    }
  if (weakestWay(analysis, number, unsaid).attack !== weakest.attack) return notApplicable('own-password')
  return inWords(weakest)
}

/** The passwords that are asked for at the account's own sign-in. */
const passwordsOf = ({ drawing }: Analysis, vertex: string): string[] =>
  drawing.ways
    .filter(({ to, kind }) => to === vertex && kind === 'sign-in')
    .flatMap(({ from }) => from.filter(one => one.startsWith('password:')))

const valuesOf = ({ via: through }: WeakestWay) => ({ via: through === null ? 'no' : 'yes' })

function inWords({ outcome, attack, via: through, unsaid }: WeakestWay): Verdict {
  if (outcome === 'unknown') {
    const isBehind = unsaid !== null && (through !== null || !unsaid.vertex.startsWith('account:'))
    return unclear(unsaid?.reason ?? 'no-answer', isBehind ? 'not-said-behind' : 'not-said')
  }
  if (outcome === 'pass' || attack === null) return { outcome, message: 'held' }
  const message = attack.words === 'copied-page-password' ? 'password-alone' : attack.words
  return { outcome, message }
}

/** The change that makes this account hardest to get into, and what must be done before it. */
function bestChange(
  analysis: Analysis,
  owner: Owner,
  ranked: readonly Ranked[],
  account: number,
): Record<string, string> {
  const [best] = ranked
    .filter(({ harmAfter, relieved }) => harmAfter.has(account) || relieved.includes(account))
    .toSorted((a, b) => (a.harmAfter.get(account) ?? 99) - (b.harmAfter.get(account) ?? 99))
  if (best === undefined) return {}
  const { candidate } = best
  const changed = analysis.inventory.accounts.find(one => `account:${one.account.id}` === candidate.account)
  const isBehind = changed !== undefined && candidate.account !== analysis.graph.names[account]
  const cost =
    newLockOut(analysis, owner, best) === null
      ? 'none'
      : changed?.account.recovery.includes('printed-codes')
        ? 'spare'
        : 'codes'
  return { change: candidate.key.replaceAll('-', '_'), where: isBehind ? 'behind' : 'own', cost }
}
