import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { daySchema } from '../../../src/shared/model/date.ts'
import { highRiskProgrammeSchema, privacyPlatformSchema } from '../../../src/shared/model/privacy.ts'
import { realCatalogue as catalogue, catalogueFolder } from './real-catalogue.ts'

const { privacyPlatforms: platforms, programmes, sources } = catalogue
const settings = platforms.flatMap(platform =>
  platform.settings.map(setting => ({ ...setting, of: `${platform.id}: ${setting.id}`, platform })),
)
const sends = /\bcheck with\b/i

const platformOf = (id: string) => {
  const found = platforms.find(platform => platform.id === id)
  if (found === undefined) throw new Error(`${id} is not among the platforms`)
  return found
}
const settingOf = (platformId: string, settingId: string) => {
  const found = platformOf(platformId).settings.find(setting => setting.id === settingId)
  if (found === undefined) throw new Error(`${platformId} has no setting ${settingId}`)
  return found
}
const programmeOf = (id: string) => {
  const found = programmes.find(programme => programme.id === id)
  if (found === undefined) throw new Error(`${id} is not among the programmes`)
  return found
}

describe('the walkthroughs', () => {
  test('cover at least 20 platforms with 250 settings', () => {
    expect(platforms.length).toBeGreaterThanOrEqual(20)
    expect(settings.length).toBeGreaterThanOrEqual(250)
  })

  test.each([
    ['google', 22],
    ['apple', 18],
    ['microsoft', 14],
    ['x', 22],
    ['facebook', 24],
    ['instagram', 22],
    ['whatsapp', 22],
    ['signal', 14],
    ['telegram', 16],
    ['android-phone', 12],
  ])('%s has its settings', (id, atLeast) => {
    expect(platformOf(id).settings.length).toBeGreaterThanOrEqual(atLeast)
  })

  test.each([
    'google',
    'apple',
    'microsoft',
    'x',
    'facebook',
    'instagram',
    'threads',
    'linkedin',
    'tiktok',
    'whatsapp',
    'signal',
    'telegram',
    'bluesky',
    'mastodon',
    'snapchat',
    'reddit',
    'nextdoor',
    'strava',
    'amazon',
    'zoom',
  ])('%s is there', id => {
    expect(platformOf(id).settings.length).toBeGreaterThan(0)
  })

  test('name services that the catalogue has', () => {
    for (const { id, services } of [...platforms, ...programmes])
      for (const service of services) expect(catalogue.service(service), `${id}: ${service}`).not.toBeNull()
  })
})

describe('every entry', () => {
  test('fits its schema', () => {
    for (const platform of platforms) expect(privacyPlatformSchema.safeParse(platform).error).toBeUndefined()
    for (const programme of programmes)
      expect(highRiskProgrammeSchema.safeParse(programme).error).toBeUndefined()
  })

  test('has an id of its own', () => {
    for (const list of [platforms, programmes, ...platforms.map(platform => platform.settings)]) {
      const ids = list.map(entry => entry.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('says where it comes from and when that was so', () => {
    for (const setting of settings) {
      expect(setting.sources.length, setting.of).toBeGreaterThan(0)
      expect(daySchema.safeParse(setting.asOf).success, setting.of).toBe(true)
    }
    for (const programme of programmes) expect(programme.sources.length, programme.id).toBeGreaterThan(0)
  })

  test('is not newer than its sources', () => {
    for (const setting of settings) {
      const newest = setting.sources.map(source => source.asOf).toSorted()
      expect(setting.asOf <= (newest.at(-1) ?? ''), setting.of).toBe(true)
    }
  })

  test('opens nothing but https', () => {
    const addresses = [...platforms, ...settings, ...programmes].flatMap(({ url }) => url ?? [])
    expect(addresses.length).toBeGreaterThan(60)
    for (const address of addresses) expect(new URL(address).protocol, address).toBe('https:')
  })

  test('can be opened by its link', () => {
    for (const { platform, id, url } of settings)
      expect(catalogue.link(`privacy-${platform.id}-${id}`)?.url ?? null).toBe(url)
    for (const { id, url } of programmes) expect(catalogue.link(`programme-${id}`)?.url ?? null).toBe(url)
  })

  test('is written in our plain words', async () => {
    const folder = join(catalogueFolder, 'privacy')
    const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.yaml'))
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) {
      const words = (await readFile(join(folder, name), 'utf8'))
        .split('\n')
        .filter(line => !line.trimStart().startsWith('#'))
        .join('\n')
      expect(words, name).not.toMatch(/—|\bsimply\b|\bjust\b|\bobviously\b|\beasy\b/i)
    }
  })
})

describe('every setting', () => {
  test('gives the way in menus or by an address, or says whom to ask', () => {
    for (const { webPath, phonePath, url, doubt, of } of settings)
      expect(webPath ?? phonePath ?? url ?? doubt, of).not.toBeNull()
  })

  test('is short enough to read at a glance', () => {
    for (const { title, why, doubt, of } of settings) {
      expect(title.length, of).toBeLessThanOrEqual(70)
      expect(why.length, of).toBeLessThanOrEqual(130)
      expect(doubt?.length ?? 0, of).toBeLessThanOrEqual(200)
    }
  })

  test('has a title and a reason of its own on its platform', () => {
    for (const platform of platforms) {
      for (const texts of [platform.settings.map(one => one.title), platform.settings.map(one => one.why)])
        expect(
          texts.filter((text, index) => texts.indexOf(text) !== index),
          platform.id,
        ).toEqual([])
    }
  })

  test('of a device is meant for the person who carries it', () => {
    for (const { platform, personal, of } of settings)
      if (['phone', 'computer', 'browser'].includes(platform.kind)) expect(personal, of).not.toBeNull()
  })
})

describe('a public voice and a private life', () => {
  test.each([
    ['x', 'protect-posts'],
    ['instagram', 'private-account'],
    ['facebook', 'future-posts'],
  ])('%s: %s differs between the two', (platformId, settingId) => {
    const { publicRole, personal } = settingOf(platformId, settingId)
    expect(publicRole).not.toBeNull()
    expect(personal).not.toBeNull()
    expect(publicRole).not.toBe(personal)
  })

  test.each([
    ['x', 'delegates'],
    ['facebook', 'page-access'],
    ['instagram', 'hidden-words'],
  ])('%s: %s is for the role alone', (platformId, settingId) => {
    expect(settingOf(platformId, settingId).personal).toBeNull()
  })

  test.each([
    ['facebook', 'friends-list'],
    ['facebook', 'search-engines'],
    ['instagram', 'tag-approval'],
  ])('%s: %s is for the person alone', (platformId, settingId) => {
    expect(settingOf(platformId, settingId).publicRole).toBeNull()
  })

  test('messages that disappear give way to the duty to keep records', () => {
    for (const [platformId, settingId] of [
      ['whatsapp', 'message-timer'],
      ['signal', 'message-timer'],
      ['telegram', 'auto-delete'],
    ] as const) {
      const setting = settingOf(platformId, settingId)
      expect(setting.publicRole).toMatch(/rule on records/)
      expect(setting.why).toMatch(/must be kept/)
    }
  })
})

/** Settings or paths that no source gives. */
const unconfirmedSettings = [
  ...platformOf('apple')
    .settings.map(setting => setting.id)
    .filter(id => !['safety-check', 'app-specific-passwords', 'icloud-analytics'].includes(id))
    .map(id => ['apple', id] as const),
  ['google', 'gmail-forwarding'],
  ['google', 'gmail-filters'],
  ['google', 'gmail-delegates'],
  ['microsoft', 'outlook-rules'],
  ['microsoft', 'outlook-forwarding'],
  ['facebook', 'profile-locking'],
  ['instagram', 'map-sharing'],
  ['instagram', 'post-locations'],
  ['signal', 'username'],
  ['signal', 'app-updates'],
  ['android-phone', 'automatic-updates'],
  ['android-phone', 'find-and-erase'],
  ['android-phone', 'other-app-sources'],
  ['android-phone', 'advanced-protection'],
] as const

/** Addresses that were guessed, seen in one place, or stand in an old form. */
const unconfirmedAddresses = [
  ['google', 'advanced-protection'],
  ['google', 'devices'],
  ['google', 'addresses'],
  ['google', 'birthday'],
  ['google', 'gender'],
  ['google', 'about-and-work'],
  ['x', 'protect-posts'],
  ['x', 'photo-tagging'],
  ['x', 'location-on-posts'],
  ['x', 'past-locations'],
  ['x', 'found-by-email'],
  ['x', 'found-by-phone'],
  ['x', 'uploaded-contacts'],
  ['x', 'message-requests'],
  ['facebook', 'two-factor'],
  ['facebook', 'future-posts'],
  ['facebook', 'connected-apps'],
  ['facebook', 'privacy-checkup'],
  ['instagram', 'private-account'],
] as const

describe('doubt is never lost', () => {
  test('stands exactly where something is not confirmed, and says whom to check with', () => {
    for (const { confirmed, url, urlConfirmed, doubt, of } of settings) {
      const doubtful = !confirmed || (url !== null && !urlConfirmed)
      expect(doubt !== null, of).toBe(doubtful)
      if (doubt !== null) expect(doubt, of).toMatch(sends)
    }
  })

  test.each(unconfirmedSettings)('%s: %s says whom to check with', (platformId, settingId) => {
    const setting = settingOf(platformId, settingId)
    expect(setting.confirmed).toBe(false)
    expect(setting.doubt).toMatch(sends)
  })

  test.each(unconfirmedAddresses)('%s: %s does not vouch for its address', (platformId, settingId) => {
    const setting = settingOf(platformId, settingId)
    expect(setting.url).not.toBeNull()
    expect(setting.urlConfirmed).toBe(false)
    expect(setting.doubt).toMatch(sends)
    expect(catalogue.link(`privacy-${platformId}-${settingId}`)?.confirmed).toBe(false)
  })

  test('only what a source confirms stands as confirmed', () => {
    for (const setting of settings.filter(one => one.confirmed))
      expect(
        setting.sources.some(source => source.confirmed),
        setting.of,
      ).toBe(true)
  })

  test('a note or a sentence of a programme that nobody confirms says whom to check with', () => {
    const ofPlatforms = platforms.flatMap(({ id, notes }) => notes.map(note => ({ id, ...note })))
    const ofProgrammes = programmes.flatMap(({ id, does, costs, steps }) =>
      [...does, ...costs, ...steps].map(statement => ({ id, ...statement })),
    )
    const doubtful = [...ofPlatforms, ...ofProgrammes].filter(statement => !statement.confirmed)
    expect(doubtful.length).toBeGreaterThan(15)
    for (const { id, text } of doubtful) expect(text, id).toMatch(sends)
  })

  test('features that are gone or may be are not among the settings', () => {
    const ids = new Set(settings.map(setting => setting.of))
    expect(ids).not.toContain('facebook: trusted-contacts')
    expect(ids).not.toContain('apple: advanced-data-protection')
    for (const [id, word] of [
      ['facebook', 'trusted contacts'],
      ['apple', 'Advanced Data Protection'],
      ['instagram', 'out of date'],
    ] as const) {
      const note = platformOf(id).notes.find(one => one.text.includes(word))
      expect(note?.confirmed, id).toBe(false)
    }
  })
})

describe('programmes for people at high risk', () => {
  test('are the nine that were found', () => {
    expect(programmes.map(programme => programme.id)).toEqual([
      'google-advanced-protection',
      'android-advanced-protection',
      'apple-lockdown-mode',
      'apple-safety-check',
      'apple-stolen-device-protection',
      'apple-advanced-data-protection',
      'meta-advanced-protection',
      'whatsapp-strict-account-settings',
      'microsoft-accountguard',
    ])
  })

  test('say what they cost the person', () => {
    for (const { id, costs } of programmes) expect(costs.length, id).toBeGreaterThan(0)
  })

  test('are without doubt only where the maker or several reports describe the way in', () => {
    expect(programmes.filter(({ doubt }) => doubt === null).map(({ id }) => id)).toEqual([
      'apple-safety-check',
      'whatsapp-strict-account-settings',
    ])
    for (const { doubt } of programmes) if (doubt !== null) expect(doubt).toMatch(sends)
    for (const { id, url, urlConfirmed, doubt } of programmes)
      if (url !== null && !urlConfirmed) expect(doubt, id).not.toBeNull()
  })

  test.each([
    ['google-advanced-protection', 'steps', /page of the programme/],
    ['google-advanced-protection', 'costs', /two hardware keys/],
    ['android-advanced-protection', 'steps', /Security & privacy, then Advanced Protection/],
    ['apple-lockdown-mode', 'steps', /Lockdown Mode/],
    ['apple-stolen-device-protection', 'steps', /Face ID & Passcode/],
    ['apple-advanced-data-protection', 'costs', /turn it on in the UK/],
    ['meta-advanced-protection', 'does', /candidates, officials/],
    ['meta-advanced-protection', 'costs', /locked when they ignore it/],
    ['meta-advanced-protection', 'steps', /Accounts Centre/],
    ['microsoft-accountguard', 'steps', /whether it still takes new members/],
  ] as const)('%s: %s keep the doubt of %s', (id, part, words) => {
    const statement = programmeOf(id)[part].find(one => words.test(one.text))
    expect(statement?.confirmed).toBe(false)
    expect(statement?.text).toMatch(sends)
  })

  test('the withdrawal in the UK is told as it was, and as uncertain now', () => {
    const programme = programmeOf('apple-advanced-data-protection')
    expect(programme.does.map(one => one.text).join(' ')).toContain('21 February 2025')
    expect(programme.doubt).toMatch(/not certain/)
  })
})

test('the sources of the walkthroughs are known', () => {
  const known = new Set(sources.values())
  for (const { of, sources: named } of settings)
    for (const source of named) expect(known.has(source), of).toBe(true)
})
