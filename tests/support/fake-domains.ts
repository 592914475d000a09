import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import type { DomainView } from '../../src/shared/footprint-views.ts'
import type { DomainPartId } from '../../src/shared/model/domain-report.ts'
import type { Outcome } from '../../src/shared/model/finding.ts'

type PartView = DomainView['parts'][number]

const part = (
  id: DomainPartId,
  outcome: Outcome,
  words: Pick<PartView, 'name' | 'headline' | 'means'>,
  more: Partial<PartView> = {},
): PartView => ({
  id,
  outcome,
  reason: null,
  message: 'any',
  values: {},
  seen: [],
  reasonText: null,
  steps: [],
  ...words,
  ...more,
})

function viewOf(domain: string): DomainView {
  const parts = domain.startsWith('offline')
    ? unreadParts
    : [
        part(
          'dmarc',
          'fail',
          {
            name: 'Rule against false senders',
            headline: 'Anyone can send mail that looks as if it came from you',
            means: 'Mailboxes are not told what to do with mail that falsely carries your domain.',
          },
          {
            steps: [
              'Publish a TXT record at _dmarc with v=DMARC1; p=none and an address for reports.',
              'After a few weeks without surprises, change p=none to p=quarantine and then to p=reject.',
            ],
          },
        ),
        part(
          'spf',
          'attention',
          {
            name: 'List of senders',
            headline: 'Your list of senders ends too softly',
            means: 'It names who may send for you, and leaves open what happens with all others.',
          },
          {
            seen: ['v=spf1 include:_spf.example.net ~all'],
            steps: ['Change ~all to -all once DMARC is in force.'],
          },
        ),
        part(
          'transfer-lock',
          'unknown',
          {
            name: 'Lock against moving',
            headline: 'We could not read whether your domain is locked',
            means: 'A lock stops others from moving your domain to another registrar.',
          },
          { reason: 'service-error', reasonText: 'The service did not answer as it should.' },
        ),
        part('dnssec', 'pass', {
          name: 'Signed records',
          headline: 'Your records are signed',
          means: 'Answers about your domain cannot be changed on the way without notice.',
        }),
      ]
  return {
    report: {
      id: crypto.randomUUID(),
      domain,
      at: new Date().toISOString(),
      resolver: 'the resolver of this computer',
      rdap: 'https://rdap.example.net/',
      takesMail: true,
      parts: parts.map(({ id, outcome, reason, message, values, seen }) => ({
        id,
        outcome,
        reason,
        message,
        values,
        seen,
      })),
    },
    parts,
  }
}

const unreadParts: PartView[] = (['spf', 'dmarc', 'dnssec', 'transfer-lock'] as const).map(id =>
  part(
    id,
    'unknown',
    {
      name: `Point ${id}`,
      headline: 'We could not read this',
      means: 'It says how well the domain is guarded.',
    },
    { reason: 'offline', reasonText: 'There was no connection.' },
  ),
)

/** Domains of a made-up person: one whose name begins with "offline" cannot be read, "fails" breaks off. */
export function fakeDomains(empty: boolean) {
  const os = implement(contract.domains)
  let views = empty
    ? []
    : [
        viewOf('sam-example.org'),
        viewOf('offline-with-a-name-that-goes-on-and-on-and-on-for-the-whole-line.example'),
      ]
  return os.router({
    list: os.list.handler(() => views),
    preview: os.preview.handler(({ input }) => ({
      domain: input.domain.toLowerCase(),
      resolver: 'the resolver of this computer (192.0.2.53)',
      rdap: 'https://data.iana.org/rdap/dns.json, then the register it names',
      questions: [`MX ${input.domain}`, `TXT ${input.domain}`, `TXT _dmarc.${input.domain}`],
      requests: ['https://data.iana.org/rdap/dns.json'],
    })),
    check: os.check.handler(async function* ({ input, signal }) {
      const asked = [`MX ${input.domain}`, `TXT ${input.domain}`, `TXT _dmarc.${input.domain}`]
      if (input.domain.startsWith('fails')) throw new ORPCError('INTERNAL')
      for (const [done, what] of asked.entries()) {
        if (signal?.aborted) return
        yield { type: 'asking' as const, what, done, total: asked.length }
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      const view = viewOf(input.domain)
      views = [...views.filter(({ report }) => report.domain !== input.domain), view]
      yield { type: 'finished' as const, view }
    }),
    remove: os.remove.handler(({ input }) => {
      views = views.filter(({ report }) => report.id !== input.id)
    }),
    handOver: os.handOver.handler(({ input }) => {
      const view = views.find(({ report }) => report.id === input.id)
      if (!view) throw new ORPCError('NOT_FOUND')
      return {
        fileName: `${view.report.domain}-domain-check.txt`,
        mediaType: 'text/plain',
        content: 'Report',
      }
    }),
  })
}
