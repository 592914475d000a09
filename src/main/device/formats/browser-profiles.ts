import type { Request } from '../../../shared/model/capture.ts'
import { known, type Reading } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { failureOf, folder, status } from '../read.ts'
import { passwordManagerExtensions } from './password-manager-extensions.ts'
import { pathStatus } from './path-status.ts'

/** Where the browsers of one system keep their profiles. Paths end without a slash, and name no person. */
export interface ProfileFolders {
  /** Folders that hold `Default`, `Profile 1` and so on. */
  readonly chromium: readonly string[]
  /** Folders that hold profiles with made-up names. */
  readonly firefox: readonly string[]
  readonly separator: '/' | '\\'
}

interface Extension {
  readonly name: string
  readonly request: Request
}

/** Asks for the profiles first and then, in each, for the extensions of password managers and no others. */
export function extensionRequests(seen: Captures, folders: ProfileFolders): Request[] {
  const lists = [...folders.chromium, ...folders.firefox].map(path => folder(path))
  return [...lists, ...extensionsIn(seen, folders).map(({ request }) => request)]
}

/** The password managers whose extension is installed, or why a place could not be looked at when none was found. */
export function installedExtensions(captures: Captures, folders: ProfileFolders): Reading<string[]> {
  const extensions = extensionsIn(captures, folders).map(({ name, request }) => ({
    name,
    place: pathStatus(captures.of(request)),
  }))
  const found = extensions.filter(({ place }) => place.status === 'known' && place.value !== null)
  if (found.length > 0) return known([...new Set(found.map(({ name }) => name))])
  const closed = [...folders.chromium, ...folders.firefox]
    .map(path => captures.of(folder(path)))
    .filter(capture => capture?.failure !== 'not-found')
    .map(capture => failureOf(capture))
  const lost = extensions.map(({ place }) => place).find(place => place.status === 'unknown')
  return closed.find(failure => failure !== null) ?? lost ?? known([])
}

function extensionsIn(captures: Captures, { chromium, firefox, separator }: ProfileFolders): Extension[] {
  const at = (...parts: string[]): Request => status(parts.join(separator))
  const ofChromium = chromium.flatMap(path =>
    profilesIn(captures, path, /^(?:Default|Profile \d{1,3})$/).flatMap(profile =>
      passwordManagerExtensions.flatMap(({ name, chromium: ids }) =>
        ids.map(id => ({ name, request: at(path, profile, 'Extensions', id) })),
      ),
    ),
  )
  const ofFirefox = firefox.flatMap(path =>
    profilesIn(captures, path, /^[A-Za-z0-9]{8}\.[\w -]{1,60}$/).flatMap(profile =>
      passwordManagerExtensions.flatMap(({ name, firefox: id }) =>
        id === null ? [] : [{ name, request: at(path, profile, 'extensions', `${id}.xpi`) }],
      ),
    ),
  )
  return [...ofChromium, ...ofFirefox]
}

/** The most profiles that are looked into, so that a strange folder cannot make the run endless. */
const mostProfiles = 20

function profilesIn(captures: Captures, path: string, shape: RegExp): string[] {
  const names = (captures.of(folder(path))?.stdout ?? '').split('\n')
  return names
    .filter(name => name.endsWith('/') && shape.test(name.slice(0, -1)))
    .map(name => name.slice(0, -1))
    .slice(0, mostProfiles)
}
