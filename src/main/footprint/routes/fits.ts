import type { FootprintRoute } from '../../../shared/model/footprint-route.ts'
import type { Profile, Role } from '../../../shared/model/profile.ts'

type Situation = Pick<Profile, 'role' | 'principalRole' | 'nation'>

/**
 * Whether a route is for someone with this role, in this nation. Whoever has not told us sees what is for every role,
 * whatever the nation.
 */
export function fits(
  { roles, nations }: Pick<FootprintRoute, 'roles' | 'nations'>,
  profile: Situation | null,
): boolean {
  if (profile === null) return roles.length === 0
  const roleFits = roles.length === 0 || rolesAtHome(profile).some(role => roles.includes(role))
  return roleFits && (nations.length === 0 || nations.includes(profile.nation))
}

/**
 * The register that shows a member's home shows the family's home as well. A team's own homes stand in no register of
 * its principal, so for them only their own role counts.
 */
function rolesAtHome({ role, principalRole }: Situation): Role[] {
  return role === 'family-member' && principalRole !== null ? [role, principalRole] : [role]
}
