import type { DomainPart } from '../../../shared/model/domain-report.ts'
import { judgedPart, unknownPart } from '../part.ts'
import { type DmarcPolicy, type DmarcState, dmarcPolicies } from './dmarc.ts'

type ReadDmarc = Extract<DmarcState, { kind: 'read' }>

/** The policy that holds for the domain itself: that for names below when the record stands above it. */
export const policyFor = ({ record, inherited }: ReadDmarc): DmarcPolicy =>
  inherited ? (record.below ?? record.policy) : record.policy

/** Whether receivers are asked to keep out all mail that is not proven. */
export const isEnforced = (state: DmarcState): boolean =>
  state.kind === 'read' &&
  policyFor(state) !== 'none' &&
  state.record.percent === 100 &&
  !state.record.testing

/** Judges what receivers are asked to do with mail in the domain's name that is not proven to be its own. */
export function judgeDmarc(state: DmarcState, takesMail: boolean | null): DomainPart {
  switch (state.kind) {
    case 'unknown':
      return unknownPart('dmarc', state.reason)
    case 'none':
      return judgedPart('dmarc', 'fail', takesMail === false ? 'dmarc-missing-no-mail' : 'dmarc-missing')
    case 'several':
      return judgedPart('dmarc', 'fail', 'dmarc-several', {
        values: { count: state.seen.length },
        seen: state.seen,
      })
    case 'broken':
      return judgedPart('dmarc', 'fail', 'dmarc-broken', { values: { part: state.part }, seen: state.seen })
    case 'read':
      return judgeRead(state)
  }
}

function judgeRead(state: ReadDmarc): DomainPart {
  const { record, at, seen } = state
  const policy = policyFor(state)
  const details = { values: { at, policy, percent: record.percent }, seen }
  if (policy === 'none')
    return judgedPart('dmarc', 'attention', record.reports ? 'dmarc-watching' : 'dmarc-idle', details)
  if (record.testing) return judgedPart('dmarc', 'attention', 'dmarc-testing', details)
  if (record.percent < 100) return judgedPart('dmarc', 'attention', 'dmarc-partly', details)
  const isMilderBelow = !state.inherited && record.below !== null && strength(record.below) < strength(policy)
  if (isMilderBelow)
    return judgedPart('dmarc', 'attention', 'dmarc-milder-below', {
      values: { ...details.values, below: record.below ?? '' },
      seen,
    })
  if (!record.reports) return judgedPart('dmarc', 'pass', 'dmarc-no-reports', details)
  return judgedPart('dmarc', 'pass', policy === 'reject' ? 'dmarc-reject' : 'dmarc-quarantine', details)
}

const strength = (policy: DmarcPolicy): number => dmarcPolicies.indexOf(policy)
