import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/screen-lock/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noiseAnd, present } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const tool = command('/usr/sbin/sysadminctl', '-screenLock', 'status')
const says = (words: string): Given => ({
  request: tool,
  stderr: `2026-11-22 10:00:00.123 sysadminctl[811:5012] ${words}\n`,
})
const power = (battery: number, mains: number): Given => ({
  request: command('/usr/bin/pmset', '-g', 'custom'),
  stdout: `Battery Power:\n Sleep On Power Button 1\n displaysleep         ${battery}\n sleep                1\nAC Power:\n sleep                1\n displaysleep         ${mains}\n`,
})
const saverRequest = command('/usr/bin/defaults', '-currentHost', 'read', 'com.apple.screensaver', 'idleTime')
const saver = (seconds: number): Given => ({ request: saverRequest, stdout: `${seconds}\n` })
const noSaver: Given = {
  request: saverRequest,
  exitCode: 1,
  stderr:
    '2026-11-22 10:00:00.123 defaults[100:100] \nThe domain/default pair of (com.apple.screensaver, idleTime) does not exist\n',
}
const lock = (more: object) =>
  known({ locks: true, idleSeconds: null, graceSeconds: 0, layer: 'person', ...more })

describe('the screen lock of macOS', () => {
  it.each([
    ['screenLock delay is immediate', { graceSeconds: 0 }],
    ['screenLock delay is 5 seconds', { graceSeconds: 5 }],
    ['screenLock delay is 300 seconds', { graceSeconds: 300 }],
    ['screenLock delay is 0.000000 seconds', { graceSeconds: 0 }],
    ['screenLock is off', { locks: false, graceSeconds: null }],
    ['screenLock delay is -1.000000 seconds', { locks: false, graceSeconds: null }],
    ['screenLock delay is -1.000000 seconds(off)', { locks: false, graceSeconds: null }],
  ])('reads %s', (words, expected) => {
    expect(reading(probe, [says(words)])).toEqual(lock(expected))
  })

  it('reads the same words on stdout and without the date in front', () => {
    expect(reading(probe, [{ request: tool, stdout: 'screenLock delay is 60 seconds\n' }])).toEqual(
      lock({ graceSeconds: 60 }),
    )
  })

  it.each<[string, Given[], number | null]>([
    ['the longer of battery and mains', [power(2, 10)], 600],
    ['the screen saver when it comes first', [power(10, 10), saver(120)], 120],
    ['the display when it comes first', [power(5, 5), saver(1200)], 300],
    ['the display when nobody set a screen saver', [power(10, 10), noSaver], 600],
    ['the display when the screen saver never comes', [power(10, 10), saver(0)], 600],
    ['the screen saver when the display never sleeps', [power(0, 0), saver(600)], 600],
    ['never when neither comes', [power(0, 0), saver(0)], 0],
    ['never when one power source never darkens', [power(5, 0), saver(0)], 0],
    ['nothing when the display never sleeps and nobody set a screen saver', [power(5, 0), noSaver], null],
    ['the screen saver when pmset does not answer', [saver(600)], 600],
    ['nothing when pmset does not answer and the screen saver never comes', [saver(0)], null],
    ['nothing when neither answers', [], null],
    [
      'nothing from a screen saver that is no number',
      [power(0, 0), { request: saverRequest, stdout: 'never\n' }],
      null,
    ],
  ])('takes %s', (_name, given, idleSeconds) => {
    expect(reading(probe, [says('screenLock delay is immediate'), ...given])).toEqual(lock({ idleSeconds }))
  })

  it('reads one power source without a heading', () => {
    const pmset = {
      request: command('/usr/bin/pmset', '-g', 'custom'),
      stdout: ' disksleep            10\n displaysleep         15 (display sleep prevented by a film)\n',
    }
    expect(reading(probe, [says('screenLock delay is immediate'), pmset])).toEqual(lock({ idleSeconds: 900 }))
  })

  it('says when the organisation forces it', () => {
    const forced = present('/Library/Managed Preferences/com.apple.screensaver.plist')
    expect(reading(probe, [says('screenLock delay is immediate'), forced])).toEqual(
      lock({ layer: 'organisation' }),
    )
  })

  it.each(failures)('is unknown when sysadminctl is %s: %s, whatever the display does', (failure, reason) => {
    expect(reading(probe, [{ request: tool, failure }, power(5, 5)])).toEqual(unknown(reason, 'sysadminctl'))
  })

  it.each(
    noiseAnd(['a new wording', 'screenLock delay is soon\n'], ['a cut word', 'screenLock delay is immedi\n']),
  )('makes nothing of %s', (_name, stderr) => {
    expect(reading(probe, [{ request: tool, stderr }])).toEqual(unknown('unparsable', 'sysadminctl'))
  })
})
