import { badImplementation } from '@hapi/boom'
import { dayOf } from '../../shared/model/date.ts'
import type { IcdsStatus } from '../../shared/model/icds.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { IcdsView } from '../../shared/views.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { eligibility } from './eligibility.ts'

export interface IcdsViewInput {
  readonly profile: Profile | null
  /** Null while the person has not looked at the page. */
  readonly status: IcdsStatus | null
  readonly catalogue: Pick<Catalogue, 'icds' | 'link'>
  readonly now: Date
}

/** Where everybody begins. */
export const icdsNotLooked: IcdsStatus = {
  services: {
    'account-registration': { state: 'not-looked', since: null, declineReason: null },
    'personal-internet-protection': { state: 'not-looked', since: null, declineReason: null },
  },
  recheckOn: null,
  quietUntil: null,
}

/** The page about the NCSC's services, for this person. */
export function icdsView({ profile, status, catalogue, now }: IcdsViewInput): IcdsView {
  const { likelihood, message } = eligibility(profile)
  const { icds } = catalogue
  const link = catalogue.link(icds.link)
  if (link === null) throw badImplementation('The link of the services is not in the catalogue')
  const current = status ?? icdsNotLooked
  return {
    likelihood,
    ...icds.likelihoods[message],
    services: icds.services.map(({ id, name, does, limits, sources }) => ({
      id,
      name,
      does: [...does],
      limits: [...limits],
      sources: [...sources],
    })),
    haveReady: [...icds.haveReady],
    warnings: [...icds.warnings],
    link,
    status: current,
    prompt: likelihood !== 'unclear' && asksForAttention(current, dayOf(now)),
  }
}

/** Home shows the card large while a service is still open, or its day to look again has come, unless it was put off. */
function asksForAttention({ services, recheckOn, quietUntil }: IcdsStatus, today: string): boolean {
  if (quietUntil !== null && quietUntil > today) return false
  const open = Object.values(services).some(({ state }) => state === 'not-looked' || state === 'eligible')
  return open || (recheckOn !== null && recheckOn <= today)
}
