import { reportText } from './messages.ts'
import type { ReportInput } from './report-input.ts'

/** How accounts, devices and the person are called in one report. */
export interface Subjects {
  /** Its label when labels are ticked, otherwise its number; null without a subject. */
  name(subject: string | null, label: string | null): string | null
  /** A sentence of the app about one subject, without that subject's label unless labels are ticked. */
  sentence(text: string, subject: string | null): string
  /** The person's own words, without any label and without their name unless these are ticked. */
  ownWords(text: string): string
}

/** Accounts and devices are numbered in the order in which the findings name them. */
export function createSubjects(input: ReportInput): Subjects {
  const { include, profile } = input
  const named = numbered(input)
  const labels = new Map([...named.values()].map(({ label, number }) => [label, number]))
  const hidden = new Map([
    ...(include.accountLabels ? [] : labels),
    ...(include.name || profile === null ? [] : [[profile.name, reportText('the-person')] as const]),
  ])
  return {
    name: (subject, label) => {
      if (subject === null) return null
      return include.accountLabels ? label : (named.get(subject)?.number ?? null)
    },
    sentence: (text, subject) => {
      const own = subject === null || include.accountLabels ? undefined : named.get(subject)
      return own === undefined ? text : replaceWords(text, new Map([[own.label, own.number]]))
    },
    ownWords: text => replaceWords(text, hidden),
  }
}

interface Numbered {
  readonly label: string
  readonly number: string
}

function numbered({ findings, nextActions, notes }: ReportInput): Map<string, Numbered> {
  const named = new Map<string, Numbered>()
  const counts = { account: 0, device: 0 }
  const add = (subject: string | null, label: string | null, kind: keyof typeof counts) => {
    if (subject === null || named.has(subject)) return
    counts[kind] += 1
    const key = kind === 'account' ? 'numbered-account' : 'numbered-device'
    named.set(subject, { label: label ?? '', number: reportText(key, { number: counts[kind] }) })
  }
  for (const { subject, subjectLabel, answeredAt } of [...findings, ...nextActions]) {
    add(subject, subjectLabel, answeredAt?.kind === 'carried-devices' ? 'device' : 'account')
  }
  for (const { subject, about } of notes) add(subject, about, 'account')
  return named
}

/** Replaces whole words, in any case, the longest first. */
function replaceWords(text: string, replacements: ReadonlyMap<string, string>): string {
  const byWord = new Map([...replacements].map(([word, by]) => [word.trim().toLowerCase(), by]))
  byWord.delete('')
  if (byWord.size === 0) return text
  const words = [...byWord.keys()].toSorted((a, b) => b.length - a.length).map(word => RegExp.escape(word))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return text.replace(pattern, found => byWord.get(found.toLowerCase()) ?? '')
}
