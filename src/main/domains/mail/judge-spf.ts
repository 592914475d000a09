import type { DomainPart } from '../../../shared/model/domain-report.ts'
import { judgedPart, unknownPart } from '../part.ts'
import type { DmarcState } from './dmarc.ts'
import { isEnforced } from './judge-dmarc.ts'
import { mostEmptyLookups, mostLookups, type SpfRead, type SpfState } from './spf.ts'

/**
 * Judges who may send mail for the domain. "~all" is only as good as the DMARC policy beside it, which tells receivers what
 * to do with the doubt.
 */
export function judgeSpf(state: SpfState, dmarc: DmarcState, takesMail: boolean | null): DomainPart {
  switch (state.kind) {
    case 'unknown':
      return unknownPart('spf', state.reason, { seen: state.seen })
    case 'none':
      return judgedPart('spf', 'fail', takesMail === false ? 'spf-none-no-mail' : 'spf-none')
    case 'several':
      return judgedPart('spf', 'fail', 'spf-several', {
        values: { count: state.seen.length },
        seen: state.seen,
      })
    case 'broken':
      return judgedPart('spf', 'fail', `spf-broken-${state.why}`, {
        values: { at: state.at, part: state.part },
        seen: state.seen,
      })
    case 'read':
      return judgeRead(state, dmarc)
  }
}

function judgeRead(state: SpfRead, dmarc: DmarcState): DomainPart {
  const { seen, ending, openAt, lookups } = state
  if (openAt !== null) return judgedPart('spf', 'fail', 'spf-open', { values: { at: openAt }, seen })
  if (lookups > mostLookups)
    return judgedPart('spf', 'fail', 'spf-too-many-lookups', { values: { lookups, most: mostLookups }, seen })
  if (state.emptyLookups > mostEmptyLookups)
    return judgedPart('spf', 'fail', 'spf-empty-lookups', {
      values: { empty: state.emptyLookups, most: mostEmptyLookups },
      seen,
    })
  if (ending === null) return judgedPart('spf', 'attention', 'spf-no-ending', { seen })
  if (ending === '?') return judgedPart('spf', 'attention', 'spf-neutral', { seen })
  if (state.usesPtr) return judgedPart('spf', 'attention', 'spf-ptr', { seen })
  if (ending === '-') return judgedPart('spf', 'pass', state.nobody ? 'spf-nobody' : 'spf-strict', { seen })
  if (dmarc.kind === 'unknown') return unknownPart('spf', dmarc.reason, { message: 'spf-soft-unknown', seen })
  return isEnforced(dmarc)
    ? judgedPart('spf', 'pass', 'spf-soft-enforced', { seen })
    : judgedPart('spf', 'attention', 'spf-soft', { seen })
}
