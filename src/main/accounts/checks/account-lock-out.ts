import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, notApplicable, pass, unclear, type Verdict } from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { type Analysis, analyse } from '../access-graph/analysis.ts'
import { inventoryOf } from '../access-graph/inventory.ts'
import { type LossResult, lockedBy, ownerOf, thingLosses } from '../access-graph/losses.ts'
import { bankDecides, isKey, type KnownAccount } from '../account-kinds.ts'
import { twoFactorDirectory } from '../guidance.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'
import { signsInWithKey, spareKeyOf } from '../spare-key.ts'

const messages = {
  name: 'Locked out by one loss',
  why: 'Phones get lost. A second way back, kept somewhere else, means that you can turn off weak ways without fear.',
  unknown: 'We do not know whether one loss would lock you out of this account',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add your main accounts first. The mailbox comes first of all.',
  'no-key': 'None of your accounts is marked as important',
  'no-key-seen': 'Mark those that matter most, and we look at what you would lose them with.',
  'not-said': 'We do not know enough to say what would lock you out',
  'not-said-seen':
    'Say how you sign in, on which device your codes and passkeys are, and how you would get back in.',
  'bank-decides': 'Your bank decides how you get back in',
  'bank-decides-seen': 'Keep your number and address there up to date.',
  'number-registered': 'The way back into this account is your phone number',
  'number-registered-seen': 'Your network can put it on a new SIM. Ask it how, before you need it.',
  'no-way-back': 'You have told us that there is no way back into this account',
  'no-way-back-seen': 'Another finding asks for one.',
  'one-key': 'This account hangs on one passkey or key',
  'one-key-seen': 'Another finding asks for a spare.',
  device: 'Losing one device would lock you out of this account',
  'device-seen': 'We found no other way back in among those you told us of.',
  thing: 'Losing one thing would lock you out of this account',
  'thing-seen':
    '{kind, select, number {That thing is your phone number.} key {That thing is a security key.} other {That thing is a paper.}} We found no other way back in.',
  held: 'No single loss would lock you out of this account',
  'held-seen': 'Whichever one device, number, key or paper you lose, another way back is left.',
  'step-1': 'Print the recovery codes of the account, or add a second passkey or key on something else.',
  'step-2': 'Keep it at home, away from the phone.',
  'step-3': 'Say in the list of accounts where it is.',
}

/**
 * S4: no single loss locks the person out of a key account. An account with no way back is left to `account-recovery`, and
 * one with a single passkey or key to `key-account-two-keys`, so that one weakness counts once. This one follows the ways
 * that are there to the things they hang on, and finds the phone that carries all of them.
 */
export const accountLockOut = (services: readonly Service[]) =>
  defineCheck({
    id: 'account-lock-out',
    principle: 'S',
    recommendations: ['S4'],
    weight: 4,
    effortMinutes: 10,
    needs: ['accounts'],
    uses: ['openers', 'carried-devices'],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance, twoFactorDirectory],
    messages,
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      'not-said': 'unknown',
      device: 'attention',
      thing: 'attention',
      held: 'pass',
      'no-key': 'notApplicable',
      'bank-decides': 'notApplicable',
      'number-registered': 'notApplicable',
      'no-way-back': 'notApplicable',
      'one-key': 'notApplicable',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
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
            // Neither changes what the owner can still open.
            automaticLogin: { status: 'unknown', reason: 'not-measured' },
            messengerPins: { status: 'unknown', reason: 'no-answer' },
          },
          services,
          now,
        ),
      )
      const owner = ownerOf(analysis)
      const losses = thingLosses(analysis).map(loss => ({
        kind: analysis.drawing.vertices.get(loss.vertex)?.kind ?? 'device',
        ...lockedBy(analysis, owner, loss),
      }))
      return judgeEach(keys, services, now, known => judgeOne(known, analysis, losses))
    },
  })

type KindOfLoss = LossResult & { readonly kind: string }

function judgeOne(known: KnownAccount, { graph }: Analysis, losses: readonly KindOfLoss[]): Verdict {
  const { account } = known
  if (bankDecides(known)) return notApplicable('bank-decides')
  if (known.service?.byNumber) return notApplicable('number-registered')
  const number = graph.numberOf.get(`account:${account.id}`)
  if (number === undefined) return unclear('check-failed')
  if (account.signInMethods.length === 0) return unclear('no-answer', 'not-said')
  if (account.signInMethods.every(method => method === 'not-sure'))
    return unclear('answer-not-sure', 'not-said')
  if (account.recovery.length > 0 && account.recovery.every(route => route === 'none'))
    return notApplicable('no-way-back')
  if (signsInWithKey(account) && spareKeyOf(account) === 'none') return notApplicable('one-key')
  const locking = losses.filter(({ locked }) => locked.has(number))
  const first = locking.find(({ kind }) => kind === 'device') ?? locking[0]
  if (first !== undefined)
    return first.kind === 'device' ? attention('device') : attention('thing', { kind: kindValue(first.kind) })
  if (losses.every(({ unsure }) => !unsure.has(number))) return pass('held')
  return account.recovery.includes('not-sure')
    ? unclear('answer-not-sure', 'not-said')
    : unclear('no-answer', 'not-said')
}

const kindValue = (kind: string): string =>
  kind === 'phone-number' ? 'number' : kind === 'security-key' ? 'key' : 'paper'
