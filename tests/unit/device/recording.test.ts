import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRecording, replayWorld, writeRecording } from '../../../src/main/device/recording.ts'
import type { Capture, Surroundings } from '../../../src/shared/model/capture.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'

const surroundings: Surroundings = { system: 'linux', now: '2026-11-22T12:00:00.000Z', environment: {} }
const signal = new AbortController().signal

const capture = (argv: string[], stdout: string): Capture => ({
  request: { kind: 'command', argv },
  exitCode: 0,
  stdout,
  stderr: '',
  durationMs: 1,
  failure: null,
})

const wrongFile = { data: { kind: 'WRONG_FILE' } }

describe('a recording', () => {
  it('answers from what was recorded and starts nothing', () =>
    inTemporaryFolder(async folder => {
      const mark = join(folder, 'started')
      const recorded = capture(['/usr/bin/touch', mark], 'recorded')
      await writeRecording(join(folder, 'recording'), surroundings, new Map([['firewall', [recorded]]]))
      const world = replayWorld(await readRecording(join(folder, 'recording')))
      world.begin([recorded.request], signal)
      expect(await world.answer(recorded.request, signal)).toEqual(recorded)
      const other = { kind: 'command', argv: ['/usr/bin/touch', `${mark}-too`] } as const
      expect(await world.answer({ ...other, argv: [...other.argv] }, signal)).toMatchObject({
        failure: 'not-recorded',
        stdout: '',
      })
      world.end()
      expect(await readdir(folder)).toEqual(['recording'])
    }))

  it('refuses what is not a recording, and reads no file that is not on the list', () =>
    inTemporaryFolder(async folder => {
      await expect(readRecording(folder)).rejects.toMatchObject(wrongFile)
      await mkdir(join(folder, 'captures'))
      const head = join(folder, 'recording.json')
      for (const text of ['', 'null', '{', '[]', '{"schemaVersion":2}', 'x'.repeat(100_000)]) {
        await writeFile(head, text)
        await expect(readRecording(folder), text.slice(0, 20)).rejects.toMatchObject(wrongFile)
      }
      await writeFile(head, JSON.stringify({ schemaVersion: 1, surroundings }))
      await writeFile(join(folder, 'captures', 'no-such-fact.json'), 'never read')
      expect((await readRecording(folder)).captures).toEqual([])
      await writeFile(join(folder, 'captures', 'firewall.json'), '[{"request":{"kind":"shell"}}]')
      await expect(readRecording(folder)).rejects.toMatchObject(wrongFile)
    }))

  it('is never written over something else', () =>
    inTemporaryFolder(async folder => {
      await writeFile(join(folder, 'letter.txt'), 'mine')
      await expect(writeRecording(folder, surroundings, new Map())).rejects.toMatchObject({
        data: { kind: 'CONFLICT' },
      })
    }))
})
