import type { IcdsLikelihood } from '../../shared/model/icds.ts'
import type { Profile, Role } from '../../shared/model/profile.ts'
import type { IcdsMessageKey } from '../catalogue/entries.ts'

export interface Eligibility {
  readonly likelihood: IcdsLikelihood
  readonly message: IcdsMessageKey
}

const legislators: readonly Role[] = ['mp', 'peer', 'msp', 'ms', 'mla']
const elected: readonly Role[] = [
  ...legislators,
  'minister',
  'london-assembly-member',
  'mayor',
  'pcc',
  'councillor',
  'candidate',
]

const unclear: Eligibility = { likelihood: 'unclear', message: 'unclear' }

/**
 * How likely it is that someone may use the NCSC's services for individuals, from what was published up to 2025:
 * representatives at local, devolved and national level, candidates, their teams and families.
 * A prompt to ask, never a decision.
 */
export function eligibility(profile: Pick<Profile, 'role' | 'principalRole'> | null): Eligibility {
  if (profile === null) return { likelihood: 'unclear', message: 'no-profile' }
  const { role, principalRole } = profile
  if (elected.includes(role))
    return {
      likelihood: 'very-likely',
      message: legislators.includes(role) ? 'elected-parliament' : 'elected',
    }
  switch (role) {
    case 'parliamentary-staff':
      return { likelihood: 'likely', message: 'staff-parliament' }
    case 'party-staff':
      return { likelihood: 'likely', message: 'staff' }
    case 'political-staff':
      return inTheOffer(principalRole)
        ? { likelihood: 'likely', message: inParliament(principalRole) ? 'staff-parliament' : 'staff' }
        : unclear
    case 'family-member':
      return inTheOffer(principalRole) ? { likelihood: 'ask', message: 'family' } : unclear
    case 'council-staff':
      return { likelihood: 'ask', message: 'council-staff' }
    case 'election-official':
      return { likelihood: 'ask', message: 'election-official' }
    default:
      return unclear
  }
}

/** A principal who was not named may well be in the offer; one who is named and not in it is not. */
const inTheOffer = (role: Role | null): boolean => role === null || elected.includes(role)
const inParliament = (role: Role | null): boolean => role !== null && legislators.includes(role)
