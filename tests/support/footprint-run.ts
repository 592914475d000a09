import { randomUUID } from 'node:crypto'
import type { Day } from '../../src/shared/model/date.ts'
import type { Exposure } from '../../src/shared/model/exposure.ts'
import type { CleanResult, FileReport } from '../../src/shared/model/file-report.ts'
import { ooxml, properties } from './document-writers/office-package.ts'
import type { Client } from './full-run.ts'
import { ascii, exifSegment, jpegFile, rational, tiffBlock } from './picture-files.ts'
import { sampleConsent, sampleExposure, sampleFacet, sampleRouteTask } from './sample-records.ts'

/** Everything personal that a footprint review types in. None of it may be found outside the encrypted store. */
export const typedFootprint = {
  family: 'Quillfeather-Marker',
  formerFamily: 'Thistlewick-Marker',
  email: 'wq.marker@marker-facet.example',
  oldEmail: 'old.marker@marker-facet.example',
  phone: '07700 900765',
  street: 'Markerthistle Lane',
  postcode: 'SA15 9QZ',
  username: 'wq_marker_handle',
  domain: 'marker-domain.test',
  organisation: 'Marker Lantern Trust',
  place: 'Markerbury',
  picture: 'Marker portrait by the harbour',
  member: 'Ffion Quillmarker',
  memberEmail: 'ffion.marker@marker-home.example',
  adviser: 'Alex Markeradviser',
  where: 'Marker Gazette of the valley',
  link: 'https://marker-gazette.example/notice-4711',
  detail: 'Marker detail with the green door',
  exposureNote: 'Marker note of what was found',
  taskNote: 'Marker note of the request',
  letterReason: 'Marker reason about the parcels',
  settingNote: 'Marker note of a menu',
  breach: 'MarkerForumBreach',
  apiKey: 'marker0key0of0the0breach0service',
  photographer: 'Markus Marker-Photographer',
  fileName: 'marker-garden-party.jpg',
} as const

export type FacetIds = Readonly<Record<'email' | 'oldEmail' | 'domain' | 'member' | 'memberEmail', string>>

/** Thirteen facets, one of them of a member of the household, who has not been asked yet. */
export async function enterIdentity({ identity }: Client): Promise<FacetIds> {
  const typed = typedFootprint
  const member = sampleFacet('household', { name: typed.member })
  const email = sampleFacet('email', { address: typed.email })
  const oldEmail = sampleFacet('email', { address: typed.oldEmail })
  const domain = sampleFacet('domain', { name: typed.domain })
  const memberEmail = sampleFacet('email', { address: typed.memberEmail, of: member.id })
  const facets = [
    sampleFacet('name', { given: 'Wilhelmina', family: typed.family }),
    sampleFacet('name', { form: 'former', given: 'Wilhelmina', family: typed.formerFamily }),
    email,
    oldEmail,
    sampleFacet('phone', { number: typed.phone }),
    sampleFacet('address', { street: typed.street, postcode: typed.postcode }),
    sampleFacet('username', { name: typed.username }),
    domain,
    sampleFacet('position', { organisation: typed.organisation }),
    sampleFacet('place', { name: typed.place }),
    sampleFacet('picture', { label: typed.picture }),
    member,
    memberEmail,
  ]
  for (const facet of facets) await identity.save(facet)
  return {
    email: email.id,
    oldEmail: oldEmail.id,
    domain: domain.id,
    member: member.id,
    memberEmail: memberEmail.id,
  }
}

/** The person agrees that an adviser drives, the member of the household that they are searched for. */
export async function agree({ identity }: Client, { member }: FacetIds, day: Day): Promise<void> {
  const consent = sampleConsent({ givenOn: day, drivenBy: typedFootprint.adviser })
  await identity.saveConsent(consent)
  await identity.saveConsent({ ...consent, id: randomUUID(), about: member, givenBy: typedFootprint.member })
}

/** Goes through all searches of the pack: nothing was found, but something with the first. Gives how many there were. */
export async function searchAll({ footprint }: Client, day: Day): Promise<number> {
  const { queries } = await footprint.searches()
  for (const [index, { id, target }] of queries.entries())
    await footprint.saveSearch({ queryId: id, target, outcome: index === 0 ? 'found' : 'nothing', on: day })
  return queries.length
}

/** Writes down three exposures: a home address in a newspaper, a photo at a club, an entry that the office brings. */
export async function writeDown({ footprint }: Client, day: Day): Promise<readonly Exposure[]> {
  const [first] = (await footprint.searches()).queries
  const exposures = [
    sampleExposure({
      queryId: first?.id ?? null,
      foundOn: day,
      where: typedFootprint.where,
      link: typedFootprint.link,
      detail: typedFootprint.detail,
      note: typedFootprint.exposureNote,
      publisher: 'people-search',
    }),
    sampleExposure({ foundOn: day, where: 'A running club', kinds: ['photo'], publisher: 'club-or-charity' }),
    sampleExposure({
      foundOn: day,
      where: 'Register of interests',
      kinds: ['work'],
      publisher: 'public-body',
      publicByDuty: 'yes',
    }),
  ]
  for (const exposure of exposures) await footprint.saveExposure(exposure)
  return exposures
}

/** Asks to be left out of the open register and, by letter, for one exposure to be erased. Gives the letters' texts. */
export async function askForRemoval(
  { footprint }: Client,
  about: string,
  day: Day,
): Promise<{ optOut: string; erasure: string }> {
  const optOut = await footprint.letter({ letterId: 'open-register-opt-out', exposureId: null, values: {} })
  const erasure = await footprint.letter({
    letterId: 'erasure-and-objection',
    exposureId: about,
    values: { reason: typedFootprint.letterReason, concerns: 'my home address' },
  })
  const routes = await footprint.routes()
  const forErasure = routes.find(
    ({ route, fits }) =>
      fits && route.group === 'people-search' && route.letters.includes('erasure-and-objection'),
  )
  if (forErasure === undefined) throw new Error('There is a way off people-search sites')
  for (const [routeId, exposureId] of [
    ['open-register', null],
    [forErasure.route.id, about],
  ] as const)
    await footprint.saveRouteTask(
      sampleRouteTask({
        routeId,
        exposureId,
        state: 'asked',
        askedOn: day,
        answerBy: null,
        note: typedFootprint.taskNote,
      }),
    )
  return { optOut: optOut.body, erasure: erasure.body }
}

/** A photo with its place and photographer, in a file whose picture nobody decodes. */
export const markedPhoto: Buffer = jpegFile([
  exifSegment(
    tiffBlock({
      main: { 315: ascii(typedFootprint.photographer), 272: ascii('Marker Phone 9') },
      gps: {
        1: ascii('N'),
        2: rational(51, 1, 41, 1, 0, 1),
        3: ascii('W'),
        4: rational(4, 1, 9, 1, 0, 1),
      },
    }),
  ),
])

/** A document whose properties name people. */
export const markedDocument: Uint8Array = ooxml('docx', {
  ...properties,
  'word/document.xml':
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>',
})

/** Hands a file over in pieces, as the window does. */
export async function handOver(
  { files }: Client,
  fileName: string,
  content: Uint8Array,
  pieceBytes = 100_000,
): Promise<string> {
  const { id } = await files.begin({ fileName, bytes: content.byteLength })
  for (let at = 0; at < content.byteLength; at += pieceBytes)
    await files.add({ id, data: Buffer.from(content.slice(at, at + pieceBytes)).toString('base64') })
  return id
}

/** Reads a file, makes a cleaned copy, takes it and lets everything go. */
export async function readAndClean(
  client: Client,
  fileName: string,
  content: Uint8Array,
): Promise<{ report: FileReport; result: CleanResult; copy: Buffer }> {
  const { files } = client
  const id = await handOver(client, fileName, content)
  const report = await files.read({ id })
  const result = await files.clean({ id })
  const pieces: Buffer[] = []
  for (let offset = 0, end = false; !end; ) {
    const piece = await files.cleaned({ id, offset })
    const bytes = Buffer.from(piece.data, 'base64')
    pieces.push(bytes)
    offset += bytes.length
    end = piece.end
  }
  await files.forget({ id })
  return { report, result, copy: Buffer.concat(pieces) }
}

/** Goes through a platform: the first setting looked different, the rest are as advised. Gives how many there were. */
export async function walkThrough({ privacy }: Client, platformId: string, day: Day): Promise<number> {
  const view = (await privacy.get()).platforms.find(({ platform }) => platform.id === platformId)
  if (view === undefined) throw new Error(`There is a walkthrough of ${platformId}`)
  const steps = view.audiences.flatMap(audience =>
    view.platform.settings
      .filter(setting => (audience === 'personal' ? setting.personal : setting.publicRole) !== null)
      .map(setting => ({ settingId: setting.id, audience })),
  )
  for (const [index, step] of steps.entries())
    await privacy.saveState({
      ...step,
      platformId,
      answer: index === 0 ? 'different' : 'done',
      on: day,
      note: index === 0 ? typedFootprint.settingNote : '',
    })
  return steps.length
}

/** Everything of the review that sends nothing, as a person does it. */
export async function quietFootprintRun(client: Client, day: Day) {
  const facets = await enterIdentity(client)
  await agree(client, facets, day)
  const [exposure] = await writeDown(client, day)
  if (exposure === undefined) throw new Error('Three were written down')
  const searched = await searchAll(client, day)
  await client.footprint.mosaic()
  await client.footprint.exposures()
  const letters = await askForRemoval(client, exposure.id, day)
  const photo = await readAndClean(client, typedFootprint.fileName, markedPhoto)
  const document = await readAndClean(client, 'minutes.docx', markedDocument)
  await client.domains.list()
  const domain = await client.domains.preview({ domain: typedFootprint.domain })
  await client.breaches.get()
  await client.breaches.saveKey({ key: typedFootprint.apiKey })
  const byAddress = await client.breaches.preview({ facetId: facets.email, way: 'address' })
  const byRange = await client.breaches.preview({ facetId: facets.email, way: 'range' })
  await client.breaches.record({
    facetId: facets.oldEmail,
    way: 'page',
    names: [typedFootprint.breach],
    dealtWith: [],
  })
  const settings = await walkThrough(client, 'whatsapp', day)
  return {
    facets,
    searched,
    letters,
    photo,
    document,
    settings,
    previews: { domain, byAddress, byRange },
  }
}
