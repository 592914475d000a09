import type { DomainView } from '../../../shared/footprint-views.ts'
import type { Outcome } from '../../../shared/model/finding.ts'
import type { Words } from '../../i18n/words.ts'

/** "5 in order, 2 to improve, 1 not known", without what is none. */
export function countsOf({ parts }: Pick<DomainView, 'parts'>, say: Words['say']): string {
  const count = (...outcomes: Outcome[]) => parts.filter(({ outcome }) => outcomes.includes(outcome)).length
  const good = count('pass')
  const open = count('attention', 'fail')
  const unread = count('unknown')
  return [
    ...(good > 0 ? [say('domains.good', { count: good })] : []),
    ...(open > 0 ? [say('domains.toImprove', { count: open })] : []),
    ...(unread > 0 ? [say('domains.notKnown', { count: unread })] : []),
  ].join(', ')
}
