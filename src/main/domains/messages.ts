import type { DomainPartId } from '../../shared/model/domain-report.ts'
import type { UnknownReason } from '../../shared/model/unknown-reason.ts'

/** Words about a domain. `{domain}` is filled in everywhere; other values are those of the part. */

export interface DomainWords {
  readonly headline: string
  /** For someone who never set up a domain. */
  readonly means: string
  /** For whoever looks after the domain. */
  readonly steps: readonly string[]
}

export const partNames: Record<DomainPartId, string> = {
  spf: 'Who may send e-mail (SPF)',
  dmarc: 'What happens to forged e-mail (DMARC)',
  'mta-sts': 'Encryption on the way to you (MTA-STS)',
  dnssec: 'Protection against forged answers (DNSSEC)',
  caa: 'Who may vouch for your website (CAA)',
  'transfer-lock': 'Lock against being moved away',
  expiry: 'When it runs out',
  'contact-data': 'What the public register shows of you',
}

const spfMeans =
  'SPF is a public list of the services that may send e-mail for {domain}. Others compare e-mail with it.'
const dmarcMeans =
  'DMARC tells other mail services what to do with e-mail that claims to be from {domain} and cannot prove it.'
const dnssecMeans =
  'Before anyone reaches your website or sends you e-mail, their computer asks where {domain} is. DNSSEC signs the answer, so that a forged one is noticed.'
const mtaMeans =
  'MTA-STS tells other mail services to send e-mail to {domain} only over a connection that is encrypted and proven to be yours.'
const caaMeans =
  'A certificate is what makes a browser trust your website. CAA says which companies may give one out for {domain}.'
const lockMeans =
  'With a lock, the domain cannot be moved to another company without first being unlocked in your account.'
const askLater = 'Ask again later. If the answer stays the same, choose another resolver in the settings.'
const dmarcWatch =
  'Publish a TXT record at _dmarc.{domain}: v=DMARC1; p=none; rua=mailto:dmarc-reports@{domain}. Use an address that somebody reads, or a reporting service.'
const dmarcTighten =
  'Read the reports for a few weeks. When all real e-mail passes, change p=none to p=quarantine, and later to p=reject.'
const spfTemplate =
  'Ask each service that sends e-mail for you what to include. Then publish one TXT record at {domain}, such as: v=spf1 include:SPF-NAME-OF-YOUR-MAIL-SERVICE -all'
const nullMail =
  'If no e-mail is received either, publish an MX record with priority 0 and a single dot as its server: {domain}. MX 0 .'

export const domainMessages = {
  'spf-none': {
    headline: 'Nothing says who may send e-mail as {domain}',
    means: `${spfMeans} There is no list, so forged e-mail is harder to tell from yours.`,
    steps: [spfTemplate],
  },
  'spf-none-no-mail': {
    headline: 'Nothing says that {domain} sends no e-mail',
    means: `${spfMeans} No e-mail is received here, yet anyone can write in its name because there is no list.`,
    steps: [
      'If no e-mail is sent from this domain, publish a TXT record at {domain}: v=spf1 -all',
      nullMail,
      'Publish a TXT record at _dmarc.{domain}: v=DMARC1; p=reject',
    ],
  },
  'spf-several': {
    headline: 'There are {count} SPF records where there must be one',
    means: `${spfMeans} With more than one list the others give up and compare with none of them.`,
    steps: [
      'Join the records into one that starts with v=spf1 once and ends with one -all. Delete the others.',
    ],
  },
  'spf-broken-syntax': {
    headline: 'The SPF record has a mistake: {part}',
    means: `${spfMeans} A mistake makes the whole list worthless, as if there were none.`,
    steps: ['Correct the part {part} in the SPF record of {at}.', spfTemplate],
  },
  'spf-broken-several': {
    headline: 'The SPF record takes over a broken one, from {at}',
    means: `${spfMeans} Yours takes over the list of {at}, which has more than one. That makes yours worthless too.`,
    steps: [
      'Ask the service behind {at} for the right name to include, or take it out if it is no longer used.',
    ],
  },
  'spf-broken-missing': {
    headline: 'The SPF record takes over one that is not there, from {at}',
    means: `${spfMeans} Yours takes over the list of {at}, and there is none. That makes yours worthless too.`,
    steps: [
      'Take {at} out of the SPF record if the service is no longer used. Otherwise ask it for the right name.',
    ],
  },
  'spf-broken-loop': {
    headline: 'The SPF record leads back to itself, through {at}',
    means: `${spfMeans} Yours goes round in a circle, and the others give up.`,
    steps: ['Take out the include or redirect that leads back to {at}.'],
  },
  'spf-open': {
    headline: 'The SPF record lets everyone send e-mail as {domain}',
    means: `${spfMeans} Here it says that anybody may, so forged e-mail looks approved by you.`,
    steps: ['Find the open entry in the SPF record of {at} and take it out.', 'End the record with -all.'],
  },
  'spf-too-many-lookups': {
    headline: 'The SPF record needs {lookups} lookups, and only {most} are allowed',
    means: `${spfMeans} Yours takes so many steps to read that the others stop and treat it as broken.`,
    steps: [
      'Take out services that no longer send e-mail for {domain}.',
      'Give a service that sends newsletters a subdomain with an SPF record of its own.',
    ],
  },
  'spf-empty-lookups': {
    headline: 'The SPF record points to {empty} names that do not exist',
    means: `${spfMeans} More than {most} dead ends make the others stop and treat it as broken.`,
    steps: ['Take out the a and mx entries whose names no longer exist.'],
  },
  'spf-no-ending': {
    headline: 'The SPF record does not say what to do with everyone else',
    means: `${spfMeans} Yours names who may, and is silent about everyone else. Then forged e-mail is not turned away.`,
    steps: ['Make sure that every service that sends for you is named, then end the record with -all.'],
  },
  'spf-neutral': {
    headline: 'The SPF record says nothing about everyone else',
    means: `${spfMeans} Yours ends in ?all, which means "no opinion" about everyone who is not on it.`,
    steps: ['Make sure that every service that sends for you is named, then change ?all to -all.'],
  },
  'spf-ptr': {
    headline: 'The SPF record uses a way of checking that is no longer recommended',
    means: `${spfMeans} Yours uses "ptr", which is slow and which some mail services leave aside. Real e-mail may be lost.`,
    steps: ['Replace ptr with ip4, ip6 or include entries for the servers that send.'],
  },
  'spf-soft': {
    headline: 'The SPF record turns nobody away yet',
    means: `${spfMeans} Yours ends in ~all: others may be suspicious of forged e-mail, and DMARC does not yet tell them to keep it out.`,
    steps: [
      'Make sure that every service that sends for you is named.',
      'Then either end the record with -all, or raise the DMARC policy to quarantine or reject.',
    ],
  },
  'spf-soft-unknown': {
    headline: 'Whether the SPF record is strict enough depends on DMARC',
    means: `${spfMeans} Yours ends in ~all, which is enough with a strict DMARC policy. That policy could not be read.`,
    steps: [askLater],
  },
  'spf-soft-enforced': {
    headline: 'Only named services may send e-mail as {domain}',
    means: `${spfMeans} Yours ends in ~all, and DMARC tells others to keep out what fails. Together that is good.`,
    steps: [],
  },
  'spf-strict': {
    headline: 'Only named services may send e-mail as {domain}',
    means: `${spfMeans} It is complete, and e-mail from anywhere else can be turned away.`,
    steps: [],
  },
  'spf-nobody': {
    headline: 'Nobody may send e-mail as {domain}',
    means: `${spfMeans} Here it says that nobody may. That is right for a domain that sends none. If you do send e-mail from it, have this changed.`,
    steps: [],
  },
  'spf-unknown': {
    headline: 'Who may send e-mail could not be read',
    means: spfMeans,
    steps: [askLater],
  },

  'dmarc-missing': {
    headline: 'Nothing says what to do with forged e-mail',
    means: `${dmarcMeans} There is no such wish, so forged e-mail can arrive as if it were yours.`,
    steps: [dmarcWatch, dmarcTighten],
  },
  'dmarc-missing-no-mail': {
    headline: 'Nothing tells others to refuse e-mail in the name of {domain}',
    means: `${dmarcMeans} No e-mail is received here, so most likely all e-mail in its name is forged.`,
    steps: [
      'If no e-mail is sent from this domain, publish a TXT record at _dmarc.{domain}: v=DMARC1; p=reject',
      'If some is sent, begin with v=DMARC1; p=none; rua=mailto:AN-ADDRESS-THAT-IS-READ instead, and tighten later.',
    ],
  },
  'dmarc-several': {
    headline: 'There are {count} DMARC records where there must be one',
    means: `${dmarcMeans} With more than one record the others follow none of them.`,
    steps: ['Keep the record with the strictest policy that works, and delete the others.'],
  },
  'dmarc-broken': {
    headline: 'The DMARC record has a mistake: {part}',
    means: `${dmarcMeans} A mistake makes it worthless, as if there were none.`,
    steps: ['Correct the record. A first one that works:', dmarcWatch, dmarcTighten],
  },
  'dmarc-idle': {
    headline: 'The DMARC record asks for nothing',
    means: `${dmarcMeans} Yours says "do nothing" and asks for no reports, so it neither protects nor helps you to find out.`,
    steps: [dmarcWatch, dmarcTighten],
  },
  'dmarc-watching': {
    headline: 'DMARC only watches so far',
    means: `${dmarcMeans} Yours says "do nothing and report". That is the right first step, and forged e-mail still arrives.`,
    steps: [dmarcTighten],
  },
  'dmarc-testing': {
    headline: 'DMARC is still being tried out',
    means: `${dmarcMeans} The record is marked as a test, so others are milder than it says.`,
    steps: ['When the reports show that all real e-mail passes, take out t=y.'],
  },
  'dmarc-partly': {
    headline: 'DMARC covers {percent} per cent of forged e-mail',
    means: `${dmarcMeans} Yours asks for that with a part of it only. The rest still arrives.`,
    steps: ['When the reports show that all real e-mail passes, take out pct={percent}.'],
  },
  'dmarc-milder-below': {
    headline: 'Names below {domain} are protected less',
    means: `${dmarcMeans} For names such as news.{domain} the policy is only "{below}", so a forger can use one of those.`,
    steps: ['When no real e-mail depends on it, take out sp={below} from the record at _dmarc.{at}.'],
  },
  'dmarc-no-reports': {
    headline: 'Forged e-mail is kept out, and nobody gets reports',
    means: `${dmarcMeans} That works. Without reports nobody notices when real e-mail is kept out too.`,
    steps: [
      'Add rua=mailto:AN-ADDRESS-THAT-IS-READ to the record at _dmarc.{at}, if the domain sends e-mail.',
    ],
  },
  'dmarc-quarantine': {
    headline: 'Forged e-mail goes to the spam folder',
    means: `${dmarcMeans} Yours asks to put it in the spam folder. Refusing it outright is stronger still.`,
    steps: ['When the reports have been clean for some weeks, change p=quarantine to p=reject.'],
  },
  'dmarc-reject': {
    headline: 'Forged e-mail is refused',
    means: `${dmarcMeans} Yours asks to refuse it. That is the strongest wish there is.`,
    steps: [],
  },
  'dmarc-unknown': {
    headline: 'What happens to forged e-mail could not be read',
    means: dmarcMeans,
    steps: [askLater],
  },

  'mta-sts-missing': {
    headline: 'Encryption of e-mail on its way to you is not required',
    means: `${mtaMeans} Without it someone on the way could switch the encryption off.`,
    steps: [
      'Ask your mail service whether it offers MTA-STS. Many do it for you.',
      'Otherwise put this file at https://mta-sts.{domain}/.well-known/mta-sts.txt: version: STSv1, mode: testing, one line mx: YOUR-MAIL-SERVER for each server, max_age: 604800. Each goes on a line of its own.',
      'Publish a TXT record at _mta-sts.{domain}: v=STSv1; id=1',
      'When e-mail arrives as before for some weeks, change testing to enforce and the id to another one.',
    ],
  },
  'mta-sts-no-mail': {
    headline: 'No mail server is named, so there is nothing to encrypt',
    means: mtaMeans,
    steps: [],
  },
  'mta-sts-broken-record': {
    headline: 'The MTA-STS record has a mistake',
    means: `${mtaMeans} The record that announces it is not right, so others take no notice.`,
    steps: ['Keep one TXT record at _mta-sts.{domain}: v=STSv1; id=1'],
  },
  'mta-sts-no-policy': {
    headline: 'The MTA-STS policy is announced and is not there',
    means: `${mtaMeans} The rules themselves are missing, so others take no notice.`,
    steps: [
      'Put the policy at https://mta-sts.{domain}/.well-known/mta-sts.txt, without sending on to another address.',
    ],
  },
  'mta-sts-certificate': {
    headline: 'The MTA-STS policy could not be fetched safely',
    means: `${mtaMeans} The certificate of mta-sts.{domain} did not look right from here. Then others take no notice of the rules. A network that looks into connections can cause this too.`,
    steps: [
      'Give mta-sts.{domain} a certificate that is valid and names it.',
      'Check once more from another network.',
    ],
  },
  'mta-sts-broken-policy': {
    headline: 'The MTA-STS policy has a mistake: {part}',
    means: `${mtaMeans} The rules cannot be read, so others take no notice.`,
    steps: [
      'Correct {part} in https://mta-sts.{domain}/.well-known/mta-sts.txt, then change the id in the record.',
    ],
  },
  'mta-sts-off': {
    headline: 'MTA-STS is switched off',
    means: `${mtaMeans} The policy says "none".`,
    steps: [
      'Set mode: testing in the policy, and later mode: enforce. Change the id in the record each time.',
    ],
  },
  'mta-sts-mismatch': {
    headline: 'The MTA-STS policy does not name all of your mail servers',
    means: `${mtaMeans} Some of your servers are not in the rules, so e-mail to you may be lost.`,
    steps: [
      'Add a line mx: for each of these to the policy, or remove the servers: {servers}',
      'Then change the id in the record.',
    ],
  },
  'mta-sts-testing': {
    headline: 'MTA-STS is still being tried out',
    means: `${mtaMeans} The rules are marked as a test, so e-mail is still sent when they are not met.`,
    steps: ['When no problems are reported, set mode: enforce and change the id in the record.'],
  },
  'mta-sts-short': {
    headline: 'The MTA-STS policy is forgotten after {seconds} seconds',
    means: `${mtaMeans} Others remember the rules for less than a day, so someone on the way has only to wait.`,
    steps: ['Set max_age: 604800 (a week) or longer, and change the id in the record.'],
  },
  'mta-sts-enforced': {
    headline: 'E-mail to you must be encrypted on its way',
    means: mtaMeans,
    steps: [],
  },
  'mta-sts-unknown': {
    headline: 'Whether encryption is required could not be read',
    means: mtaMeans,
    steps: [askLater],
  },

  'dnssec-valid': {
    headline: 'Answers about {domain} are signed',
    means: `${dnssecMeans} The resolver checked the signatures, and they fit.`,
    steps: [],
  },
  'dnssec-bogus': {
    headline: 'The signatures of {domain} are broken',
    means: `${dnssecMeans} The signatures do not fit, so many people cannot reach your website or send you e-mail.`,
    steps: [
      'Check today whether the keys at the registrar (DS records) are those that the name server signs with, and whether the signatures have run out.',
      'If that cannot be mended soon, take the DS records out at the registrar. The domain works again when they are forgotten.',
    ],
  },
  'dnssec-unsigned': {
    headline: 'Answers about {domain} are not signed',
    means: `${dnssecMeans} Yours are not signed.`,
    steps: [
      'Switch DNSSEC on where the DNS of {domain} is run. Many companies have a button for it.',
      'If the registrar is another company, give it the DS record that is shown there.',
    ],
  },
  'dnssec-not-linked': {
    headline: 'DNSSEC is half set up',
    means: `${dnssecMeans} The keys are there, and the registry has not been told of them, so nobody checks.`,
    steps: ['Give the DS record of {domain} to the registrar.'],
  },
  'dnssec-not-checked': {
    headline: 'The domain is set up for signing, and nobody here checked it',
    means: `${dnssecMeans} The resolver that was asked does not say whether the signatures fit.`,
    steps: ['Choose a resolver that checks signatures in the settings, then look again.'],
  },
  'dnssec-unknown': {
    headline: 'Whether answers are signed could not be read',
    means: dnssecMeans,
    steps: [askLater],
  },

  'caa-limited': {
    headline: 'Only these may give out certificates: {issuers}',
    means: `${caaMeans} Others must refuse.`,
    steps: [],
  },
  'caa-nobody': {
    headline: 'Nobody may give out certificates for {domain}',
    means: `${caaMeans} Here it says that none may. That is right for a domain without a website.`,
    steps: [],
  },
  'caa-missing': {
    headline: 'Any company may give out certificates for {domain}',
    means: `${caaMeans} Without it all of them may, and one that is fooled is enough for a forger.`,
    steps: [
      'Find out who gives out the certificate of the website. Then publish a CAA record at {domain}: 0 issue "NAME-OF-THAT-COMPANY", for example 0 issue "letsencrypt.org".',
      'Add 0 iodef "mailto:AN-ADDRESS-THAT-IS-READ" to hear of refused requests.',
    ],
  },
  'caa-open': {
    headline: 'The CAA records limit nobody',
    means: `${caaMeans} There are such records, and none of them says who may.`,
    steps: ['Add a CAA record at {domain}: 0 issue "NAME-OF-THE-COMPANY-YOU-USE"'],
  },
  'caa-critical': {
    headline: 'A CAA record may stop all certificates: {tag}',
    means: `${caaMeans} One record is marked as essential and is not known, so companies must refuse to renew yours.`,
    steps: ['Correct or remove the CAA record with the tag {tag}.'],
  },
  'caa-unknown': {
    headline: 'Who may give out certificates could not be read',
    means: caaMeans,
    steps: [askLater],
  },

  'transfer-lock-on': {
    headline: 'The domain is locked against being moved away',
    means: lockMeans,
    steps: [],
  },
  'transfer-lock-full': {
    headline: 'The domain is locked against being moved, changed or deleted',
    means: `${lockMeans} Here even changes and deletion are locked.`,
    steps: [],
  },
  'transfer-lock-open': {
    headline: 'The domain is not locked against being moved away',
    means: `${lockMeans} Without it, someone who gets into the account or fools the company is through sooner.`,
    steps: [
      'Sign in to the registrar and switch on the transfer lock (also called domain lock or registrar lock).',
      'Make sure that the account there has two-step verification.',
    ],
  },
  'transfer-lock-moving': {
    headline: 'The domain is being moved to another company now',
    means: `${lockMeans} A move has been started. If nobody you trust did that, act today.`,
    steps: [
      'Ask whoever looks after the domain whether they started the move. If not, call the registrar now and have it stopped.',
    ],
  },
  'transfer-lock-uk': {
    headline: 'The register does not tell how this .uk domain is locked',
    means: `${lockMeans} Names under .uk are moved in a way of their own, and the register shows no lock for this one.`,
    steps: ['Ask the registrar whether a lock is on, and who in your name can move the domain.'],
  },
  'transfer-lock-unknown': {
    headline: 'Whether the domain is locked could not be read',
    means: lockMeans,
    steps: ['Look in the account at the registrar for a transfer lock.'],
  },

  'expiry-far': {
    headline: 'It is paid until {day}',
    means:
      'A domain is rented. When it runs out, anyone can take it, with all e-mail that is then sent to it.',
    steps: [],
  },
  'expiry-soon': {
    headline: 'It runs out on {day}',
    means:
      'A domain is rented. When it runs out, anyone can take it, with all e-mail that is then sent to it.',
    steps: [
      'Renew it for several years and switch on automatic renewal.',
      'Check that the card at the registrar has not run out.',
    ],
  },
  'expiry-over': {
    headline: 'It ran out on {day}',
    means:
      'A domain is rented. There usually is some time in which the former owner can still get it back. After that anyone can take it.',
    steps: ['Sign in to the registrar and renew it today.'],
  },
  'expiry-lapsing': {
    headline: 'It is about to be given up',
    means:
      'The registry is going to delete the domain. After that anyone can take it, with all e-mail that is then sent to it.',
    steps: ['Call the registrar today and ask how to restore the domain.'],
  },
  'expiry-unknown': {
    headline: 'When it runs out could not be read',
    means: 'A domain is rented. When it runs out, anyone can take it. Not every registry shows the day.',
    steps: ['Look up the day in the account at the registrar, and switch on automatic renewal.'],
  },

  'contact-data-hidden': {
    headline: 'The register shows no contact details',
    means:
      'Who has a domain is on record, and anyone can ask. The answer we got names nobody in person. Old copies elsewhere may still do.',
    steps: [],
  },
  'contact-data-shown': {
    headline: 'The register shows {what}',
    means:
      'Who has a domain is on record, and anyone can ask. If these are private details, they lead to you. If they are those of an office, that may be right.',
    steps: [
      'Ask the registrar to hide the details, or to put its privacy service in their place.',
      'Where something must be shown, use the address and number of an office.',
    ],
  },
  'contact-data-elsewhere': {
    headline: 'The registrar has a register of its own, which we did not ask',
    means: 'The registry names nobody and points to the registrar. What that one shows is not known here.',
    steps: ['Ask the registrar whether contact details are shown, and have them hidden.'],
  },
  'contact-data-unknown': {
    headline: 'What the register shows could not be read',
    means: 'Who has a domain is on record, and anyone can ask.',
    steps: ['Ask the registrar whether contact details are shown.'],
  },

  'registration-no-service': {
    headline: 'The register of this ending cannot be asked',
    means:
      'Registries answer in a common form called RDAP. No such service is listed for the ending of {domain}.',
    steps: ['Look it up in the account at the registrar.'],
  },
  'registration-not-found': {
    headline: 'The register knows no such domain',
    means:
      'Either the name is written differently, or it is a part of a larger domain that somebody else holds.',
    steps: ['Check how the domain is written.'],
  },
  'no-such-domain': {
    headline: 'There is no such domain',
    means:
      'The name system says that {domain} does not exist. Perhaps it is written differently, or it has run out.',
    steps: [
      'Check how the domain is written. If it is right, ask the registrar today what has become of it.',
    ],
  },
} satisfies Record<string, DomainWords>

export type DomainMessage = keyof typeof domainMessages

/** Why something is not known, where the usual sentence speaks of a computer or a program. */
export const domainReasons: Partial<Record<UnknownReason, string>> = {
  'not-supported': 'There is no reliable way to tell from here.',
  'no-record': 'The answer does not say.',
  'needs-network': 'This computer has no resolver to ask. Connect to a network, or name one in the settings.',
  'service-error': 'The server that would tell answered with an error, or could not be reached.',
  'third-party': 'Another company knows, and it was not asked.',
  unparsable: 'The answer came in a form we do not recognise.',
}

/** Lines of the list of what will be asked. */
export const previewMessages = {
  ownResolver: 'the resolver of this computer',
  spfFollowed: (most: number) =>
    `TXT, A or MX of names that the SPF record points to, ${most} questions at most`,
  rdapOfList: (domain: string) => `the service in that list for the ending of ${domain}: …/domain/${domain}`,
}

/** Words of the document for whoever looks after the domain. */
export const handOverMessages = {
  title: 'Domain check: {domain}',
  intro:
    'This was made with Surefoot for whoever looks after the domain. It holds public records only. Nothing was changed.',
  lookedOn: 'Looked at on {day}.',
  asked: 'Asked: {resolver}',
  register: 'Register: {rdap}',
  toDo: 'To do',
  notKnown: 'Not known',
  well: 'As it should be',
  nothing: 'Nothing.',
  seen: 'Seen:',
  steps: 'What to do:',
  why: 'Why not known:',
}
