import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lettersAfterwards } from '../../../src/main/footprint/routes/route-views.ts'
import { daySchema } from '../../../src/shared/model/date.ts'
import { exposureKinds, publishers } from '../../../src/shared/model/exposure.ts'
import { routeGroups, type Statement } from '../../../src/shared/model/footprint-route.ts'
import { nations, roles } from '../../../src/shared/model/profile.ts'
import { realCatalogue as catalogue, catalogueFolder } from './real-catalogue.ts'

const { routes, letters } = catalogue
const statementsOf = ({ exposes, brings, steps, afterwards }: (typeof routes)[number]): Statement[] => [
  exposes,
  ...brings,
  ...steps,
  ...afterwards,
]
const ofRoutes = routes.flatMap(route =>
  statementsOf(route).map(statement => ({ id: route.id, ...statement })),
)
const ofLetters = letters.map(({ id, restsOn }) => ({ id, ...restsOn }))
const statements = [...ofRoutes, ...ofLetters]

/** What the research behind the routes could not confirm. Whoever mentions it says whom to check with. */
const unconfirmed: [fact: string, mention: RegExp][] = [
  ['192.com and its form', /192\.com|\bC01\b/],
  ['UKPhonebook today', /UKPhonebook/],
  ['tracing companies', /LexisNexis|Tracesmart|GB Group|Experian/],
  ['smaller people-search sites', /B4Usearch|Findermonkey/],
  ['family trees', /Ancestry|MyHeritage|FamilySearch/],
  ['caller-name apps', /Truecaller|GetContact/],
  ['Articles 17 and 21 and the month', /Articles? (?:17|21)|within (?:a|one) month/],
  ['complaints to the ICO', /\bICO\b.*(?:complain|how and by when)/],
  ['candidates and donors who register anonymously', /standing for election|candidates and donors/],
  ['forms of Companies House', /\bSR0[14]\b/],
  ['what Companies House hides since 2025', /2025 a home|Signatures, occupation|later in 2025/],
  ['every fee', /\bfees?\b|what it costs/i],
  ['dispensation for trustees', /dispensation/i],
  ['Scottish charities', /OSCR|Scottish Charity Register/],
  ['charities in Northern Ireland', /Charity Commission for Northern Ireland/],
  ['three addresses for letters', /three addresses/],
  ['the land register in Scotland', /Registers of Scotland/],
  ['the land register in Northern Ireland', /Land and Property Services/],
  ['later law on sensitive interests', /English Devolution|later law/],
  [
    'registrars of interests',
    /\bregistrar or standards|the Registrar|monitoring officer which|Lords' interests/,
  ],
  ['the home address form', /home address form/i],
  ['imprints', /imprint names who|counts as an address|online imprints/],
  ['property portals', /Rightmove|Zoopla/],
  ['street pictures', /Street View|Report a problem/],
  ['papers, petitions and requests for information', /petitions|WhatDoTheyKnow/],
  ['notices, courts and probate', /The Gazette/],
  ['parts of Results about you in the UK', /open in the UK/],
  ['addresses of forms seen in 2018', /seen in 2018/],
  ['Bing and its form for the UK', /right for the UK/],
  ['refreshing a result', /refreshes a result/],
  ['alerts', /Google Alerts/],
  ['event sites', /Eventbrite|Calendly/],
]
describe('routes', () => {
  test('cover every group, and are many', () => {
    expect(routes.length).toBeGreaterThanOrEqual(28)
    for (const group of routeGroups)
      expect(
        routes.some(route => route.group === group),
        group,
      ).toBe(true)
  })

  test('have ids and titles of their own', () => {
    for (const values of [
      routes.map(({ id }) => id),
      routes.map(({ title }) => title),
      letters.map(({ id }) => id),
      letters.map(({ title }) => title),
    ])
      expect(new Set(values).size).toBe(values.length)
  })

  test('say where they come from and when that was read', () => {
    for (const { id, sources } of [...routes, ...letters]) {
      expect(sources.length, id).toBeGreaterThan(0)
      for (const { asOf, url } of sources) {
        expect(daySchema.safeParse(asOf).success, id).toBe(true)
        if (url !== null) expect(new URL(url).protocol).toBe('https:')
      }
    }
  })

  test('lead to pages that exist in the catalogue, over https', () => {
    for (const { id, links } of routes)
      for (const link of links) expect(catalogue.link(link)?.url, `${id} ${link}`).toMatch(/^https:/)
  })

  test('reach every role, nation, publisher and kind of exposure', () => {
    for (const kind of exposureKinds)
      expect(
        routes.some(({ helpsWith }) => helpsWith.includes(kind)),
        kind,
      ).toBe(true)
    for (const publisher of publishers)
      expect(
        routes.some(route => route.publishers?.includes(publisher)),
        publisher,
      ).toBe(true)
    for (const role of roles) {
      const own = routes.filter(route => route.roles.length === 0 || route.roles.includes(role))
      expect(own.length, role).toBeGreaterThan(20)
    }
    for (const nation of nations) {
      const land = routes.filter(
        ({ group, title, nations: of }) =>
          group === 'home-and-property' && /register|alert/i.test(title) && of.includes(nation),
      )
      expect(land.length, nation).toBeGreaterThan(0)
    }
  })

  test('that rest on data protection law give a month and say what comes then', () => {
    const byLaw = new Set([
      'erasure-and-objection',
      'direct-marketing-objection',
      'property-photos',
      'planning-redaction',
    ])
    for (const { id, letters: own, answerDays, afterwards } of routes) {
      if (own.some(letter => byLaw.has(letter))) expect(answerDays, id).toBe(30)
      expect(afterwards.length, id).toBeGreaterThan(0)
      if (answerDays !== null) expect(afterwards.map(({ text }) => text).join(' '), id).toMatch(/\bICO\b/)
    }
  })

  test('of single offices are shown to those who hold them', () => {
    const rolesOf = (id: string) => routes.find(route => route.id === id)?.roles
    expect(rolesOf('sensitive-interests')).toContain('councillor')
    expect(rolesOf('members-interests-lords')).toEqual(['peer', 'minister'])
    expect(rolesOf('members-interests-devolved')).toEqual(['msp', 'ms', 'mla'])
    expect(rolesOf('nomination-papers-local')).toContain('candidate')
    expect(rolesOf('open-register')).toEqual([])
  })
})

describe('letters', () => {
  test('are many, and each belongs to a route or to what comes after the month', () => {
    expect(letters.length).toBeGreaterThanOrEqual(14)
    const used = new Set<string>([...routes.flatMap(route => route.letters), ...lettersAfterwards])
    expect(letters.map(({ id }) => id).filter(id => !used.has(id))).toEqual([])
    for (const id of lettersAfterwards) expect(letters.map(letter => letter.id)).toContain(id)
  })

  test('are short', () => {
    for (const { id, body } of letters) expect(body.split(/\s+/).length, id).toBeLessThan(220)
  })
})

describe('doubt is never lost', () => {
  test('what is not confirmed says whom to check with, and what is confirmed does not', () => {
    expect(statements.filter(({ confirmed }) => !confirmed).length).toBeGreaterThan(60)
    for (const { id, text, confirmed } of statements)
      expect(/\bcheck with\b/i.test(text), `${id}: ${text}`).toBe(!confirmed)
  })

  test('what rests on unconfirmed sources alone claims nothing as known', () => {
    const doubtful = routes.filter(({ sources }) => sources.every(({ confirmed }) => !confirmed))
    expect(doubtful.length).toBeGreaterThan(5)
    for (const { id, exposes, brings } of doubtful)
      expect(
        [exposes, ...brings].filter(({ confirmed }) => confirmed),
        id,
      ).toEqual([])
    for (const { id, sources, restsOn } of letters)
      if (sources.every(({ confirmed }) => !confirmed)) expect(restsOn.confirmed, id).toBe(false)
  })

  test.each(unconfirmed)('%s', (_, mention) => {
    const mentions = statements.filter(({ text }) => mention.test(text))
    expect(mentions.length).toBeGreaterThan(0)
    expect(mentions.filter(({ confirmed }) => confirmed)).toEqual([])
  })

  test('no fee is printed', async () => {
    for (const { id, text } of statements) expect(text, id).not.toMatch(/£|\bpounds?\b|\d+ ?p\b/)
    for (const { id, body } of letters) expect(body, id).not.toContain('£')
  })
})

test('all of it is written in our plain words', async () => {
  for (const folder of ['routes', 'letters']) {
    const files = await readdir(join(catalogueFolder, 'footprint', folder))
    expect(files.length).toBeGreaterThan(2)
    for (const name of files) {
      const words = (await readFile(join(catalogueFolder, 'footprint', folder, name), 'utf8'))
        .split('\n')
        .filter(line => !line.trimStart().startsWith('#'))
        .join('\n')
      expect(words, name).not.toMatch(/—|;|\bsimply\b|\bjust\b|\bobviously\b|\beasy\b|\bplease note\b/i)
    }
  }
})
