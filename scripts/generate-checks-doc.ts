import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AnyCheck, Source } from '../src/main/audit/check.ts'
import type { Catalogue } from '../src/main/catalogue/catalogue.ts'
import { loadCatalogue } from '../src/main/catalogue/load.ts'
import { type Outcome, outcomes } from '../src/shared/model/finding.ts'
import type { Question } from '../src/shared/model/question.ts'

/**
 * Writes docs/checks.md from the checks themselves, so that the two cannot tell different stories.
 * `--check` writes nothing and ends with 1 when the file differs from what would be written.
 */

/** A capability and its checks, in the order of their ids. */
export interface Chapter {
  readonly title: string
  readonly checks: readonly AnyCheck[]
}

const root = new URL('../', import.meta.url)
const target = new URL('docs/checks.md', root)

const outcomeWords: Record<Outcome, string> = {
  pass: 'In order',
  attention: 'Needs attention',
  fail: 'Needs mending',
  unknown: 'Not known',
  notApplicable: 'Does not apply',
}

const systemNames = { linux: 'Linux', macos: 'macOS', windows: 'Windows' }

/** The whole document, as it should stand. */
export async function checksDocument(): Promise<string> {
  const catalogue = await loadCatalogue(fileURLToPath(new URL('resources/catalogue', root)))
  return renderDocument(await readChapters(catalogue), catalogue.questions)
}

/** The registries of all capabilities: `src/main/<capability>/checks/index.ts`. */
async function readChapters(catalogue: Catalogue): Promise<Chapter[]> {
  const main = new URL('src/main/', root)
  const capabilities = (await readdir(main)).filter(name =>
    existsSync(new URL(`${name}/checks/index.ts`, main)),
  )
  const chapters = capabilities.toSorted().map(async name => {
    const registry: unknown = await import(new URL(`${name}/checks/index.ts`, main).href)
    return { title: capitalised(name), checks: checksOf(registry, catalogue) }
  })
  return Promise.all(chapters)
}

/** A registry exports one `…Checks`: the list itself, or a function of the catalogue that gives it. */
function checksOf(registry: unknown, catalogue: Catalogue): AnyCheck[] {
  const exports = Object.entries(registry ?? {}).filter(([name]) => name.endsWith('Checks'))
  return exports
    .flatMap(([, value]): unknown => (typeof value === 'function' ? value(catalogue) : value))
    .filter(isCheck)
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
}

const isCheck = (value: unknown): value is AnyCheck =>
  typeof value === 'object' && value !== null && 'id' in value && 'judge' in value && 'messages' in value

/** The same checks and questions give the same text, whatever the day. */
export function renderDocument(chapters: readonly Chapter[], questions: readonly Question[]): string {
  const count = chapters.reduce((sum, { checks }) => sum + checks.length, 0)
  return [
    '# Checks',
    'Written by `npm run docs:generate` from the checks themselves. Change a check, not this file.',
    `Surefoot has ${count} checks, and ${questions.length} [questions](#questions) that are judged by their answer. Each can also say **Not known**, with the reason, when a fact that it needs could not be established.`,
    'Braces stand for what was found. A source marked *to be checked* is believed but not confirmed.',
    ...chapters.flatMap(({ title, checks }) => [`## ${title}`, ...checks.map(renderCheck)]),
    '## Questions',
    'Each lies in `resources/catalogue/questions`, with its words, its answers and its sources.',
    renderQuestions(questions),
  ]
    .join('\n\n')
    .concat('\n')
}

function renderCheck(check: AnyCheck): string {
  const rows: [string, string][] = [
    ['Guidance', `principle ${check.principle}, ${check.recommendations.join(', ')}`],
    ['Weight', `${check.weight} of 5`],
    ['Effort', `${check.effortMinutes} minutes`],
    ['Needs', codes(check.needs)],
    ['Takes into account', codes(check.uses) || '–'],
    ['Systems', check.systems.map(system => systemNames[system]).join(', ')],
    ['Goes stale', `after ${check.staleAfterDays} days`],
  ]
  return [
    `### ${check.messages.name}`,
    `\`${check.id}\``,
    check.messages.why,
    ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${cell(value)} |`)].join('\n'),
    renderHeadlines(check),
    ['Sources:', ...check.sources.map(renderSource)].join('\n'),
  ].join('\n\n')
}

function renderQuestions(questions: readonly Question[]): string {
  const rows = questions.map(({ id, name, principle, recommendations, weight, staleAfterDays }) => {
    const guidance = `principle ${principle}, ${recommendations.join(', ')}`
    return `| ${cell(name)} | \`${id}\` | ${guidance} | ${weight} of 5 | after ${staleAfterDays} days |`
  })
  return ['| Question | | Guidance | Weight | Goes stale |', '|---|---|---|---|---|', ...rows].join('\n')
}

/** Every headline under its outcome. */
function renderHeadlines({ headlines = {}, messages }: AnyCheck): string {
  const rows = outcomes.flatMap(outcome => {
    const keys = Object.keys(headlines).filter(key => headlines[key] === outcome)
    const texts = keys.map(key => messages[key] ?? key)
    if (outcome === 'unknown') texts.unshift(messages.unknown)
    return texts.length === 0
      ? []
      : [`| ${outcomeWords[outcome]} | ${cell([...new Set(texts)].join('<br>'))} |`]
  })
  return ['| Outcome | In words |', '|---|---|', ...rows].join('\n')
}

function renderSource({ publisher, title, url, asOf, confirmed }: Source): string {
  const name = url === null ? title : `[${title}](${url})`
  return `- ${publisher}: ${name} (${asOf}${confirmed ? '' : ', *to be checked*'})`
}

const codes = (ids: readonly string[]): string => ids.map(id => `\`${id}\``).join(', ')
const cell = (text: string): string => text.replaceAll('|', '\\|')
const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Writes the document, or only compares it. Gives the exit code. */
export async function main(args: readonly string[]): Promise<0 | 1> {
  const text = await checksDocument()
  if (!args.includes('--check')) {
    await writeFile(target, text)
    return 0
  }
  const written = await readFile(target, 'utf8').catch(() => '')
  if (written === text) return 0
  console.error('docs/checks.md does not say what the checks say. Run: npm run docs:generate')
  return 1
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2))
