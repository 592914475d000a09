import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDataFolder } from '../../src/main/default-data-folder.ts'

describe('the data folder', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, '/home/person/.local/share/surefoot'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/surefoot'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/person/.local/share/surefoot'],
    ['darwin', {}, '/home/person/Library/Application Support/Surefoot'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/Surefoot'],
    ['win32', {}, '/home/person/AppData/Local/Surefoot'],
  ])('on %s with %j is %s', (platform, environment, expected) => {
    expect(defaultDataFolder(platform, environment, '/home/person')).toBe(join(expected))
  })
})
