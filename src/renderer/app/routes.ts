/** Every page of the window. The name is also its first address part, `#/home`. */
export const pageNames = [
  'home',
  'audit',
  'plan',
  'device',
  'carried-devices',
  'accounts',
  'access',
  'openers',
  'password',
  'password-export',
  'footprint',
  'footprint-routes',
  'mosaic',
  'files',
  'domains',
  'breaches',
  'privacy',
  'icds',
  'history',
  'report',
  'report-concern',
  'settings',
  'profile',
  'how-the-score-works',
] as const
export type PageName = (typeof pageNames)[number]

/** Where the window is: a page and what follows its name, such as an id. */
export type Route = { page: PageName | 'not-found'; rest: readonly string[] }

const isPageName = (name: string): name is PageName => pageNames.some(page => page === name)

/** Reads `#/accounts/some-id`. An empty address is home; what cannot be read is not found. */
export function parseHash(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
  const decoded = parts.map(decodePart)
  const [page = 'home', ...rest] = decoded
  if (page === null || !isPageName(page) || rest.includes(null)) return { page: 'not-found', rest: [] }
  return { page, rest: rest.filter(part => part !== null) }
}

/** The address of a page, for links. */
export function hrefTo(page: PageName, ...rest: string[]): string {
  return `#/${[page, ...rest].map(encodeURIComponent).join('/')}`
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
