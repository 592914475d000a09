import { describe, expect, it } from 'vitest'
import { describePlace } from '../../../../src/main/files/places/describe-place.ts'
import { directionFrom, kilometresBetween } from '../../../../src/main/files/places/sphere.ts'
import { loadTowns } from '../../../../src/main/files/places/towns.ts'
import { countryAt } from '../../../../src/main/files/places/world-map.ts'
import { describedPlaceSchema } from '../../../../src/shared/model/file-report.ts'

const at = (latitude: number, longitude: number) => describePlace({ latitude, longitude })

describe('a place in words', () => {
  it.each([
    ['Westminster', 51.4995, -0.1248, 'United Kingdom', 'London'],
    ['the Senedd', 51.4637, -3.1622, 'United Kingdom', 'Cardiff'],
    ['Holyrood', 55.952, -3.1749, 'United Kingdom', 'Edinburgh'],
    ['Stormont', 54.605, -5.832, 'United Kingdom', 'Belfast'],
    ['Lerwick', 60.155, -1.145, 'United Kingdom', 'Lerwick'],
    ['Land’s End', 50.066, -5.714, 'United Kingdom', 'Penzance'],
    ['Dublin', 53.35, -6.26, 'Ireland', 'Dublin'],
    ['Lesotho, inside of South Africa', -29.6, 28.2, 'Lesotho', null],
    ['Sydney', -33.86, 151.2, 'Australia', 'Sydney'],
    ['Taveuni, on the date line', -16.9, 179.98, 'Fiji', null],
    ['the South Pole', -90, 0, 'Antarctica', null],
    ['the North Pole', 90, 0, null, null],
    ['the Atlantic', 40, -35, null, null],
    ['the point where nothing was set', 0, 0, null, null],
  ])('%s', (_name, latitude, longitude, country, town) => {
    const place = at(latitude, longitude)
    expect(() => describedPlaceSchema.parse(place)).not.toThrow()
    expect(place.country).toBe(country)
    expect(place.near?.town ?? null).toBe(town)
  })

  it('a pier belongs to its coast, and the open sea to nobody', () => {
    expect(countryAt({ latitude: 51.514, longitude: 0.722 })).toBe('United Kingdom')
    expect(countryAt({ latitude: 54.2, longitude: 2.5 })).toBeNull()
  })

  it('tells the way from the town to the place', () => {
    expect(at(54.58, -0.61).near).toMatchObject({ town: 'Whitby', direction: 'north', kilometres: 10 })
    const here = { latitude: 0, longitude: 179.9 }
    expect(directionFrom(here, { latitude: 0, longitude: -179.9 })).toBe('east')
    expect(directionFrom(here, { latitude: -1, longitude: 178.9 })).toBe('south-west')
    expect(kilometresBetween(here, { latitude: 0, longitude: -179.9 })).toBeCloseTo(22.2, 1)
  })
})

describe('the drawn map', () => {
  it('has land and towns around the place in the middle', () => {
    const { map } = at(51.4995, -0.1248)
    expect([map.x, map.y]).toEqual([map.width / 2, map.height / 2])
    expect(map.land).toMatch(/^M[\d.,-]+/)
    expect(map.towns[0]?.name).toBe('London')
    for (const { x, y } of map.towns) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(map.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(map.height)
    }
  })

  it.each([
    [90, 0],
    [-90, 0],
    [-16.9, 179.99],
    [-16.9, -179.99],
    [0, -150],
    [70, 100],
  ])('at %s, %s stays within its bounds and small', (latitude, longitude) => {
    const { map } = at(latitude, longitude)
    expect(map.land.length).toBeLessThan(80_000)
    for (const [, x, y] of map.land.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(-1)
      expect(Number(x)).toBeLessThanOrEqual(map.width + 1)
      expect(Number(y)).toBeGreaterThanOrEqual(-1)
      expect(Number(y)).toBeLessThanOrEqual(map.height + 1)
    }
  })

  it('shows an island on the date line as one', () => {
    const [west, east] = [at(-16.9, 179.99).map.land, at(-16.9, -179.99).map.land]
    expect(west).not.toBe('')
    expect(Math.abs(west.length - east.length)).toBeLessThan(west.length / 2)
  })
})

describe('the towns', () => {
  const { uk, world } = loadTowns()
  it('are enough, and each is there once', () => {
    expect(uk.length).toBeGreaterThanOrEqual(250)
    expect(world.length).toBeGreaterThanOrEqual(200)
    const names = [...uk, ...world].map(({ name }) => name)
    expect(names.length).toBe(new Set(names).size)
  })
  it('lie in or at the countries that they are listed under', () => {
    const islands = ['Isle of Man', 'Jersey', 'Guernsey']
    const stray = uk.filter(town => {
      const country = countryAt(town) ?? 'at sea'
      return country !== 'United Kingdom' && !islands.includes(country)
    })
    expect(stray.map(({ name }) => name)).toEqual([])
    expect(world.filter(town => countryAt(town) === 'United Kingdom').map(({ name }) => name)).toEqual([])
    // Atolls that are too small for the outlines.
    const atSea = world.filter(town => countryAt(town) === null).map(({ name }) => name)
    expect(atSea).toEqual(['Funafuti', 'Tarawa'])
  })
})
