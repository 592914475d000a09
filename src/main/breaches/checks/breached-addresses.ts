import type { BreachCheck } from '../../../shared/model/breach-check.ts'
import { dayOf } from '../../../shared/model/date.ts'
import { systems } from '../../../shared/model/system.ts'
import {
  attention,
  defineCheck,
  fail,
  notApplicable,
  pass,
  type Source,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { notCurrent } from '../../audit/not-current.ts'

const breachService: Source = {
  publisher: 'Have I Been Pwned',
  title: 'API documentation, version 3',
  url: 'https://haveibeenpwned.com/API/v3',
  asOf: '2026-08-07',
  confirmed: true,
}

/** New breaches come to light every week. */
const goodForDays = 200

const messages = {
  name: 'Breaches of your addresses',
  why: 'Passwords and details from a breach are traded and tried elsewhere. Knowing which ones tells you what to change.',
  unknown: 'We do not know whether your addresses were in a breach',
  'unknown-seen': 'There are three ways to look, and one of them sends nothing.',
  'none-named': 'You named no e-mail address',
  clear: 'No known breach holds this address',
  'clear-seen': 'Looked up on {on}. Breaches that nobody has made public are not in it.',
  handled: 'You have dealt with the breaches of this address',
  'handled-seen': '{count, plural, one {# breach} other {# breaches}}, looked up on {on}.',
  open: 'This address was in a breach',
  'open-seen':
    '{count, plural, one {# breach is} other {# breaches are}} still to be dealt with, looked up on {on}.',
  passwords: 'A password was taken together with this address',
  'passwords-seen':
    '{count, plural, one {# breach is} other {# breaches are}} still to be dealt with, looked up on {on}.',
  'step-1': 'Open breaches in Surefoot and go through the ones that are listed.',
  'step-2': 'Change the password there, and everywhere else where it was the same.',
  'step-3': 'Close the account if you no longer need it, then tick it off.',
}

/** S3 and S10: breaches that hold the person's addresses are known and dealt with. One finding for each address. */
export const breachedAddresses = defineCheck({
  id: 'breached-addresses',
  principle: 'S',
  recommendations: ['S3', 'S10'],
  weight: 3,
  effortMinutes: 20,
  needs: ['identity', 'breach-checks'],
  uses: [],
  systems,
  staleAfterDays: goodForDays,
  sources: [breachService],
  messages,
  headlines: {
    unknown: 'unknown',
    'none-named': 'notApplicable',
    clear: 'pass',
    handled: 'pass',
    open: 'attention',
    passwords: 'fail',
  },
  remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
  judge({ identity, 'breach-checks': checks }, _uses, { now }) {
    if (identity.length === 0) return unclear('no-answer')
    const addresses = identity.filter(({ kind, of }) => kind === 'email' && of === null)
    if (addresses.length === 0) return notApplicable('none-named')
    return addresses.map(({ id }) => {
      const check = checks.find(({ facetId }) => facetId === id)
      return { ...(check ? judgeOne(check, now) : unclear('no-answer')), subject: id }
    })
  },
})

function judgeOne(check: BreachCheck, now: Date): Verdict {
  const on = dayOf(check.at)
  const old = notCurrent(on, now, goodForDays)
  if (old !== null) return old
  // What the service told Surefoot is measured; what the person saw on its page has their date.
  const known = { grade: check.way === 'page' ? 'dated' : 'measured', on } as const
  const open = check.breaches.filter(({ name }) => !check.dealtWith.includes(name))
  if (check.breaches.length === 0) return { ...pass('clear', { on }), ...known }
  if (open.length === 0) return { ...pass('handled', { count: check.breaches.length, on }), ...known }
  const withPassword = open.some(({ dataClasses }) => dataClasses.includes('Passwords'))
  const values = { count: open.length, on }
  return { ...(withPassword ? fail('passwords', values) : attention('open', values)), ...known }
}
