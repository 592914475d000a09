/** Facets in a line. */
export const facetMessages = {
  name: { full: '{name}', former: '{name} (former name)', 'known-as': '{name} (known as)' },
  address: { now: '{address}', earlier: '{address} (earlier)' },
  numbered: '{name} ({number})',
  place: {
    town: '{name} (town)',
    school: '{name} (school)',
    employer: '{name} (employer)',
    club: '{name} (club)',
  },
  household: {
    partner: '{name} (partner)',
    child: '{name} (child)',
    parent: '{name} (parent)',
    relative: '{name} (relative)',
    other: '{name} (household)',
  },
} as const
