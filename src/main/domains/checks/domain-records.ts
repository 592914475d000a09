import { dayOf } from '../../../shared/model/date.ts'
import type { DomainReport } from '../../../shared/model/domain-report.ts'
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

const ownDomainGuidance: Source = {
  publisher: 'CyberExchange',
  title: 'Guidance for high-risk individuals to protect your website and custom email domain (20 June 2024)',
  url: 'https://cyberexchange.uk.net/news/guidance-for-high-risk-individuals-to-protect-your-website-and-custom-email-domain',
  asOf: '2026-11-22',
  confirmed: true,
}

/** Records change, and so does who looks after them. */
const goodForDays = 200

const messages = {
  name: 'Records of your own domain',
  why: 'Mail can be sent in the name of a domain that nobody protects, and a domain that is taken over takes its mailboxes along.',
  unknown: 'We do not know how your domain is protected',
  'unknown-seen': 'A look at it takes a minute. Surefoot says first what it would ask.',
  'none-owned': 'You named no domain of your own',
  protected: 'Your domain is well protected',
  'protected-seen': '{good, plural, one {# point} other {# points}} in order, looked at on {on}.',
  gaps: 'Your domain has gaps that should be closed',
  'gaps-seen': '{open, plural, one {# point needs} other {# points need}} attention, looked at on {on}.',
  spoofable: 'Your domain can be misused as it is',
  'spoofable-seen': '{open, plural, one {# point needs} other {# points need}} mending, looked at on {on}.',
  'partly-read': 'Not everything about your domain could be read',
  'partly-read-seen':
    '{unread, plural, one {# point} other {# points}} could not be read on {on}. Look again later.',
  'step-1': 'Open your own domain in Surefoot and look at each point.',
  'step-2': 'Hand the report to whoever looks after your website or mail.',
  'step-3': 'Look again once they have changed it.',
}

/** S7 and S10: a domain of the person's own cannot be misused for mail in their name. Measured, when they asked for it. */
export const domainRecords = defineCheck({
  id: 'domain-records',
  principle: 'S',
  recommendations: ['S7', 'S10'],
  weight: 3,
  effortMinutes: 30,
  needs: ['identity', 'domain-reports'],
  uses: [],
  systems,
  staleAfterDays: goodForDays,
  sources: [ownDomainGuidance],
  messages,
  headlines: {
    unknown: 'unknown',
    'partly-read': 'unknown',
    'none-owned': 'notApplicable',
    protected: 'pass',
    gaps: 'attention',
    spoofable: 'fail',
  },
  remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'], link: 'own-domain-guidance' }),
  judge({ identity, 'domain-reports': reports }, _uses, { now }) {
    const owned = identity.filter(({ kind, of }) => kind === 'domain' && of === null)
    if (reports.length === 0) {
      if (identity.length === 0) return unclear('no-answer')
      return owned.length === 0 ? notApplicable('none-owned') : unclear('not-measured')
    }
    const verdicts = reports.map(report => ({ ...judgeReport(report, now), ...measuredBy(report) }))
    // A look at one domain says nothing of another.
    const isLookedAt = owned.every(({ report }) => reports.some(({ id }) => id === report))
    return isLookedAt ? verdicts : [...verdicts, unclear('not-measured')]
  },
})

function judgeReport({ at, parts }: DomainReport, now: Date): Verdict {
  const on = dayOf(at)
  const old = notCurrent(on, now, goodForDays)
  if (old !== null) return old
  const count = (outcome: string) => parts.filter(part => part.outcome === outcome).length
  if (count('fail') > 0) return fail('spoofable', { open: count('fail'), on })
  if (count('attention') > 0) return attention('gaps', { open: count('attention'), on })
  const unread = count('unknown')
  if (unread > 0) {
    const reason = parts.find(part => part.outcome === 'unknown')?.reason ?? 'not-measured'
    return unclear(reason, 'partly-read', { unread, on })
  }
  return pass('protected', { good: count('pass'), on })
}

const measuredBy = ({ id, at }: DomainReport): Pick<Verdict, 'subject' | 'grade' | 'on'> => ({
  subject: id,
  grade: 'measured',
  on: dayOf(at),
})
