import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { writtenPlatformSchema, writtenSourceSchema } from '../../../src/main/catalogue/entries.ts'
import { catalogueFolder } from './catalogue-folder.ts'

/** How many settings each platform has at least. */
const atLeast = {
  threads: 9,
  linkedin: 24,
  tiktok: 22,
  bluesky: 9,
  mastodon: 12,
  snapchat: 12,
  reddit: 14,
  nextdoor: 8,
  strava: 18,
  amazon: 10,
  zoom: 14,
  youtube: 3,
  chrome: 5,
  firefox: 5,
  safari: 5,
  edge: 5,
  'windows-computer': 8,
  'mac-computer': 8,
} as const

/** Settings or paths that no dated source gives, so that each must send the person to check. */
const unconfirmed: Record<string, 'all' | readonly string[]> = {
  threads: [
    'two-factor',
    'default-replies',
    'message-requests',
    'online-status',
    'fediverse-sharing',
    'instagram-suggestions',
    'hidden-words',
    'blocked-profiles',
  ],
  tiktok: ['passkey', 'personalised-ads', 'ad-interests', 'devices'],
  bluesky: ['mailbox', 'app-passwords', 'direct-messages', 'handle', 'contact-discovery', 'lists-and-blocks'],
  mastodon: 'all',
  snapchat: ['passkey', 'quick-add', 'cameos', 'contacts'],
  reddit: ['followers', 'ads-activity', 'ads-location'],
  nextdoor: 'all',
  strava: ['local-legends', 'segments', 'sign-in'],
  amazon: ['passkey', 'alexa-recordings'],
  youtube: ['channel-permissions'],
  chrome: 'all',
  firefox: 'all',
  safari: 'all',
  edge: 'all',
  'mac-computer': 'all',
}

/** Addresses that were only guessed, or seen in one place, or stand without a date. */
const unconfirmedAddresses = [
  ['linkedin', 'passkey'],
  ['linkedin', 'two-step'],
  ['linkedin', 'email-visible'],
  ['linkedin', 'email-export'],
  ['tiktok', 'two-step'],
  ['tiktok', 'passkey'],
  ['amazon', 'list-privacy'],
  ['amazon', 'list-recipient'],
  ['amazon', 'list-birthday'],
  ['amazon', 'list-address'],
] as const

type Written = z.infer<typeof writtenPlatformSchema>
const read = async (name: string): Promise<unknown> =>
  parse(await readFile(join(catalogueFolder, name), 'utf8'))
const platforms = new Map<string, Written>()
for (const id of Object.keys(atLeast)) {
  platforms.set(id, writtenPlatformSchema.parse(await read(`privacy/platforms/${id}.yaml`)))
}
const sources = z
  .object({ sources: z.record(z.string(), writtenSourceSchema) })
  .parse(await read('sources.yaml')).sources

function platformOf(id: string): Written {
  const platform = platforms.get(id)
  if (platform === undefined) throw new Error(`${id} is not among the platforms`)
  return platform
}

function settingOf(platformId: string, settingId: string): Written['settings'][number] {
  const setting = platformOf(platformId).settings.find(one => one.id === settingId)
  if (setting === undefined) throw new Error(`${platformId} has no setting ${settingId}`)
  return setting
}

const unconfirmedSettings = Object.entries(unconfirmed).flatMap(([platformId, ids]) =>
  (ids === 'all' ? platformOf(platformId).settings.map(setting => setting.id) : ids).map(
    settingId => [platformId, settingId] as const,
  ),
)
const sends = /\bcheck with\b/i

describe('what no dated source confirms', () => {
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
  })

  test('leaves only the menus of a dated source as confirmed', () => {
    for (const [id, platform] of platforms) {
      for (const setting of platform.settings.filter(one => one.confirmed)) {
        const named = setting.sources ?? platform.sources
        expect(
          named.some(source => sources[source]?.confirmed),
          `${id}: ${setting.id}`,
        ).toBe(true)
      }
    }
  })

  test.each(['tiktok', 'zoom'])('%s: the start of the settings is not vouched for', id => {
    const platform = platformOf(id)
    expect(platform.urlConfirmed).toBe(false)
    expect(platform.notes.some(note => !note.confirmed && sends.test(note.text))).toBe(true)
  })

  test('keeps TikTok off devices for official work until the security team was asked', () => {
    const note = platformOf('tiktok').notes.find(one => one.text.includes('security team'))
    expect(note?.confirmed).toBe(false)
    expect(note?.text).toMatch(sends)
  })

  test('says that everything on Bluesky is public', () => {
    expect(platformOf('bluesky').notes[0]?.text).toContain('public by design')
  })
})

describe.each([...platforms])('%s', (id, platform) => {
  test('has its settings', () => {
    expect(platform.id).toBe(id)
    expect(platform.settings.length).toBeGreaterThanOrEqual(atLeast[id as keyof typeof atLeast])
  })

  test('names each setting once', () => {
    const ids = platform.settings.map(setting => setting.id)
    const titles = platform.settings.map(setting => setting.title.toLowerCase())
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('has settings for the own account, and most of them apply to it', () => {
    const personal = platform.settings.filter(setting => setting.personal !== null)
    expect(personal.length).toBeGreaterThan(platform.settings.length / 2)
  })

  test('has something that matters most', () => {
    expect(platform.settings.some(setting => setting.weight === 3)).toBe(true)
  })

  test('gives the way in menus or by an address, or says whom to ask', () => {
    for (const setting of platform.settings) {
      const way = setting.webPath ?? setting.phonePath ?? setting.url ?? setting.doubt
      expect(way, setting.id).not.toBeNull()
    }
  })

  test('is short enough to read at a glance', () => {
    for (const setting of platform.settings) {
      expect(setting.title.length, setting.id).toBeLessThanOrEqual(70)
      expect(setting.why.length, setting.id).toBeLessThanOrEqual(130)
      expect(setting.doubt?.length ?? 0, setting.id).toBeLessThanOrEqual(200)
    }
  })

  test('gives a reason of its own for each setting', () => {
    const sentences = platform.settings.flatMap(setting =>
      setting.why.split(/(?<=[.!?])\s+/).map(sentence => sentence.toLowerCase()),
    )
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  test('names sources that are there', () => {
    const named = [...platform.sources, ...platform.settings.flatMap(setting => setting.sources ?? [])]
    for (const source of named) expect(sources, source).toHaveProperty([source])
  })

  test('is not newer than its sources', () => {
    for (const setting of platform.settings) {
      const days = (setting.sources ?? platform.sources).map(source => sources[source]?.asOf ?? '')
      const newest = days.toSorted().at(-1) ?? ''
      expect((setting.asOf ?? platform.asOf) <= newest, `${setting.id}: ${newest}`).toBe(true)
    }
  })
})
