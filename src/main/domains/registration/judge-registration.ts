import { dayOf, daysBetween } from '../../../shared/model/date.ts'
import type { DomainPart, DomainPartId } from '../../../shared/model/domain-report.ts'
import { judgedPart, unknownPart } from '../part.ts'
import type { RegistrationState } from './rdap.ts'
import type { ContactKind, Registration } from './registration.ts'

type Unread = Extract<RegistrationState, { kind: 'unknown' }>

/** Enough days to renew with a forgotten password and a card that has run out. */
const soonDays = 60

const contactWords: Record<ContactKind, string> = {
  name: 'a name',
  organisation: 'an organisation',
  address: 'a postal address',
  phone: 'a phone number',
  email: 'an e-mail address',
}

/** Judges what the register says: whether the domain can be taken away, when it ends, and what it shows of a person. */
export function judgeRegistration(state: RegistrationState, domain: string, now: Date): DomainPart[] {
  if (state.kind === 'unknown')
    return (['transfer-lock', 'expiry', 'contact-data'] as const).map(id => unread(id, state))
  return [
    judgeLock(state.registration, domain),
    judgeExpiry(state.registration, now),
    judgeContact(state.registration),
  ]
}

const unread = (id: DomainPartId, { reason, why }: Unread): DomainPart =>
  why === 'no-service'
    ? unknownPart(id, reason, { message: 'registration-no-service' })
    : why === 'not-registered'
      ? unknownPart(id, reason, { message: 'registration-not-found' })
      : unknownPart(id, reason)

const isStatus = (wanted: string) => (status: string) =>
  status === wanted || status === wanted.replaceAll(' ', '')

/** Statuses: https://www.rfc-editor.org/rfc/rfc8056 */
function judgeLock({ statuses }: Registration, domain: string): DomainPart {
  if (statuses === null) return unknownPart('transfer-lock', 'no-record')
  const has = (...wanted: readonly string[]) => wanted.some(one => statuses.some(isStatus(one)))
  const details = { seen: statuses }
  if (has('pending transfer')) return judgedPart('transfer-lock', 'fail', 'transfer-lock-moving', details)
  const isLocked = has('client transfer prohibited', 'server transfer prohibited')
  if (!isLocked && domain.endsWith('.uk'))
    return unknownPart('transfer-lock', 'not-supported', { message: 'transfer-lock-uk', ...details })
  if (!isLocked) return judgedPart('transfer-lock', 'attention', 'transfer-lock-open', details)
  const isFull =
    has('client update prohibited', 'server update prohibited') &&
    has('client delete prohibited', 'server delete prohibited')
  return judgedPart('transfer-lock', 'pass', isFull ? 'transfer-lock-full' : 'transfer-lock-on', details)
}

function judgeExpiry({ statuses, expiresAt }: Registration, now: Date): DomainPart {
  const lapsing = ['redemption period', 'pending delete'].some(one => statuses?.some(isStatus(one)))
  const details = { seen: statuses ?? [] }
  if (lapsing) return judgedPart('expiry', 'fail', 'expiry-lapsing', details)
  if (expiresAt === null) return unknownPart('expiry', 'no-record', details)
  const values = { day: dayOf(expiresAt), days: daysBetween(now, expiresAt) }
  if (expiresAt <= now) return judgedPart('expiry', 'fail', 'expiry-over', { values })
  return values.days < soonDays
    ? judgedPart('expiry', 'attention', 'expiry-soon', { values })
    : judgedPart('expiry', 'pass', 'expiry-far', { values })
}

function judgeContact({ contact }: Registration): DomainPart {
  switch (contact.kind) {
    case 'shown':
      return judgedPart('contact-data', 'attention', 'contact-data-shown', {
        values: { what: contact.what.map(kind => contactWords[kind]).join(', ') },
      })
    case 'hidden':
      return judgedPart('contact-data', 'pass', 'contact-data-hidden')
    case 'elsewhere':
      return unknownPart('contact-data', 'third-party', { message: 'contact-data-elsewhere' })
    case 'not-said':
      return unknownPart('contact-data', 'no-record')
  }
}
