import type { Sitting } from '../../../shared/footprint-views.ts'
import type { SearchTarget } from '../../../shared/model/search.ts'
import { sentence } from '../../audit/sentences.ts'
import { furtherPart, themeTitles } from './messages.ts'

export type Theme = 'home' | 'name' | 'papers' | 'presence' | 'records'

const themeOf: Readonly<Record<SearchTarget, Theme>> = {
  address: 'home',
  phone: 'home',
  email: 'home',
  name: 'name',
  household: 'name',
  'name-on-files': 'papers',
  groups: 'papers',
  username: 'presence',
  picture: 'presence',
  social: 'presence',
  position: 'records',
  paste: 'records',
  'official-record': 'records',
  archive: 'records',
  domain: 'records',
}

/** Long enough to get somewhere, short enough to stay calm. */
export const shortestSitting = 15
export const longestSitting = 40
const usualSitting = 30

interface Sat {
  readonly id: string
  readonly target: SearchTarget
  readonly minutes: number
  readonly isDone: boolean
}

/** Cuts the pack into sittings, in its order and, where that is possible, between themes. */
export function sittingsOf(queries: readonly Sat[]): Sitting[] {
  const parts = cut(queries)
  const titles = titlesOf(parts)
  return parts.map((part, index) => ({
    number: index + 1,
    title: titles[index] ?? '',
    minutes: minutesOf(part),
    queries: part.map(({ id }) => id),
    done: part.filter(({ isDone }) => isDone).length,
  }))
}

const minutesOf = (part: readonly Sat[]): number =>
  Math.ceil(part.reduce((sum, { minutes }) => sum + minutes, 0))

/** The cheapest way to cut, by dynamic programming: `best[end]` is the cost of sittings for the first `end` searches. */
function cut(queries: readonly Sat[]): Sat[][] {
  if (queries.length === 0) return []
  if (minutesOf(queries) <= longestSitting) return [[...queries]]
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= queries.length; end++) {
    let least = { cost: Number.POSITIVE_INFINITY, from: 0 }
    let minutes = 0
    for (let from = end - 1; from >= 0; from--) {
      minutes += queries[from]?.minutes ?? 0
      if (minutes > longestSitting) break
      if (minutes < shortestSitting) continue
      const cost = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + costOf(queries, end, minutes)
      if (cost < least.cost) least = { cost, from }
    }
    best.push(least)
  }
  const parts: Sat[][] = []
  for (let end = queries.length; end > 0; ) {
    const { from } = best[end] ?? { from: 0 }
    parts.unshift(queries.slice(from, end))
    end = from
  }
  return parts
}

function costOf(queries: readonly Sat[], end: number, minutes: number): number {
  const [last, next] = [queries[end - 1], queries[end]]
  const splitsTheme = last && next && themeOf[last.target] === themeOf[next.target]
  return (minutes - usualSitting) ** 2 + (splitsTheme ? 60 : 0)
}

function titlesOf(parts: readonly (readonly Sat[])[]): string[] {
  const themes = parts.map(mainTheme)
  return themes.map((theme, index) => {
    const part = themes.slice(0, index + 1).filter(other => other === theme).length
    const title = themeTitles[theme]
    return part === 1 ? title : sentence(furtherPart, { title, part })
  })
}

/** What most of a sitting's time goes to. */
function mainTheme(part: readonly Sat[]): Theme {
  const minutes = new Map<Theme, number>()
  for (const { target, minutes: more } of part) {
    const theme = themeOf[target]
    minutes.set(theme, (minutes.get(theme) ?? 0) + more)
  }
  return [...minutes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'name'
}
