import { z } from 'zod'
import type { Request } from '../../../shared/model/capture.ts'
import { known, type Reading } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { file, status } from '../read.ts'
import { pathStatus } from './path-status.ts'
import { listValues, readListValue } from './plutil.ts'
import { parsePropertyList } from './property-list.ts'

const folders = ['/Applications', '~/Applications'] as const
const versionKey = 'CFBundleShortVersionString'
const information = (folder: string, name: string): string => `${folder}/${name}.app/Contents/Info.plist`

/** Asks whether a program is installed, for everybody or for this person alone. Other programs are not looked at. */
export const applicationRequests = (name: string, where: readonly string[] = folders): Request[] =>
  where.map(folder => status(information(folder, name)))

/** Whether the program is installed. Unknown when it was not found and one of the places could not be looked at. */
export function isInstalled(
  captures: Captures,
  name: string,
  where: readonly string[] = folders,
): Reading<boolean> {
  const places = where.map(folder => pathStatus(captures.of(status(information(folder, name)))))
  if (places.some(place => place.status === 'known' && place.value !== null)) return known(true)
  return places.find(place => place.status === 'unknown') ?? known(false)
}

/** Asks for the version of an installed program, where the first look found it. */
export function versionRequests(captures: Captures, name: string): Request[] {
  const [folder] = foundIn(captures, name)
  if (folder === undefined) return []
  const path = information(folder, name)
  // Commands know no `~`; most programs keep this list as XML, which can be read as a file.
  return folder.startsWith('~') ? [file(path)] : listValues(path, versionKey)
}

/** The version of an installed program, or null when it could not be read. */
export function applicationVersion(captures: Captures, name: string): string | null {
  const [folder] = foundIn(captures, name)
  if (folder === undefined) return null
  const path = information(folder, name)
  if (folder.startsWith('~')) return versionIn(captures.of(file(path))?.stdout ?? '')
  const version = readListValue(captures, path, versionKey)
  return version.status === 'known' ? shaped(version.value) : null
}

const foundIn = (captures: Captures, name: string): string[] =>
  folders.filter(folder => {
    const place = pathStatus(captures.of(status(information(folder, name))))
    return place.status === 'known' && place.value !== null
  })

function versionIn(text: string): string | null {
  const list = parsePropertyList(text)
  const checked = z
    .object({ [versionKey]: z.string() })
    .safeParse(list.status === 'known' ? list.value : undefined)
  return shaped(checked.data?.[versionKey])
}

const shaped = (version: unknown): string | null =>
  typeof version === 'string' && /^\d{1,6}(\.\d{1,8}){0,5}([ab.-][\w.-]{1,20})?$/.test(version)
    ? version
    : null
