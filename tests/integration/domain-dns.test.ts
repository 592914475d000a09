import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDomains, type DomainEvent } from '../../src/main/domains/domains.ts'
import type { DomainView } from '../../src/shared/footprint-views.ts'
import { defaultSettings } from '../../src/shared/model/settings.ts'
import { memoryStore } from '../support/memory-store.ts'
import { missingPrograms, type NameServers, startNameServers } from '../support/name-servers.ts'

const now = new Date('2026-11-22T12:00:00Z')
const long = Array.from({ length: 12 }, (_, index) => `"${`padding ${index} `.padEnd(240, 'x')}"`).join(' ')

const zones = [
  {
    name: 'good.test',
    signing: 'good',
    records: `@ IN MX 10 mx.good.test.
@ IN TXT "v=spf1 mx include:_spf.mail.test " "-all"
@ IN TXT "some other text"
_dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:reports@good.test"
_mta-sts IN TXT "v=STSv1; id=20261122"
@ IN CAA 0 issue "letsencrypt.org"
@ IN A 127.0.0.1
mx IN A 127.0.0.1
*.deep IN TXT "nothing"
`,
  },
  {
    name: 'weak.test',
    signing: 'none',
    records: `@ IN MX 10 mx.other.test.
@ IN TXT "v=spf1 include:_spf.mail.test ~all"
_dmarc IN TXT "v=DMARC1; p=none"
_mta-sts IN TXT "v=STSv1; id=1"
@ IN CAA 0 iodef "mailto:someone@weak.test"
`,
  },
  {
    name: 'broken.test',
    signing: 'expired',
    records: `@ IN MX 10 mx.broken.test.
@ IN TXT "v=spf1 +all"
`,
  },
  {
    name: 'tangled.test',
    signing: 'unlinked',
    records: `@ IN MX 10 mx.tangled.test.
@ IN TXT "v=spf1 mx -all"
@ IN TXT "v=spf1 a -all"
_dmarc IN TXT "v=DMARC1; p=reject"
_dmarc IN TXT "v=DMARC1; p=none"
_mta-sts IN TXT "v=STSv1; id=not-right!"
`,
  },
  { name: 'bare.test', signing: 'none', records: '@ IN A 127.0.0.1' },
  {
    name: 'silent.test',
    signing: 'good',
    records: `@ IN MX 0 .
@ IN TXT "v=spf1 -all"
_dmarc IN TXT "v=DMARC1; p=reject"
`,
  },
  {
    name: 'large.test',
    signing: 'none',
    records: `@ IN MX 10 mx.large.test.
@ IN TXT ${long}
@ IN TXT "v=spf1 ip4:192.0.2.0/24 -all"
`,
  },
  {
    name: 'greedy.test',
    signing: 'none',
    records: `@ IN MX 10 mx.greedy.test.
@ IN TXT "v=spf1 include:a.chain.test include:b.chain.test -all"
`,
  },
  {
    name: 'chain.test',
    signing: 'none',
    records: `a IN TXT "v=spf1 a:h1.chain.test a:h2.chain.test a:h3.chain.test a:h4.chain.test a:h5.chain.test -all"
b IN TXT "v=spf1 a:h1.chain.test a:h2.chain.test a:h3.chain.test a:h4.chain.test -all"
h1 IN A 192.0.2.1
h2 IN A 192.0.2.1
h3 IN A 192.0.2.1
h4 IN A 192.0.2.1
h5 IN A 192.0.2.1
`,
  },
  { name: 'mail.test', signing: 'none', records: '_spf IN TXT "v=spf1 ip4:192.0.2.0/24 ~all"' },
] as const

async function listening(server: ReturnType<typeof createServer>): Promise<void> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

const registration = (domain: string) => ({
  objectClassName: 'domain',
  ldhName: domain.toUpperCase(),
  status: ['client transfer prohibited', 'active'],
  events: [{ eventAction: 'expiration', eventDate: '2028-01-01T00:00:00Z' }],
  entities: [{ roles: ['registrant'], vcardArray: ['vcard', [['fn', {}, 'text', 'REDACTED FOR PRIVACY']]] }],
})

const policies: Readonly<Record<string, string>> = {
  'mta-sts.good.test': 'version: STSv1\r\nmode: enforce\r\nmx: *.good.test\r\nmax_age: 604800\r\n',
  'mta-sts.weak.test': 'version: STSv1\nmode: testing\nmx: mx.weak.test\nmax_age: 604800\n',
}

if (missingPrograms().length > 0)
  it(`cannot be tried here: ${missingPrograms().join(', ')} missing on this computer`, () => {
    expect(missingPrograms()).not.toEqual([])
  })
else
  describe('a domain and real name servers', () => {
    let folder: string
    let servers: NameServers
    let close = async () => {}
    let web: string
    let secure: string
    const fetched: string[] = []
    /** How mta-sts hosts are reached: there is no way to name them to the system in a test. */
    let hostOf = (host: string) => `${web}/policy/${host}`

    const request: typeof fetch = (input, options) => {
      const address = new URL(String(input))
      fetched.push(address.href)
      return fetch(address.hostname.startsWith('mta-sts.') ? hostOf(address.hostname) : address, options)
    }

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'surefoot-names-'))
      servers = await startNameServers(folder, zones)
      const plain = createServer((incoming, response) => {
        const path = incoming.url ?? ''
        const [, domain] = /^\/domain\/(.+)$/.exec(path) ?? []
        const [, host = ''] = /^\/policy\/(.+)$/.exec(path) ?? []
        if (domain === 'good.test') return response.end(JSON.stringify(registration(domain)))
        const policy = policies[host]
        if (policy !== undefined) return response.end(policy)
        response.writeHead(404).end()
      })
      await listening(plain)
      const pair = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')]
      execFileSync(
        'openssl',
        [
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          ...pair,
          '-days',
          '2',
          '-subj',
          '/CN=localhost',
        ],
        { stdio: 'ignore' },
      )
      const [key, cert] = await Promise.all(
        ['key.pem', 'certificate.pem'].map(name => readFile(join(folder, name))),
      )
      const unproven = createSecureServer({ key, cert }, (_, response) => response.end('any'))
      await listening(unproven)
      const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port
      web = `http://127.0.0.1:${portOf(plain)}`
      secure = `https://127.0.0.1:${portOf(unproven)}`
      close = async () => {
        plain.close()
        unproven.close()
      }
    }, 120_000)

    afterAll(async () => {
      await close()
      await servers.close()
      await rm(folder, { recursive: true, force: true })
    })

    async function look(domain: string, resolver = servers.validating) {
      const store = memoryStore()
      await store.saveSettings({ ...defaultSettings, resolver, rdapServiceUrl: web })
      const domains = createDomains({ store: () => store, clock: () => now, request, waits: [2_000, 2_000] })
      const events: DomainEvent[] = []
      for await (const event of domains.check(domain)) events.push(event)
      const last = events.at(-1)
      if (last?.type !== 'finished') throw new Error('It did not finish')
      return { domains, events, view: last.view, preview: await domains.preview(domain) }
    }
    const outcomes = ({ parts }: DomainView) =>
      Object.fromEntries(
        parts.map(({ id, outcome, message, reason }) => [id, `${outcome} ${reason ?? message}`]),
      )

    it('finds everything well with a domain that is', async () => {
      const { view, events, preview, domains } = await look('Good.test.')
      expect(view.report).toMatchObject({ domain: 'good.test', takesMail: true })
      expect(outcomes(view)).toEqual({
        spf: 'pass spf-strict',
        dmarc: 'pass dmarc-reject',
        'mta-sts': 'pass mta-sts-enforced',
        dnssec: 'pass dnssec-valid',
        caa: 'pass caa-limited',
        'transfer-lock': 'pass transfer-lock-on',
        expiry: 'pass expiry-far',
        'contact-data': 'pass contact-data-hidden',
      })
      const asked = events.flatMap(event => (event.type === 'asking' ? [event.what] : []))
      const followed = asked.filter(what => ![...preview.questions, ...preview.requests].includes(what))
      expect(followed).toEqual(['TXT _spf.mail.test'])
      // Renewed, it stays one report.
      for await (const event of domains.check('good.test')) expect(event.type).toMatch(/asking|finished/)
      const [kept, ...others] = await domains.list()
      expect(others).toEqual([])
      expect(kept?.report.id).toBe(view.report.id)
      const { content, fileName } = await domains.handOver(view.report.id)
      expect(fileName).toBe('good.test-domain-check.txt')
      expect(content).toContain('As it should be')
      expect(content).not.toMatch(/\{\w+\}/)
    })

    it('says what is weak', async () => {
      const { view } = await look('weak.test')
      expect(outcomes(view)).toMatchObject({
        spf: 'attention spf-soft',
        dmarc: 'attention dmarc-idle',
        'mta-sts': 'attention mta-sts-mismatch',
        dnssec: 'attention dnssec-unsigned',
        caa: 'attention caa-open',
        'transfer-lock': 'unknown no-record',
      })
    })

    it('tells broken signatures from everything that cannot be read because of them', async () => {
      const { view } = await look('broken.test')
      expect(outcomes(view)).toMatchObject({
        spf: 'unknown service-error',
        dmarc: 'unknown service-error',
        'mta-sts': 'unknown service-error',
        dnssec: 'fail dnssec-bogus',
        caa: 'unknown service-error',
      })
      expect(view.report.takesMail).toBeNull()
    })

    it('judges records that contradict each other', async () => {
      const { view } = await look('tangled.test')
      expect(outcomes(view)).toMatchObject({
        spf: 'fail spf-several',
        dmarc: 'fail dmarc-several',
        'mta-sts': 'fail mta-sts-broken-record',
        dnssec: 'attention dnssec-not-linked',
        caa: 'attention caa-missing',
      })
    })

    it('judges a domain without any records of mail', async () => {
      const { view } = await look('bare.test')
      expect(view.report.takesMail).toBeNull()
      expect(outcomes(view)).toMatchObject({
        spf: 'fail spf-none',
        dmarc: 'fail dmarc-missing',
        'mta-sts': 'notApplicable mta-sts-no-mail',
      })
    })

    it('knows a domain that takes no mail and sends none', async () => {
      const { view } = await look('silent.test')
      expect(view.report.takesMail).toBe(false)
      expect(outcomes(view)).toMatchObject({
        spf: 'pass spf-nobody',
        dmarc: 'pass dmarc-no-reports',
        'mta-sts': 'notApplicable mta-sts-no-mail',
        dnssec: 'pass dnssec-valid',
      })
    })

    it('judges a name inside a signed zone by that zone and the policy above it', async () => {
      const { view } = await look('a.deep.good.test')
      expect(outcomes(view)).toMatchObject({
        dmarc: 'pass dmarc-reject',
        dnssec: 'pass dnssec-valid',
        caa: 'pass caa-limited',
      })
    })

    it('asks over TCP when the answer does not fit into a datagram', async () => {
      const { view } = await look('large.test')
      expect(outcomes(view)).toMatchObject({ spf: 'pass spf-strict' })
    })

    it('counts lookups through everything that is taken over', async () => {
      const { view } = await look('greedy.test')
      const spf = view.parts.find(({ id }) => id === 'spf')
      expect(spf).toMatchObject({ outcome: 'fail', message: 'spf-too-many-lookups', values: { lookups: 11 } })
    })

    it('does not judge a name that does not exist', async () => {
      const { view } = await look('absent.test')
      expect(new Set(view.parts.slice(0, 5).map(({ outcome, message }) => `${outcome} ${message}`))).toEqual(
        new Set(['unknown no-such-domain']),
      )
    })

    it('takes no denial from a server that is not in charge, and no check from one that does not check', async () => {
      const { view } = await look('good.test', servers.authoritative)
      expect(outcomes(view)).toMatchObject({ spf: 'pass spf-strict', dnssec: 'unknown not-supported' })
      const refused = (await look('elsewhere.example', servers.authoritative)).view
      for (const part of refused.parts.slice(0, 5))
        expect(part).toMatchObject({ outcome: 'unknown', reason: 'service-error' })
    })

    it('takes a certificate that is not proven for no policy, and not for no record', async () => {
      hostOf = () => secure
      try {
        expect(outcomes((await look('good.test')).view)).toMatchObject({
          'mta-sts': 'attention mta-sts-certificate',
        })
        hostOf = () => 'http://127.0.0.1:9'
        expect(outcomes((await look('good.test')).view)).toMatchObject({ 'mta-sts': 'unknown service-error' })
      } finally {
        hostOf = host => `${web}/policy/${host}`
      }
    })

    it('is told in the terminal, after everything that may be asked', async () => {
      const program = join(import.meta.dirname, '../../src/main/cli.ts')
      const surefoot = (...argv: string[]) =>
        new Promise<{ code: number; stdout: string; stderr: string }>(resolve => {
          const env = { PATH: process.env.PATH, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }
          execFile(process.execPath, [program, 'domain', ...argv], { env }, (error, stdout, stderr) =>
            resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
          )
        })
      const whom = ['--resolver', servers.validating, '--rdap', web]
      const told = await surefoot('silent.test', ...whom)
      expect(told.code).toBe(1)
      expect(told.stderr).toContain(`asked of ${servers.validating}`)
      expect(told.stderr).toContain('  TXT _dmarc.silent.test\n')
      expect(told.stderr).toContain(`  ${web}/domain/silent.test\n`)
      expect(told.stdout).toMatch(/Attention {2,}Who may vouch for your website/)
      expect(told.stdout).toMatch(
        /Good {2,}Who may send e-mail \(SPF\): Nobody may send e-mail as silent.test/,
      )
      const { schemaVersion, parts, takesMail } = JSON.parse(
        (await surefoot('silent.test', '--json', ...whom)).stdout,
      )
      expect({ schemaVersion, takesMail, parts: parts.length }).toEqual({
        schemaVersion: 1,
        takesMail: false,
        parts: 8,
      })
      expect(await surefoot('192.0.2.1')).toMatchObject({ code: 2, stdout: '' })
      expect(await surefoot('example.org', '--resolver', 'nobody')).toMatchObject({ code: 2, stdout: '' })
      expect(await surefoot()).toMatchObject({ code: 2, stdout: '' })
    })

    it('fetches nothing but what it announced', () => {
      expect(
        fetched.every(one => /^http:\/\/127\.0\.0\.1:\d+\/domain\/|^https:\/\/mta-sts\./.test(one)),
      ).toBe(true)
    })
  })
