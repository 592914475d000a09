import { describe, expect, it } from 'vitest'
import { windowOptions } from '../../../src/main/desktop/window-options.ts'

describe('the window', () => {
  it('can do no more than a web page can', () => {
    const { webPreferences } = windowOptions({ preload: '/preload.cjs', isPackaged: false })
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
  })

  it('has developer tools only where the app is developed', () => {
    const devTools = (isPackaged: boolean) =>
      windowOptions({ preload: '/preload.cjs', isPackaged }).webPreferences?.devTools
    expect(devTools(false)).toBe(true)
    expect(devTools(true)).toBe(false)
  })

  it('has a title that tells nothing', () => {
    expect(windowOptions({ preload: '/preload.cjs', isPackaged: true }).title).toBe('Surefoot')
  })
})
