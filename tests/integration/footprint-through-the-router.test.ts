import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/main/app.ts'
import { memoryKeyStore } from '../../src/main/store/keys/memory-key-store.ts'
import { memorySecretStore } from '../../src/main/store/keys/secret-store.ts'
import { newAccount } from '../../src/shared/model/account.ts'
import { addDays, type Day, dayOf } from '../../src/shared/model/date.ts'
import type { Exposure } from '../../src/shared/model/exposure.ts'
import { reportSchema } from '../../src/shared/model/report.ts'
import type { FindingView } from '../../src/shared/views.ts'
import { type BreachServer, breachKey, listedBreach, startBreachServer } from '../support/breach-server.ts'
import {
  agree,
  askForRemoval,
  enterIdentity,
  type FacetIds,
  searchAll,
  typedFootprint,
  walkThrough,
  writeDown,
} from '../support/footprint-run.ts'
import { type Client, fullRun } from '../support/full-run.ts'
import { missingPrograms, type NameServers, startNameServers } from '../support/name-servers.ts'
import { sampleExposure } from '../support/sample-records.ts'

const root = join(import.meta.dirname, '../..')
const secretStore = memorySecretStore()
const service = 'forum-of-markers.example'

/** Mail may be sent in the name of this one; the other is well kept but for its transport of mail. */
const zones = [
  { name: 'marker-domain.test', signing: 'none', records: '@ IN MX 10 mx.marker-domain.test.' },
  {
    name: 'kept-domain.test',
    signing: 'good',
    records: `@ IN MX 10 mx.kept-domain.test.
@ IN TXT "v=spf1 mx -all"
_dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:reports@kept-domain.test"
@ IN CAA 0 issue "letsencrypt.org"
mx IN A 127.0.0.1
`,
  },
] as const

if (missingPrograms().length > 0)
  it(`cannot be tried here: ${missingPrograms().join(', ')} missing on this computer`, () => {
    expect(missingPrograms()).not.toEqual([])
  })
else
  describe('a footprint review through the router', () => {
    let folder: string
    let app: App
    let client: Client
    let day: Day
    let servers: NameServers
    let breachServer: BreachServer
    let facets: FacetIds
    let exposures: readonly Exposure[]

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'surefoot-review-'))
      servers = await startNameServers(join(folder, 'names'), zones)
      breachServer = await startBreachServer(
        typedFootprint.email,
        createHash('sha1').update(typedFootprint.email).digest('hex').toUpperCase(),
        [listedBreach('Marker', service, '2025-03-04')],
      )
      app = await createApp({
        door: 'terminal',
        dataFolder: join(folder, 'data'),
        resourcesFolder: join(root, 'resources'),
        replayFolder: join(root, 'tests/fixtures/machines/ubuntu-24.04'),
        keyStore: memoryKeyStore(),
        secretStore,
      })
      day = dayOf(app.clock())
      client = createRouterClient(app.router)
      await client.vault.create({ protection: 'keychain' })
      // With the device measured and all questions answered there is enough for a score.
      await fullRun(client)
    }, 120_000)

    afterAll(async () => {
      await app.close()
      await Promise.all([servers.close(), breachServer.close()])
      await rm(folder, { recursive: true, force: true })
    })

    const findingsOf = async (checkId: string): Promise<FindingView[]> =>
      (await client.findings.current()).findings.filter(finding => finding.checkId === checkId)
    const outcomesOf = async (checkId: string) =>
      (await findingsOf(checkId)).map(({ outcome, reason, message }) => `${outcome} ${reason ?? message}`)
    const score = async () => (await client.findings.current()).score.principles.S
    const measured = async (domain: string) => {
      for await (const event of await client.domains.check({ domain }))
        if (event.type === 'finished') return event.view
      throw new Error('It did not finish')
    }

    it('knows nothing before it begins, and says so', async () => {
      for (const checkId of ['self-search', 'open-exposures', 'open-register', 'domain-records'])
        expect(await outcomesOf(checkId), checkId).toEqual(['unknown no-answer'])
      expect(await outcomesOf('breached-addresses')).toEqual(['unknown no-answer'])
      expect(await outcomesOf('requests-answered')).toEqual(['notApplicable none'])
      expect((await client.footprint.mosaic()).from).toBe(0)
      expect((await client.footprint.searches()).queries).toEqual([])
    })

    it('searches for a member of the household only while they agree', async () => {
      facets = await enterIdentity(client)
      expect((await client.identity.get()).facets).toHaveLength(13)
      const before = await client.footprint.searches()
      expect(before.withoutConsent.toSorted()).toEqual([facets.member, facets.memberEmail].toSorted())
      const texts = JSON.stringify(before.queries)
      expect(texts).not.toContain(typedFootprint.member)
      expect(texts).not.toContain(typedFootprint.memberEmail)
      expect(texts).toContain(typedFootprint.family)
      expect(before.queries[0]?.target).toBe('address')
      const addresses = () => client.breaches.get().then(view => view.addresses.map(each => each.facetId))
      expect(await addresses()).not.toContain(facets.memberEmail)

      // They are asked a second time, and one no takes back all that was said before.
      await agree(client, facets, addDays(day, -3))
      await agree(client, facets, addDays(day, -1))
      const agreed = await client.footprint.searches()
      expect(agreed.withoutConsent).toEqual([])
      expect(JSON.stringify(agreed.queries)).toContain(typedFootprint.member)
      expect(await addresses()).toContain(facets.memberEmail)

      const consent = (await client.identity.get()).consents.find(({ about }) => about === facets.member)
      if (consent === undefined) throw new Error('They agreed')
      await expect(
        client.identity.saveConsent({ ...consent, givenBy: 'Somebody else' }),
      ).rejects.toMatchObject({ code: 'CONFLICT' })
      await client.identity.saveConsent({ ...consent, withdrawnOn: day })
      const withdrawn = await client.footprint.searches()
      expect(withdrawn.queries.length).toBe(before.queries.length)
      expect(withdrawn.withoutConsent).toHaveLength(2)
      expect(await addresses()).not.toContain(facets.memberEmail)
    })

    it('judges what was searched for and found, by its place', async () => {
      expect(await outcomesOf('self-search')).toEqual(['attention not-begun'])
      exposures = await writeDown(client, day)
      expect(await searchAll(client, day)).toBeGreaterThan(20)
      expect(await outcomesOf('self-search')).toEqual(['pass done'])
      const found = await findingsOf('open-exposures')
      expect(found.map(({ subjectLabel, outcome }) => [subjectLabel, outcome])).toEqual(
        expect.arrayContaining([
          [typedFootprint.where, 'fail'],
          ['A running club', 'attention'],
          ['Register of interests', 'notApplicable'],
        ]),
      )
      expect(JSON.stringify(found)).not.toContain(typedFootprint.detail)
      expect(JSON.stringify(found)).not.toContain(typedFootprint.link)
      const { areas, breakers, publicByDuty } = await client.footprint.mosaic()
      expect(areas.find(({ id }) => id === 'home')?.level).not.toBe('none')
      const [address, photo] = exposures.map(({ id }) => id)
      expect(breakers.map(({ exposureId }) => exposureId).toSorted()).toEqual([address, photo].toSorted())
      expect(publicByDuty).toBe(1)
    })

    it('judges domains by their records, each under its name', async () => {
      expect(await outcomesOf('domain-records')).toEqual(['unknown not-measured'])
      await client.settings.save({
        ...(await client.settings.get()),
        resolver: servers.validating,
        // Nobody listens there: whose the domain is and until when stays unknown.
        rdapServiceUrl: 'http://127.0.0.1:9',
        breachServiceUrl: breachServer.url,
      })
      const open = await measured(typedFootprint.domain)
      expect(open.parts.find(({ id }) => id === 'spf')?.outcome).toBe('fail')
      const kept = await measured('kept-domain.test')
      expect(kept.parts.find(({ id }) => id === 'dnssec')?.outcome).toBe('pass')
      expect(kept.parts.find(({ id }) => id === 'expiry')?.outcome).toBe('unknown')
      const found = await findingsOf('domain-records')
      expect(found.map(({ subjectLabel, outcome, grade }) => [subjectLabel, outcome, grade])).toEqual(
        expect.arrayContaining([
          [typedFootprint.domain, 'fail', 'measured'],
          ['kept-domain.test', 'attention', 'measured'],
        ]),
      )
    })

    it('judges addresses and services by what the breach service answers', async () => {
      const look = { facetId: facets.email, way: 'address' } as const
      expect(await outcomesOf('breached-addresses')).toEqual(['unknown no-answer', 'unknown no-answer'])
      await expect(client.breaches.check(look)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await client.breaches.saveKey({ key: breachKey })
      await client.breaches.check(look)
      await client.breaches.record({ facetId: facets.oldEmail, way: 'page', names: [], dealtWith: [] })
      const labelled = (await findingsOf('breached-addresses')).map(one => [one.subjectLabel, one.outcome])
      expect(labelled).toEqual(
        expect.arrayContaining([
          [typedFootprint.email, 'fail'],
          [typedFootprint.oldEmail, 'pass'],
        ]),
      )
      await client.accounts.save({
        ...newAccount({ id: randomUUID(), label: 'The forum', kind: 'social' }),
        domain: service,
        reviewedOn: '2024-01-01',
      })
      expect((await client.breaches.get()).list).toBeNull()
      const { services } = await client.breaches.fetchList()
      expect(services.map(({ account, since }) => [account.label, since])).toEqual([['The forum', 'no']])
    })

    it('judges a platform once it was gone through', async () => {
      await walkThrough(client, 'whatsapp', day)
      const found = (await findingsOf('privacy-settings')).find(({ subject }) => subject === 'whatsapp')
      expect(found).toMatchObject({ outcome: 'pass', subjectLabel: 'WhatsApp', grade: 'dated' })
      await expect(
        client.privacy.saveState({
          platformId: 'whatsapp',
          settingId: 'no-such-setting',
          audience: 'personal',
          answer: 'done',
          on: day,
          note: '',
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })

    let first: string
    it('keeps an audit, and the plan names what it is about', async () => {
      const { subject } = (await findingsOf('open-exposures')).find(one => one.outcome === 'fail') ?? {}
      await client.plan.save({
        id: randomUUID(),
        checkId: 'open-exposures',
        subject: subject ?? null,
        title: null,
        owner: 'me',
        dueOn: null,
        state: 'to-do',
        note: '',
      })
      const entry = (await client.plan.list()).find(({ action }) => action.checkId === 'open-exposures')
      expect(entry?.title).toContain(typedFootprint.where)
      expect(entry?.finding?.outcome).toBe('fail')
      first = (await client.audit.finish()).summary.id
    })

    it('moves the score with what is asked for and taken down, and the next audit says so', async () => {
      const before = await score()
      const [about] = exposures
      if (about === undefined) throw new Error('Three were written down')
      const letters = await askForRemoval(client, about.id, day)
      expect(letters.optOut).toContain(typedFootprint.street)
      expect(letters.erasure).toContain(typedFootprint.letterReason)
      expect(letters.erasure).toContain(typedFootprint.link)
      expect(letters.erasure).not.toContain(typedFootprint.detail)
      expect(`${letters.optOut}${letters.erasure}`).not.toMatch(/\{\w+\}/)
      expect(await outcomesOf('open-register')).toEqual(['attention asked'])
      expect(await outcomesOf('requests-answered')).toEqual(['pass in-time'])

      const second = exposures[1]
      if (second === undefined) throw new Error('Three were written down')
      await client.footprint.saveExposure({ ...second, state: 'removed' })
      await client.breaches.record({
        facetId: facets.email,
        way: 'address',
        names: ['Marker'],
        dealtWith: ['Marker'],
      })
      expect((await score()).score ?? 0).toBeGreaterThan(before.score ?? 0)
      expect((await score()).coverage).toBeGreaterThan(before.coverage)

      const { comparison } = await client.audit.finish()
      const better = comparison?.changes.filter(({ kind }) => kind === 'better') ?? []
      expect(better.map(({ checkId, subject }) => [checkId, subject])).toEqual(
        expect.arrayContaining([
          ['open-exposures', 'A running club'],
          ['breached-addresses', typedFootprint.email],
        ]),
      )
    })

    it('notices when an answer is overdue', async () => {
      const [task] = (await client.footprint.routes())
        .flatMap(({ tasks }) => tasks)
        .filter(({ exposureId }) => exposureId !== null)
      if (task === undefined) throw new Error('It was asked for')
      const askedOn = addDays(day, -45)
      await client.footprint.saveRouteTask({ ...task, askedOn, answerBy: null })
      expect(await outcomesOf('requests-answered')).toEqual(['attention overdue'])
      const overdue = (await client.footprint.exposures()).filter(({ due }) => due === 'answer-overdue')
      expect(overdue.map(({ exposure }) => exposure.id)).toEqual([exposures[0]?.id])
      await client.footprint.saveRouteTask({ ...task, askedOn: day, answerBy: null })
      await expect(
        client.footprint.saveRouteTask({ ...task, askedOn: addDays(day, 30) }),
      ).rejects.toMatchObject({ code: 'INVALID' })
    })

    const named = [typedFootprint.where, typedFootprint.domain, typedFootprint.email, typedFootprint.oldEmail]
    const never = [
      typedFootprint.link,
      typedFootprint.detail,
      typedFootprint.phone,
      typedFootprint.street,
      typedFootprint.member,
      breachKey,
    ]
    for (const format of ['html', 'json'] as const)
      it(`tells in a report as ${format} what was found only when that is ticked, and details never`, async () => {
        for (const auditId of [first, null]) {
          const make = async (footprint: boolean, rest: boolean) => {
            const include = { name: rest, notes: rest, accountLabels: rest, footprint }
            return (await client.report.create({ auditId, format, include })).content
          }
          const bare = await make(false, false)
          const others = await make(false, true)
          const full = await make(true, true)
          for (const text of [...named, typedFootprint.exposureNote, typedFootprint.taskNote]) {
            expect(bare).not.toContain(text)
            expect(others).not.toContain(text)
          }
          for (const text of named) expect(full).toContain(text)
          expect(full).toContain(typedFootprint.exposureNote)
          for (const text of never) expect(`${bare}${full}`).not.toContain(text)
          if (format === 'html') continue
          const { footprint } = reportSchema.parse(JSON.parse(bare))
          expect(footprint?.found.total).toBe(3)
          expect(footprint?.exposures).toEqual([])
          expect(reportSchema.parse(JSON.parse(full)).footprint?.exposures).toHaveLength(3)
        }
      })

    it('takes an address that was removed out of the findings of earlier audits', async () => {
      const labels = async () =>
        (await client.audit.get({ id: first })).findings
          .filter(({ checkId }) => checkId === 'breached-addresses')
          .map(({ subjectLabel }) => subjectLabel)
      expect((await labels()).toSorted()).toEqual([typedFootprint.email, typedFootprint.oldEmail].toSorted())
      await client.identity.remove({ id: facets.oldEmail })
      expect(new Set(await labels())).toEqual(new Set([typedFootprint.email, null]))
      const history = await Promise.all((await client.audit.list()).map(({ id }) => client.audit.get({ id })))
      expect(history).toHaveLength(3)
      expect(JSON.stringify(history)).not.toContain(typedFootprint.oldEmail)
      const everything = { auditId: first, format: 'json' } as const
      const include = { name: true, notes: true, accountLabels: true, footprint: true }
      expect((await client.report.create({ ...everything, include })).content).not.toContain(
        typedFootprint.oldEmail,
      )
      expect(await findingsOf('breached-addresses')).toHaveLength(1)
    })

    it('takes a member of the household away with all that was known of them', async () => {
      await client.footprint.saveExposure(
        sampleExposure({ of: facets.member, where: 'School newsletter', foundOn: day }),
      )
      await client.identity.remove({ id: facets.member })
      const { facets: left, consents } = await client.identity.get()
      expect(left.filter(({ of }) => of !== null)).toEqual([])
      expect(consents.filter(({ about }) => about !== null)).toEqual([])
      expect(JSON.stringify(await client.footprint.exposures())).not.toContain('School newsletter')
    })

    it('is gone with everything else when all is deleted, and so is the key of the service', async () => {
      expect((await client.breaches.get()).hasKey).toBe(true)
      await client.vault.wipe({ confirmation: 'delete everything' })
      for (const call of [client.identity.get, client.footprint.exposures, client.privacy.get])
        await expect(call()).rejects.toMatchObject({ code: expect.stringMatching(/LOCKED|NOT_FOUND/) })
      expect((await readdir(join(folder, 'data'))).filter(name => name.endsWith('.db'))).toEqual([])
      await client.vault.create({ protection: 'keychain' })
      expect(await client.identity.get()).toEqual({ facets: [], consents: [] })
      expect(await client.footprint.exposures()).toEqual([])
      expect(await client.domains.list()).toEqual([])
      expect(await client.breaches.get()).toMatchObject({ hasKey: false, addresses: [], list: null })
      expect(await outcomesOf('self-search')).toEqual(['unknown no-answer'])
    })
  })
