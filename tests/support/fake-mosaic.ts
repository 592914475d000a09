import type { Exposure } from '../../src/shared/model/exposure.ts'
import { type Mosaic, type MosaicArea, mosaicAreas } from '../../src/shared/model/mosaic.ts'

const kindsOf: Readonly<Record<MosaicArea, readonly Exposure['kinds'][number][]>> = {
  home: ['home-address'],
  routine: ['routine', 'photo'],
  family: ['family'],
  finance: ['finance'],
  travel: [],
  contacts: ['phone', 'email'],
  identity: ['signature'],
}

const texts = {
  none: 'Nothing of this has been found so far.',
  hints: 'There are hints, and they do not add up yet.',
  partly: 'Some of it can be put together by somebody patient.',
  clear: 'It can be found.',
} as const

/** What the exposures of a made-up person add up to. Much plainer than the real one. */
export function mosaicOf(exposures: readonly Exposure[]): Mosaic {
  const there = exposures.filter(({ state }) => state !== 'removed')
  const areas = mosaicAreas.map(id => {
    const own = there.filter(({ kinds }) => kinds.some(kind => kindsOf[id].includes(kind)))
    const level = (['none', 'hints', 'partly', 'clear'] as const)[
      Math.min(3, own.length + (id === 'home' ? 1 : 0))
    ]
    const known = own.length === 0 ? 'none' : (level ?? 'clear')
    return { id, level: known, text: texts[known], exposures: own.map(exposure => exposure.id) }
  })
  return {
    from: there.length,
    removed: exposures.length - there.length,
    areas,
    lures:
      there.length === 0
        ? []
        : [
            {
              id: 'parcel',
              text: 'A message may announce a parcel for your real address and ask for a small payment. Look at the shop’s own page instead of the link.',
              areas: ['home'],
            },
            {
              id: 'family',
              text: 'A message may name a child, a school or a partner to make you hurry. Ask that person on the number you already have.',
              areas: ['family'],
            },
          ],
    breakers: there
      .filter(({ changeable }) => changeable !== 'no')
      .slice(0, 3)
      .map(({ id, where }) => ({
        exposureId: id,
        where,
        text: 'Without it, your home would be no more than a hint.',
        areas: ['home'],
        routeId: where.startsWith('People') ? 'people-search-opt-out' : null,
      })),
    publicByDuty: there.filter(({ publicByDuty }) => publicByDuty === 'yes').length,
  }
}
