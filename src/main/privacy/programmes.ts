import type { PrivacyView } from '../../shared/footprint-views.ts'
import type { HighRiskProgramme } from '../../shared/model/privacy.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { sentence } from '../audit/sentences.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Possessions } from './fitting.ts'
import {
  deviceMessages,
  otherDeviceMessage,
  type ReasonKey,
  reasonMessages,
  riskMessages,
} from './messages.ts'

type Offer = PrivacyView['programmes'][number]

/** The programmes for people at high risk, those that fit first, and of these the ones that an answered risk calls for. */
export function programmesFor(
  possessions: Possessions,
  profile: Profile | null,
  catalogue: Pick<Catalogue, 'programmes' | 'service'>,
): Offer[] {
  return catalogue.programmes
    .map(programme => {
      const reason = reasonFor(programme, possessions, profile, catalogue)
      return { programme, fits: reason !== null, reason }
    })
    .toSorted((a, b) => rank(a, profile) - rank(b, profile))
}

function rank({ programme, fits }: Offer, profile: Profile | null): number {
  if (!fits) return 2
  return riskOf(programme, profile) === null ? 1 : 0
}

/**
 * Why the programme is offered; null when it does not fit. A role that nobody told is not taken for one that it is meant
 * for.
 */
function reasonFor(
  programme: HighRiskProgramme,
  { accounts, devices }: Possessions,
  profile: Profile | null,
  catalogue: Pick<Catalogue, 'service'>,
): string | null {
  const byRole = programme.roles.length > 0
  if (byRole && (profile === null || !programme.roles.includes(profile.role))) return null

  const serviceId = programme.services.find(id => accounts.some(account => account.serviceId === id))
  const device = programme.devices.find(id => devices.includes(id))
  const forEveryone = programme.services.length === 0 && programme.devices.length === 0
  if (serviceId === undefined && device === undefined && !forEveryone) return null

  const risk = riskOf(programme, profile)
  const had = serviceId !== undefined ? 'service' : device !== undefined ? 'device' : 'everyone'
  return sentence(reasonMessages[keyOf(had, byRole, risk !== null)], {
    service: serviceId === undefined ? '' : (catalogue.service(serviceId)?.name ?? serviceId),
    device: device === undefined ? '' : (deviceMessages[device] ?? otherDeviceMessage),
    risk: risk === null ? '' : riskMessages[risk],
  })
}

function keyOf(had: 'service' | 'device' | 'everyone', byRole: boolean, atRisk: boolean): ReasonKey {
  if (byRole) return had === 'everyone' ? 'role' : `${had}-and-role`
  return atRisk ? `${had}-and-risk` : had
}

const riskOf = (programme: HighRiskProgramme, profile: Profile | null) =>
  programme.risks.find(risk => profile?.risks[risk] === true) ?? null
