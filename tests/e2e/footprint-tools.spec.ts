import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { expect, type Locator, type Page } from '@playwright/test'
import { decodeQR } from 'qr/decode.js'
import { breaches } from '../../src/renderer/i18n/en-GB/breaches.ts'
import { domains } from '../../src/renderer/i18n/en-GB/domains.ts'
import { files } from '../../src/renderer/i18n/en-GB/files.ts'
import { footprintRoutes } from '../../src/renderer/i18n/en-GB/footprint-routes.ts'
import { privacy } from '../../src/renderer/i18n/en-GB/privacy.ts'
import { report } from '../../src/renderer/i18n/en-GB/report.ts'
import { newAccount } from '../../src/shared/model/account.ts'
import { listedBreach, startBreachServer } from '../support/breach-server.ts'
import { ooxml, properties } from '../support/document-writers/office-package.ts'
import { smallPhoto } from '../support/document-writers/small-photo.ts'
import type { Client } from '../support/full-run.ts'
import { missingPrograms, startNameServers } from '../support/name-servers.ts'
import { sampleExposure, sampleFacet } from '../support/sample-records.ts'
import { test } from './support/test.ts'
import { setUp, unlock } from './support/vault.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ timeout: 120_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const goTo = async (page: Page, address: string) => {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`)
}
const dayOfPage = (page: Page) => page.evaluate(() => new Date().toISOString().slice(0, 10))

/** The calls of the open window, for what is there before the test begins. */
async function clientOf(page: Page): Promise<Client> {
  const { origin } = new URL(page.url())
  const cookies = await page.context().cookies()
  return createORPCClient(
    new RPCLink({
      url: `${origin}/rpc`,
      headers: { 'x-surefoot': '1', cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    }),
  )
}

/** Presses what downloads a file, and gives its name and content. */
async function downloaded(
  page: Page,
  press: () => Promise<unknown>,
): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** Drags files over the window and lets them go, as a person does from a folder. */
async function dropFiles(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data })
  await session.detach()
}

/** What lies in the clipboard, pasted elsewhere: our own page may not read it. */
async function pasted(page: Page): Promise<string> {
  const elsewhere = await page.context().newPage()
  await elsewhere.setContent('<textarea></textarea>')
  await elsewhere.locator('textarea').focus()
  await elsewhere.keyboard.press('ControlOrMeta+v')
  const text = await elsewhere.locator('textarea').inputValue()
  await elsewhere.close()
  return text
}

/** What a square code on the page says, as a camera sees it. */
async function codeOn(page: Page, square: Locator): Promise<string> {
  const picture = (await square.screenshot()).toString('base64')
  const { width, height, pixels } = await page.evaluate(async encoded => {
    const bytes = Uint8Array.from(atob(encoded), character => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (context === null) throw new Error('No canvas')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    return { width: bitmap.width, height: bitmap.height, pixels: [...data] }
  }, picture)
  return decodeQR({ width, height, data: Uint8Array.from(pixels) }, { timeLimit: 10_000 })
}

test('letters are filled in, taken along and sent by the person, and the plan, findings and report know', async ({
  window: page,
}) => {
  await setUp(page)
  const client = await clientOf(page)
  await client.identity.save(sampleFacet('name', { given: 'Siân', family: "O'Neill-Rhŷs" }))
  await client.identity.save(
    sampleFacet('address', { house: 'Tŷ Gwyn', street: 'Lôn Fach', town: 'Llanelli' }),
  )
  const exposure = sampleExposure({
    where: 'Old people directory',
    link: 'https://directory.example/sian-4711',
    detail: 'Number and street of the house',
    publisher: 'people-search',
    foundOn: await dayOfPage(page),
  })
  await client.footprint.saveExposure(exposure)

  await test.step('the open register', async () => {
    await goTo(page, 'footprint-routes/open-register/general/open-register-opt-out')
    await expect(page.getByText(footprintRoutes.complete)).toBeVisible()
    await expect(page.getByText("My name is Siân O'Neill-Rhŷs.")).toBeVisible()
    await button(page, footprintRoutes.copy).click()
    const copied = await pasted(page)
    expect(copied).toContain('I am registered at Tŷ Gwyn, Lôn Fach, Llanelli')
    const file = await downloaded(page, () => button(page, footprintRoutes.saveLetter).click())
    expect(file.name).toMatch(/^surefoot-open-register-opt-out-\d{4}-\d\d-\d\d\.txt$/)
    expect(file.content.toString('utf8')).toContain(copied)
    await button(page, footprintRoutes.noteAsked).click()
    await expect(heading(page)).toHaveText('Leave the open register')
    await expect(
      page.getByRole('radio', { name: new RegExp(`^${footprintRoutes['state-asked']}`) }),
    ).toBeChecked()
    await button(page, footprintRoutes.putOnPlan).click()
    await expect(page.getByRole('main').getByText(footprintRoutes.onPlan, { exact: true })).toBeVisible()
  })

  await test.step('an erasure letter about what was found', async () => {
    const route = (await client.footprint.routes()).find(
      ({ route: { group, letters }, fits }) =>
        fits && group === 'people-search' && letters.includes('erasure-and-objection'),
    )?.route
    if (route === undefined) throw new Error('There is a way off people-search sites')
    await goTo(page, `footprint-routes/${route.id}/${exposure.id}/erasure-and-objection`)
    await expect(page.getByText('[What it shows]')).toBeVisible()
    await page.getByLabel('What it shows').fill('my home address')
    await page.getByLabel('Why it should go').fill('My work makes it a danger to those who live with me.')
    await expect(page.getByText(footprintRoutes.complete)).toBeVisible()
    const { content } = await downloaded(page, () => button(page, footprintRoutes.saveLetter).click())
    const letter = content.toString('utf8')
    expect(letter).toContain('Old people directory, https://directory.example/sian-4711')
    expect(letter).toContain('It shows my home address.')
    expect(letter).not.toMatch(/[[\]{}]/)
    expect(letter).not.toContain('Number and street')
    await button(page, footprintRoutes.noteAsked).click()
    await expect(heading(page)).toHaveText(route.title)
    await goTo(page, 'footprint/exposures')
    await expect(page.getByText(/^Asked today/)).toBeVisible()
  })

  await goTo(page, 'plan')
  await expect(page.getByRole('heading', { name: 'Leave the open register', exact: true })).toBeVisible()
  const { summary } = await client.audit.finish()
  await goTo(page, `history/${summary.id}`)
  await expect(page.getByText('You have asked to leave the open register').first()).toBeAttached()
  await expect(page.getByText('Old people directory').first()).toBeAttached()

  await goTo(page, 'report')
  const make = () => downloaded(page, () => button(page, report.make).click())
  const bare = (await make()).content.toString('utf8')
  expect(bare).not.toContain('Old people directory')
  expect(bare).toContain('You have asked to leave the open register')
  await page.getByRole('checkbox', { name: report.footprint }).press('Space')
  const full = (await make()).content.toString('utf8')
  expect(full).toContain('Old people directory')
  for (const text of [bare, full]) expect(text).not.toMatch(/sian-4711|Number and street/)
})

test('a walkthrough keeps how far it is, carries a step to the phone and notes what looks different', async ({
  window: page,
}) => {
  await setUp(page)
  const client = await clientOf(page)
  const view = (await client.privacy.get()).platforms.find(({ platform }) => platform.id === 'google')
  if (view === undefined) throw new Error('There is a walkthrough of Google')
  // With an address of their own and without one: the code then holds the steps.
  const own = view.platform.settings.filter(({ personal }) => personal !== null)
  const settings = [
    ...own.filter(({ url }) => url !== null).slice(0, 2),
    ...own.filter(({ url }) => url === null).slice(0, 1),
  ]
  expect(settings).toHaveLength(3)
  const answers = [privacy['answer-done'], privacy['answer-already'], privacy['answer-different']]

  for (const [index, setting] of settings.entries()) {
    await goTo(page, `privacy/google/personal/${setting.id}`)
    await expect(heading(page)).toHaveText(setting.title)
    await page.getByRole('button', { name: privacy.carry }).click()
    const square = page.getByRole('main').locator('svg[role=img]')
    const said = await codeOn(page, square)
    expect(said).toContain(setting.url ?? setting.title)
    expect(await square.getAttribute('aria-label')).toBe(privacy.carryAlt.replace('{content}', said))
    await page
      .getByRole('main')
      .getByText(answers[index] ?? '', { exact: true })
      .click()
    if (index === 2) await page.getByLabel(privacy.differentNote).fill('It is under Chats now')
    await button(page, privacy.save).click()
    await expect(heading(page)).not.toHaveText(setting.title)
  }

  await page.reload()
  await unlockIfLocked(page)
  await goTo(page, 'privacy/google')
  const states = [privacy['state-done'], privacy['state-already'], privacy['state-different']]
  for (const [index, { id }] of settings.entries())
    await expect(page.locator(`a[href="#/privacy/google/personal/${id}"]`).last()).toContainText(
      states[index] ?? '',
    )
  await goTo(page, `privacy/google/personal/${settings[2]?.id}`)
  await expect(page.getByLabel(privacy.differentNote)).toHaveValue('It is under Chats now')
  const kept = (await client.privacy.get()).platforms.find(({ platform }) => platform.id === 'google')
  expect(kept).toMatchObject({ answered: 3, applied: 2, lastOn: await dayOfPage(page) })
})

/** After loading anew the store may ask for its passphrase. */
async function unlockIfLocked(page: Page): Promise<void> {
  await expect(heading(page)).toBeVisible()
  if ((await page.locator('input[type=password]').count()) > 0) await unlock(page)
}

test('a photo and a document tell what they give away, and cleaned copies tell exiftool nothing', async ({
  window: page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'surefoot-e2e-files-'))
  const exiftool = (...args: string[]) => execFileSync('exiftool', args, { encoding: 'utf8' })
  try {
    const photo = join(folder, 'garden.jpg')
    await writeFile(photo, smallPhoto)
    exiftool(
      '-q',
      '-overwrite_original',
      '-Make=Marker',
      '-Model=Marker Phone 9',
      '-Artist=Rhiannon Photographer',
      '-SerialNumber=MARK-4711',
      '-DateTimeOriginal=2026:05:04 10:20:30',
      '-GPSLatitude=51.6839',
      '-GPSLatitudeRef=N',
      '-GPSLongitude=4.1603',
      '-GPSLongitudeRef=W',
      '-XMP-photoshop:City=Markertown',
      photo,
    )
    const document = join(folder, 'minutes.docx')
    await writeFile(
      document,
      ooxml('docx', {
        ...properties,
        'word/document.xml':
          '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Words of the minutes</w:t></w:r></w:p></w:body></w:document>',
      }),
    )
    await setUp(page)
    await goTo(page, 'files')
    await expect(heading(page)).toBeVisible()
    await dropFiles(page, [photo, document])
    await expect(page.getByText(/^2 give something away/)).toBeVisible({ timeout: 60_000 })

    const item = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
    const cleaned = async (name: string) => {
      await item(name).getByRole('button', { name: files.show }).click()
      const copy = await downloaded(page, () => item(name).getByRole('button', { name: files.clean }).click())
      await expect(item(name).getByText(files.proofClean)).toBeVisible()
      const path = join(folder, copy.name)
      await writeFile(path, copy.content)
      return path
    }

    const photoCopy = await cleaned('garden.jpg')
    await expect(item('garden.jpg').getByText('Rhiannon Photographer')).toBeVisible()
    await expect(
      item('garden.jpg')
        .getByText(/Llanelli/)
        .first(),
    ).toBeVisible()
    await expect(item('garden.jpg').getByText(files['proofUnchanged-picture-data'])).toBeVisible()
    const documentCopy = await cleaned('minutes.docx')
    await expect(item('minutes.docx').getByText('Ann Author')).toBeVisible()

    const told = (path: string) => exiftool('-a', '-G1', '-s', '-ee', path)
    const personal = /Rhiannon|Marker|GPS|MARK-4711|2026:05:04|Ann Author|Bob Editor|Acme|Wolfstone/
    expect(told(photo)).toMatch(/GPSLatitude[\s\S]*|Rhiannon/)
    expect(told(document)).toContain('Ann Author')
    for (const copy of [photoCopy, documentCopy]) expect(told(copy)).not.toMatch(personal)
    expect(exiftool('-s3', '-ImageSize', photoCopy)).toBe(exiftool('-s3', '-ImageSize', photo))
    // The originals are as they were.
    expect(told(photo)).toContain('Rhiannon Photographer')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a domain is looked at, its report handed over, and breaches are compared on this laptop', async ({
  window: page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'surefoot-e2e-names-'))
  expect(missingPrograms(), 'name servers for the test').toEqual([])
  const servers = await startNameServers(folder, [
    { name: 'sian.test', signing: 'good', records: '@ IN MX 10 mx.sian.test.\n@ IN TXT "v=spf1 mx -all"\n' },
  ])
  const address = 'sian@sian.test'
  const digest = createHash('sha1').update(address).digest('hex').toUpperCase()
  const server = await startBreachServer(address, digest, [
    listedBreach('CornerForum', 'forum.example', '2025-03-04'),
  ])
  try {
    await setUp(page)
    const client = await clientOf(page)
    await client.settings.save({
      ...(await client.settings.get()),
      resolver: servers.validating,
      rdapServiceUrl: 'http://127.0.0.1:9',
      breachServiceUrl: server.url,
    })
    await client.identity.save(sampleFacet('email', { address }))
    await client.accounts.save({
      ...newAccount({ id: randomUUID(), label: 'Corner forum', kind: 'social' }),
      domain: 'forum.example',
      reviewedOn: '2024-01-01',
    })

    await goTo(page, 'domains')
    await page.getByLabel(domains.name, { exact: true }).fill('sian.test')
    await button(page, domains.prepare).click()
    await expect(page.getByText(servers.validating)).toBeVisible()
    await button(page, domains.ask.replace('{domain}', 'sian.test')).click()
    await expect(heading(page)).toHaveText('sian.test', { timeout: 60_000 })
    const [view] = await client.domains.list()
    expect(view?.parts.find(({ id }) => id === 'dnssec')?.outcome).toBe('pass')
    for (const { headline } of view?.parts ?? [])
      await expect(page.getByRole('heading', { name: headline, exact: true }).first()).toBeVisible()
    const handedOver = await downloaded(page, () => button(page, domains.handOver).click())
    expect(handedOver.name).toBe('sian.test-domain-check.txt')
    expect(handedOver.content.toString('utf8')).toContain('sian.test')

    await goTo(page, 'breaches')
    expect(server.asked).toEqual([])
    await page.getByRole('button', { name: /^Fetch the list from / }).click()
    await expect(page.getByRole('heading', { name: 'Corner forum' })).toBeVisible()
    await expect(page.getByText(breaches.sinceNo)).toBeVisible()
    expect(server.asked.map(({ path }) => path)).toEqual(['/api/v3/breaches'])

    await page.getByRole('button', { name: breaches.tellTitle }).click()
    await page.getByText(breaches.tellSome, { exact: true }).click()
    await page.getByLabel(breaches.tellNames).fill('CornerForum')
    await button(page, breaches.tellSave).click()
    await expect(page.getByText('CornerForum title').first()).toBeVisible()
    const finding = (await client.findings.current()).findings.find(
      ({ checkId }) => checkId === 'breached-addresses',
    )
    expect(finding).toMatchObject({ outcome: 'fail', subjectLabel: address, grade: 'dated' })
    expect(server.asked).toHaveLength(1)
  } finally {
    await Promise.all([servers.close(), server.close()])
    await rm(folder, { recursive: true, force: true })
  }
})
