import { styleText } from 'node:util'
import { loginIssueNames, severityNames } from '../../shared/messages/login-issues.ts'
import type { ExportSummary, LoginIssue, LoginName, Severity } from '../../shared/model/password-export.ts'
import { clean, wrap } from './layout.ts'
import { askHints, passwordsMessages, stateText } from './passwords-messages.ts'
import type { Terminal } from './terminal.ts'

const styles: Record<Severity, Parameters<typeof styleText>[0]> = {
  urgent: ['red', 'bold'],
  soon: 'yellow',
  tidy: 'cyan',
}
const wordWidth = Math.max(...Object.values(severityNames).map(word => word.length)) + 2
const indent = ' '.repeat(wordWidth)
const shownNames = 4

/** The result: every kind with its first issues, the worst kinds first. Entries by title, site and user. */
export function passwordsText(
  summary: ExportSummary,
  issues: readonly LoginIssue[],
  terminal: Terminal,
): string {
  const kinds = summary.kinds.flatMap(kind => {
    const state = kind.state === 'not-asked' ? (askHints[kind.kind] ?? stateText(kind)) : stateText(kind)
    const found = issues.filter(issue => issue.kind === kind.kind)
    const count =
      kind.issues > 0 || kind.state === 'judged' ? passwordsMessages.kindLine(kind.issues, kind.logins) : null
    const said = [count, state].filter(text => text !== null).join(' ')
    const rest = kind.issues - found.length
    return [
      ...wrap(`${loginIssueNames[kind.kind]}: ${said}`, terminal.width),
      ...found.flatMap(issue => issueLines(issue, terminal)),
      ...(found.length > 0 && rest > 0 ? [`${indent}${passwordsMessages.more(rest)}`] : []),
      ...(found.length > 0 ? [''] : []),
    ]
  })
  const title = passwordsMessages.title(summary.logins, summary.distinctPasswords)
  return `${title}${kinds.join('\n')}\n\n${passwordsMessages.worst(summary.worst)}`
}

function issueLines(issue: LoginIssue, terminal: Terminal): string[] {
  const word = severityNames[issue.severity]
  const coloured = terminal.colour ? styleText(styles[issue.severity], word, { validateStream: false }) : word
  const shown = issue.logins.slice(0, shownNames).map(nameOf)
  if (issue.of > shown.length) shown.push(passwordsMessages.more(issue.of - shown.length))
  const width = terminal.width - wordWidth
  const [first = '', ...rest] = [...shown, clean(issue.reason)].flatMap(text => wrap(text, width))
  return [
    `${coloured}${' '.repeat(wordWidth - word.length)}${first}`,
    ...rest.map(text => `${indent}${text}`),
  ]
}

/** "Shop, shop.example, anna". Titles and users come from the file and must not steer the terminal. */
function nameOf({ title, site, user }: LoginName): string {
  const parts = [title, site ?? '', user].map(clean).map(part => part.trim())
  const named = [...new Set(parts)].filter(part => part !== '')
  return named.length === 0 ? passwordsMessages.noTitle : named.join(', ')
}
