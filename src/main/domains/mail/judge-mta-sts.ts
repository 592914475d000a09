import type { DomainPart } from '../../../shared/model/domain-report.ts'
import { judgedPart, unknownPart } from '../part.ts'
import type { MailServers } from './mail-servers.ts'
import { isCovered, type MtaStsPolicy, type MtaStsState } from './mta-sts.ts'

/** A policy that is kept for less than a day protects little: who listens on the way has only to wait. */
const shortSeconds = 86_400

/** Judges whether mail on its way to the domain must be encrypted. */
export function judgeMtaSts(state: MtaStsState, mail: MailServers): DomainPart {
  const takesNoMail = mail.kind === 'refuses' || mail.kind === 'none'
  if (takesNoMail && (state.kind === 'none' || state.kind === 'unknown'))
    return judgedPart('mta-sts', 'notApplicable', 'mta-sts-no-mail')
  switch (state.kind) {
    case 'unknown':
      return unknownPart('mta-sts', state.reason, { seen: state.seen })
    case 'none':
      return judgedPart('mta-sts', 'attention', 'mta-sts-missing')
    case 'broken-record':
      return judgedPart('mta-sts', 'fail', 'mta-sts-broken-record', { seen: state.seen })
    case 'no-policy':
      return judgedPart('mta-sts', 'fail', 'mta-sts-no-policy', { seen: state.seen })
    case 'wrong-certificate':
      return judgedPart('mta-sts', 'attention', 'mta-sts-certificate', { seen: state.seen })
    case 'broken-policy':
      return judgedPart('mta-sts', 'fail', 'mta-sts-broken-policy', {
        values: { part: state.part },
        seen: state.seen,
      })
    case 'read':
      return judgePolicy(state.policy, state.seen, mail)
  }
}

function judgePolicy(policy: MtaStsPolicy, seen: readonly string[], mail: MailServers): DomainPart {
  if (policy.mode === 'none') return judgedPart('mta-sts', 'attention', 'mta-sts-off', { seen })
  // Without the servers nobody can say whether the policy fits them.
  if (mail.kind === 'unknown') return unknownPart('mta-sts', mail.reason, { seen })
  if (mail.kind !== 'named') return judgedPart('mta-sts', 'notApplicable', 'mta-sts-no-mail', { seen })
  const left = mail.hosts.filter(host => !isCovered(host, policy))
  if (left.length > 0) {
    const outcome = policy.mode === 'enforce' ? 'fail' : 'attention'
    return judgedPart('mta-sts', outcome, 'mta-sts-mismatch', { values: { servers: left.join(', ') }, seen })
  }
  if (policy.mode === 'testing') return judgedPart('mta-sts', 'attention', 'mta-sts-testing', { seen })
  if (policy.maxAgeSeconds < shortSeconds)
    return judgedPart('mta-sts', 'attention', 'mta-sts-short', {
      values: { seconds: policy.maxAgeSeconds },
      seen,
    })
  return judgedPart('mta-sts', 'pass', 'mta-sts-enforced', { seen })
}
