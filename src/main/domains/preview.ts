import type { DomainPreview } from '../../shared/footprint-views.ts'
import { registrableDomain } from '../../shared/registrable-domain.ts'
import { type AskedType, questionText } from './dns/answer.ts'
import { zoneNames } from './dnssec.ts'
import { upwards } from './domain-name.ts'
import type { Whom } from './look.ts'
import { dmarcNames } from './mail/dmarc.ts'
import { mtaStsAddress, mtaStsName } from './mail/mta-sts.ts'
import { mostFollowed } from './mail/spf.ts'
import { previewMessages } from './messages.ts'
import { bootstrapAddress, registrationAddress } from './registration/rdap.ts'

/** Everything that may be asked about a domain. Not all of it will be: some depends on earlier answers. */
export function previewOf(domain: string, whom: Whom): DomainPreview {
  const questions = (type: AskedType, names: readonly string[]) =>
    names.map(name => questionText({ type, name }))
  const registered = registrableDomain(domain)
  return {
    domain,
    resolver: resolverText(whom),
    rdap: rdapText(whom),
    questions: [
      ...questions('MX', [domain]),
      ...questions('A', [domain]),
      ...questions('AAAA', [domain]),
      ...questions('TXT', [domain, ...dmarcNames(domain), mtaStsName(domain)]),
      ...questions('CAA', upwards(domain)),
      ...questions('SOA', [domain]),
      ...questions('DS', zoneNames(domain)),
      ...questions('DNSKEY', zoneNames(domain)),
      previewMessages.spfFollowed(mostFollowed),
    ],
    requests: [
      ...(whom.rdapServiceUrl === ''
        ? [bootstrapAddress, previewMessages.rdapOfList(registered)]
        : [registrationAddress(whom.rdapServiceUrl, domain)]),
      mtaStsAddress(domain),
    ],
  }
}

export const resolverText = ({ resolver }: Pick<Whom, 'resolver'>): string =>
  resolver === '' ? previewMessages.ownResolver : resolver

export const rdapText = ({ rdapServiceUrl }: Pick<Whom, 'rdapServiceUrl'>): string =>
  rdapServiceUrl === '' ? bootstrapAddress : rdapServiceUrl
