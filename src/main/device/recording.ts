import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { badRequest, conflict } from '@hapi/boom'
import { z } from 'zod'
import {
  type Capture,
  captureSchema,
  requestKey,
  type Surroundings,
  surroundingsSchema,
} from '../../shared/model/capture.ts'
import { deviceFactIds } from '../../shared/model/device-facts.ts'
import { failed, type World } from './world.ts'

/**
 * A recording is a folder: `recording.json` with the surroundings, and `captures/<fact id>.json` with the captures of each
 * probe. It is how a run is replayed, and how someone with another system sends in a real case.
 */
const recordingSchema = z.object({ schemaVersion: z.literal(1), surroundings: surroundingsSchema })

export interface Recording {
  readonly surroundings: Surroundings
  readonly captures: readonly Capture[]
}

/**
 * Writes a run to a folder that must be empty or not exist yet (409 otherwise). Home folder, user and host name are replaced.
 */
export async function writeRecording(
  folder: string,
  surroundings: Surroundings,
  captures: ReadonlyMap<string, readonly Capture[]>,
): Promise<void> {
  await mkdir(join(folder, 'captures'), { recursive: true })
  const present = await readdir(folder)
  if (present.some(name => name !== 'captures') || (await readdir(join(folder, 'captures'))).length > 0) {
    throw conflict('The folder for the recording is not empty', { kind: 'CONFLICT' })
  }
  const conceal = concealer([
    [homedir(), '~'],
    [userInfo().username, 'user'],
    [hostname(), 'host'],
  ])
  for (const [fact, ofFact] of captures) {
    const text = JSON.stringify(
      ofFact.map(capture => ({
        ...capture,
        stdout: conceal(capture.stdout),
        stderr: conceal(capture.stderr),
      })),
      null,
      2,
    )
    await writeFile(join(folder, 'captures', `${fact}.json`), `${text}\n`)
  }
  await writeFile(
    join(folder, 'recording.json'),
    `${JSON.stringify({ schemaVersion: 1, surroundings }, null, 2)}\n`,
  )
}

/** Replaces whole words only, so that a user called "a" does not empty the recording; `root` names nobody. */
function concealer(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const usable = pairs.filter(
    ([name]) => name.length > 1 && name !== 'root' && name !== '/' && name !== '/root',
  )
  return text =>
    usable.reduce(
      (concealed, [name, cover]) =>
        concealed.replace(new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?![\\w-])`, 'g'), cover),
      text,
    )
}

/** Reads a recording. 400 with a plain sentence when the folder holds none or a broken one. */
export async function readRecording(folder: string): Promise<Recording> {
  const { surroundings } = await readJson(join(folder, 'recording.json'), recordingSchema)
  const names = await readdir(join(folder, 'captures')).catch(() => [])
  const known = names.filter(name => deviceFactIds.some(id => name === `${id}.json`))
  const lists = await Promise.all(
    known.map(name => readJson(join(folder, 'captures', name), z.array(captureSchema))),
  )
  return { surroundings, captures: lists.flat() }
}

async function readJson<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw badRequest('This folder holds no recording: recording.json or a capture file cannot be read', {
      kind: 'WRONG_FILE',
    })
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badRequest('A file of the recording is not JSON', { kind: 'WRONG_FILE' })
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw badRequest('A file of the recording does not have the form of a recording', { kind: 'WRONG_FILE' })
  return parsed.data
}

/** A world that answers from a recording. What was not recorded says so. */
export function replayWorld(recording: Recording): World {
  const captures = new Map(recording.captures.map(capture => [requestKey(capture.request), capture]))
  return {
    begin: () => undefined,
    answer: async request => captures.get(requestKey(request)) ?? failed(request, 'not-recorded'),
    end: () => undefined,
  }
}
