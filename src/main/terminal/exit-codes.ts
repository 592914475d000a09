import type { Outcome } from '../../shared/model/finding.ts'

/** What every command ends with. Documented in docs/terminal.md. */
export const exitCodes = {
  /** All that was looked at is well. */
  well: 0,
  /** Something needs fixing or attention. */
  needsFixing: 1,
  /** The command was not understood. Nothing was done. */
  usage: 2,
  /** Something could not be read, so nobody can say that all is well. */
  notMeasured: 3,
  /** Stopped with Ctrl-C. */
  stopped: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Unknown never counts as well: a script that trusts the exit code must not take silence for good news. */
export function exitCodeFor(outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.some(outcome => outcome === 'fail' || outcome === 'attention')) return exitCodes.needsFixing
  const anyKnown = outcomes.includes('pass')
  return anyKnown && !outcomes.includes('unknown') ? exitCodes.well : exitCodes.notMeasured
}
