import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mosaicFrom } from '../../../../src/main/footprint/mosaic/mosaic.ts'
import {
  type Exposure,
  exposureKinds,
  exposureStates,
  publishers,
} from '../../../../src/shared/model/exposure.ts'
import { type MosaicArea, mosaicSchema } from '../../../../src/shared/model/mosaic.ts'
import { sampleExposure } from '../../../support/sample-records.ts'

const answer = fc.constantFrom('yes', 'no', 'not-sure')
const exposures: fc.Arbitrary<Exposure[]> = fc.array(
  fc
    .record({
      id: fc.uuid(),
      of: fc.option(fc.uuid()),
      kinds: fc.uniqueArray(fc.constantFrom(...exposureKinds), { minLength: 1, maxLength: 4 }),
      publisher: fc.constantFrom(...publishers),
      state: fc.constantFrom(...exposureStates),
      publicByDuty: answer,
      changeable: answer,
      sensitivity: fc.option(fc.integer({ min: 1, max: 5 })),
    })
    .map(sampleExposure),
  { maxLength: 15 },
)
const level = (found: readonly Exposure[], area: MosaicArea) =>
  mosaicFrom(found).areas.find(({ id }) => id === area)?.level
const lures = (...kinds: Exposure['kinds']) =>
  mosaicFrom([sampleExposure({ kinds })]).lures.map(({ id }) => id)

describe('the areas', () => {
  it('never claim that nothing is there', () => {
    const { areas, from, lures: fed, breakers } = mosaicFrom([])
    expect([from, fed, breakers]).toEqual([0, [], []])
    for (const { level: none, text } of areas) {
      expect(none).toBe('none')
      expect(text).toContain('does not mean that nothing is there')
    }
  })

  it.each([
    ['home-address', 'home'],
    ['routine', 'routine'],
    ['family', 'family'],
    ['finance', 'finance'],
    ['travel', 'travel'],
    ['phone', 'contacts'],
    ['date-of-birth', 'identity'],
  ] as const)('are clear from %s for %s', (kind, area) => {
    expect(level([sampleExposure({ kinds: [kind] })], area)).toBe('clear')
    expect(level([sampleExposure({ kinds: [kind], state: 'removed' })], area)).toBe('none')
  })

  it('never get clear from hints alone', () => {
    const photos = Array.from({ length: 9 }, () => sampleExposure({ kinds: ['photo'] }))
    expect(level(photos.slice(0, 1), 'home')).toBe('hints')
    expect(level(photos, 'home')).toBe('partly')
  })

  it('count what is about the household for the family', () => {
    const of = sampleExposure().id
    expect(level([sampleExposure({ kinds: ['email'], of })], 'family')).toBe('partly')
    expect(level([sampleExposure({ kinds: ['email'] })], 'family')).toBe('none')
  })

  it('count what stays, was refused, or must stay', () => {
    for (const state of ['stays', 'refused', 'asked'] as const)
      expect(level([sampleExposure({ state, publicByDuty: 'yes' })], 'home')).toBe('clear')
  })
})

describe('the mosaic', () => {
  it('fits the contract, whatever was found', () => {
    fc.assert(
      fc.property(exposures, found => {
        const mosaic = mosaicFrom(found)
        expect(() => mosaicSchema.parse(mosaic)).not.toThrow()
        expect(mosaic.from + mosaic.removed).toBe(found.length)
        for (const { text } of [...mosaic.areas, ...mosaic.lures, ...mosaic.breakers])
          expect(text).toMatch(/^[^{}]{20,}[.]$/)
      }),
    )
  })

  it('never shows more once something is removed', () => {
    const height = ['none', 'hints', 'partly', 'clear']
    fc.assert(
      fc.property(exposures, fc.nat(), (found, pick) => {
        const rest = found.map((exposure, index) =>
          index === pick % found.length ? { ...exposure, state: 'removed' as const } : exposure,
        )
        const [before, after] = [mosaicFrom(found), mosaicFrom(rest)]
        for (const [index, area] of after.areas.entries())
          expect(height.indexOf(area.level)).toBeLessThanOrEqual(
            height.indexOf(before.areas[index]?.level ?? 'none'),
          )
        expect(after.lures.length).toBeLessThanOrEqual(before.lures.length)
      }),
    )
  })
})

describe('the lures', () => {
  it('need what they are built from', () => {
    expect(lures('home-address')).toEqual([])
    expect(lures('home-address', 'phone')).toEqual(
      expect.arrayContaining(['call-that-knows-the-address', 'message-about-a-parcel']),
    )
    expect(lures('family')).toEqual(['message-that-names-family'])
    expect(lures('travel')).toContain('trouble-on-a-journey')
    expect(lures('routine')).toContain('chance-meeting')
    expect(lures('email', 'opinion')).toContain('invitation-that-fits')
  })

  it('come with the clearest material first', () => {
    expect(lures('email', 'opinion', 'travel')[0]).toBe('trouble-on-a-journey')
  })
})

describe('the removals that break most', () => {
  const breakers = (found: readonly Exposure[]) => mosaicFrom(found).breakers
  const where = (found: readonly Exposure[]) => breakers(found).map(breaker => breaker.where)

  it('are few, and only of what can go', () => {
    fc.assert(
      fc.property(exposures, found => {
        const chosen = breakers(found).map(({ exposureId }) => found.find(({ id }) => id === exposureId))
        expect(chosen.length).toBeLessThanOrEqual(5)
        expect(new Set(chosen).size).toBe(chosen.length)
        for (const exposure of chosen) {
          expect(exposure?.changeable).not.toBe('no')
          expect(exposure?.publicByDuty).not.toBe('yes')
          expect(['open', 'asked', 'refused']).toContain(exposure?.state)
        }
      }),
    )
  })

  it('begin with what weighs most', () => {
    expect(
      where([
        sampleExposure({ where: 'photo', kinds: ['photo'] }),
        sampleExposure({ where: 'e-mail', kinds: ['email'] }),
        sampleExposure({ where: 'everything', kinds: ['home-address', 'family', 'routine'] }),
        sampleExposure({ where: 'birthday', kinds: ['date-of-birth'] }),
      ])[0],
    ).toBe('everything')
  })

  it('finish an area rather than begin many', () => {
    const found = [
      sampleExposure({ where: 'home', kinds: ['home-address'] }),
      sampleExposure({ where: 'home again', kinds: ['home-address'] }),
      sampleExposure({ where: 'phone', kinds: ['phone'], sensitivity: 1 }),
    ]
    expect(where(found).slice(0, 2).toSorted()).toEqual(['home', 'home again'])
    const [first, second] = breakers(found)
    expect(first?.text).toContain('one of several pieces that show your home')
    expect(second?.text).toContain('nothing that was found so far shows your home')
  })

  it('do not put hints before what stands clear, though the hints would be gone at once', () => {
    const found = [
      // The only hint of family and papers there is.
      sampleExposure({ where: 'club photo', kinds: ['photo'], sensitivity: 3 }),
      sampleExposure({ where: 'home', kinds: ['home-address', 'phone'] }),
      sampleExposure({ where: 'home again', kinds: ['home-address', 'phone'], changeable: 'no' }),
    ]
    expect(where(found)[0]).toBe('home')
  })

  it('say that it is to be found out first where it is not known to be changeable, and come later', () => {
    const found = [
      sampleExposure({ where: 'perhaps', changeable: 'not-sure' }),
      sampleExposure({ where: 'for certain', kinds: ['home-address'] }),
    ]
    expect(where(found)).toEqual(['for certain', 'perhaps'])
    expect(breakers(found)[1]?.text).toMatch(/^Find out first/)
  })

  it('name the route by which it can go', () => {
    const found = [sampleExposure({ routeId: 'ask-a-site' })]
    expect(breakers(found)[0]?.routeId).toBe('ask-a-site')
    expect(mosaicFrom(found, () => 'better').breakers[0]?.routeId).toBe('better')
  })
})
