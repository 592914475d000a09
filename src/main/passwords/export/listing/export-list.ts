import type { JudgedKind } from '../../../../shared/model/password-export.ts'
import { sentence } from '../../../audit/sentences.ts'
import type { Judging } from '../judging/judging.ts'
import { csv } from './csv.ts'
import { messages } from './messages.ts'

/** Raised when a field changes its meaning or goes. */
const schemaVersion = 1

/**
 * The result as a list: every login with which something is wrong, and for every kind how far it could be judged. No
 * password, no part of one, no digest and no length.
 */
export function exportList(judging: Judging, format: 'csv' | 'json'): string {
  return format === 'csv' ? asCsv(judging) : asJson(judging)
}

function asJson(judging: Judging): string {
  const { format, logins, skipped, kinds, worst } = judging.summary()
  const summary = { format, logins, skipped, worst }
  const wrong = judging.logins().filter(({ issues }) => issues.length > 0)
  const list = wrong.map(({ name, standing, issues }) => ({ ...name, standing, issues }))
  return `${JSON.stringify({ schemaVersion, summary, kinds, logins: list }, null, 2)}\n`
}

function asCsv(judging: Judging): string {
  const header = columns.map(column => messages[`column-${column}`])
  const rows = judging
    .logins()
    .flatMap(({ name, issues }) =>
      issues.map(({ kind, severity, group, of, reason }) => [
        messages[`severity-${severity}`],
        messages[kind],
        name.title,
        name.site ?? '',
        name.user,
        reason,
        of > 1 ? group : '',
        name.entry + 1,
      ]),
    )
  // Without these rows a kind that nobody looked at would read as one without faults.
  const open = judging
    .summary()
    .kinds.filter(({ state }) => state !== 'judged')
    .map(kind => [messages['severity-none'], messages[kind.kind], '', '', '', stateInWords(kind), '', ''])
  return csv([header, ...rows, ...open])
}

const columns = ['severity', 'kind', 'title', 'site', 'user', 'reason', 'group', 'entry'] as const

function stateInWords({ state, judged, of }: JudgedKind): string {
  return state === 'judged' ? '' : sentence(messages[`state-${state}`], { judged, of })
}
