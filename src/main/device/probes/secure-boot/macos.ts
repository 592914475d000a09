import { known, unknown } from '../../../../shared/model/fact.ts'
import { profile, profileItems } from '../../formats/system-profiler.ts'
import { defineProbe } from '../../probe.ts'

const section = 'SPiBridgeDataType'
const bridge = profile(section)

/** The English names of Apple's levels. On a Mac in another language they are translated, and then we do not guess. */
const levels = new Map([
  ['Full Security', 'on'],
  ['Medium Security', 'reduced'],
  ['Reduced Security', 'reduced'],
  ['Permissive Security', 'off'],
  ['No Security', 'off'],
] as const)

/** How strictly the Mac checks what it starts from. Macs without Apple's chips do not tell. */
export const probe = defineProbe({
  fact: 'secure-boot',
  system: 'macos',
  timeoutMs: 25_000,
  requests: () => [bridge],
  parse(captures) {
    const items = profileItems(captures, bridge, section)
    if (items.status === 'unknown') return items
    const [level, ...more] = items.value.flatMap(item => item.ibridge_secure_boot ?? [])
    if (level === undefined) return unknown('not-supported', section)
    const state = more.length === 0 ? [...levels].find(([name]) => name === level)?.[1] : undefined
    return state === undefined
      ? unknown('unparsable', `${section}: ${rawWord(level)}`)
      : known({ state, tpm: null })
  },
})

/** The word as the Mac shows it, so that a person can look it up; letters only, as it comes from outside. */
const rawWord = (level: unknown): string =>
  typeof level === 'string' ? level.replace(/[^\p{L}\p{M} ]/gu, '').slice(0, 60) : '?'
