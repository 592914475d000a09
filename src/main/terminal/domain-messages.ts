import type { NameRefusal } from '../domains/domain-name.ts'

/** Words of `surefoot domain`. */
export const domainMessages = {
  oneName: 'Name one domain: surefoot domain example.org\n',
  wrongResolver: 'What follows --resolver is no IP address, such as 9.9.9.9 or [2620:fe::fe]:53.\n',
  wrongRdap: 'What follows --rdap is no address that begins with https://.\n',
  asks: (domain: string, resolver: string) =>
    `About ${domain} these questions may be asked of ${resolver}. Whoever runs it sees them.`,
  fetches: 'These addresses may be fetched. The MTA-STS policy is fetched only when there is one.',
  asking: (what: string) => `Asking: ${what}`,
  stopped: 'Stopped. Nothing was kept.\n',
  title: (domain: string) => domain,
}

export const domainRefusals: Record<NameRefusal, string> = {
  'ip-address': 'That is the number of a computer. Name a domain, such as example.org.',
  'one-word': 'A domain has at least two parts, such as example.org.',
  'shared-ending': 'Many people share that ending. Put the name in front of it, such as name.co.uk.',
  'not-a-name': 'That is not how a domain is written. It looks like example.org, without spaces, @ or /.',
}
