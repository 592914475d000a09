import { stripVTControlCharacters, styleText } from 'node:util'
import type { Outcome } from '../../shared/model/finding.ts'
import type { FindingView } from '../../shared/views.ts'
import { outcomeWords, terminalMessages } from './messages.ts'
import type { Terminal } from './terminal.ts'

const order: readonly Outcome[] = ['fail', 'attention', 'unknown', 'pass']
/** How the word of each outcome is coloured. */
export const outcomeStyles: Record<Outcome, Parameters<typeof styleText>[0]> = {
  fail: ['red', 'bold'],
  attention: 'yellow',
  unknown: 'cyan',
  pass: 'green',
  notApplicable: 'dim',
}
const wordWidth = Math.max(...Object.values(outcomeWords).map(word => word.length)) + 2

/** The findings, worst first: the outcome in a column of its own, then the headline, then what was seen or why not. */
export function findingsText(findings: readonly FindingView[], terminal: Terminal): string {
  const shown = order.flatMap(outcome => findings.filter(finding => finding.outcome === outcome))
  const lines = shown.flatMap(finding => [...findingLines(finding, terminal), ''])
  return `${[...lines, summary(findings)].join('\n')}\n`
}

function findingLines(finding: FindingView, terminal: Terminal): string[] {
  const [first = '', ...rest] = [finding.headline, finding.reasonText ?? finding.seen]
    .map(clean)
    .filter(text => text !== '')
    .flatMap(text => wrap(text, terminal.width - wordWidth))
  const word = outcomeWords[finding.outcome]
  const coloured = terminal.colour
    ? styleText(outcomeStyles[finding.outcome], word, { validateStream: false })
    : word
  return [
    `${coloured}${' '.repeat(wordWidth - word.length)}${first}`,
    ...rest.map(line => `${' '.repeat(wordWidth)}${line}`),
  ]
}

function summary(findings: readonly FindingView[]): string {
  const count = (outcome: Outcome) => findings.filter(finding => finding.outcome === outcome).length
  return terminalMessages.summary({
    fail: count('fail'),
    attention: count('attention'),
    unknown: count('unknown'),
    pass: count('pass'),
  })
}

/** Names of networks, programs and volumes come from outside and must not steer the terminal. */
export const clean = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  stripVTControlCharacters(text).replace(/[\u0000-\u001F\u007F-\u009F]/g, ' ')

/** Breaks a text at spaces into lines of at most `width` characters. A longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
