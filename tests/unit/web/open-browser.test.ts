import { describe, expect, it } from 'vitest'
import { openBrowser } from '../../../src/main/web/open-browser.ts'

const address = 'http://127.0.0.1:1/enter?token=a'

/** What would be started on such a computer; null when nothing would. */
async function started(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Promise<string[] | null> {
  let command: string[] | null = null
  const opened = await openBrowser(address, platform, environment, async (program, argv) => {
    command = [program, ...argv]
    return true
  })
  expect(opened).toBe(command !== null)
  return command
}

describe('opening the browser', () => {
  it("uses each system's own way, without a shell", async () => {
    expect(await started('linux', { DISPLAY: ':0' })).toEqual(['xdg-open', address])
    expect(await started('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', address])
    expect(await started('darwin', {})).toEqual(['/usr/bin/open', address])
    expect(await started('win32', { SystemRoot: 'D:\\Windows' })).toEqual([
      'D:\\Windows\\System32\\rundll32.exe',
      'url.dll,FileProtocolHandler',
      address,
    ])
  })

  it('does not try without a screen', async () => {
    expect(await started('linux', {})).toBeNull()
  })

  it('says so when the program cannot be started', async () => {
    expect(await openBrowser(address, 'linux', { DISPLAY: ':0' }, async () => false)).toBe(false)
  })
})
