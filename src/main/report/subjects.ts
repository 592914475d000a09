import type { FindingView } from '../../shared/views.ts'
import { reportText } from './messages.ts'
import type { ReportInput } from './report-input.ts'

/** How accounts, devices, what was found and the person are called in one report. */
export interface Subjects {
  /** Its label when labels are ticked, otherwise its number; null without a subject. */
  name(subject: string | null, label: string | null): string | null
  /** A sentence of the app about one subject, without that subject's label unless labels are ticked. */
  sentence(text: string, subject: string | null): string
  /** The person's own words, without any label and without their name unless these are ticked. */
  ownWords(text: string): string
}

/** Each kind of thing is numbered in the order in which the findings name it. */
export function createSubjects(input: ReportInput): Subjects {
  const { include, profile } = input
  const named = numbered(input)
  const isShown = ({ kind }: Numbered) => partOf[kind] === 'always' || include[partOf[kind]]
  const labels = [...named.values()]
    .filter(one => !isShown(one))
    .map(({ label, number }) => [label, number] as const)
  const hidden = new Map([
    ...labels,
    ...(include.name || profile === null ? [] : [[profile.name, reportText('the-person')] as const]),
  ])
  return {
    name: (subject, label) => {
      const own = subject === null ? undefined : named.get(subject)
      if (own === undefined) return null
      return isShown(own) ? label : own.number
    },
    sentence: (text, subject) => {
      const own = subject === null ? undefined : named.get(subject)
      return own === undefined || isShown(own) ? text : replaceWords(text, new Map([[own.label, own.number]]))
    },
    ownWords: text => replaceWords(text, hidden),
  }
}

/** What has to be ticked for the labels of a kind. The names of platforms say nothing of the person. */
const partOf = {
  account: 'accountLabels',
  device: 'accountLabels',
  exposure: 'footprint',
  domain: 'footprint',
  address: 'footprint',
  platform: 'always',
} as const
type Kind = keyof typeof partOf

const kindsOfPages: Partial<Record<NonNullable<FindingView['answeredAt']>['kind'], Kind>> = {
  'carried-devices': 'device',
  exposures: 'exposure',
  domains: 'domain',
  breaches: 'address',
  privacy: 'platform',
}

interface Numbered {
  readonly kind: Kind
  readonly label: string
  readonly number: string
}

function numbered({ findings, nextActions, notes }: ReportInput): Map<string, Numbered> {
  const named = new Map<string, Numbered>()
  const counts = { account: 0, device: 0, exposure: 0, domain: 0, address: 0, platform: 0 }
  const add = (subject: string | null, label: string | null, kind: Kind) => {
    if (subject === null || named.has(subject)) return
    counts[kind] += 1
    const number = reportText(`numbered-${kind}`, { number: counts[kind] })
    named.set(subject, { kind, label: label ?? '', number })
  }
  for (const { subject, subjectLabel, answeredAt } of [...findings, ...nextActions]) {
    const kind = answeredAt === null ? undefined : kindsOfPages[answeredAt.kind]
    add(subject, subjectLabel, kind ?? 'account')
  }
  for (const { subject, about, ofFootprint } of notes)
    add(subject, about, ofFootprint ? 'exposure' : 'account')
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
