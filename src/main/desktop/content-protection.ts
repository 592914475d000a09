import { createRouterClient } from '@orpc/server'
import type { BrowserWindow } from 'electron'
import type { App } from '../app.ts'

/**
 * Keeps the window's protection from screen sharing as the settings say. They can be read only while the store is open,
 * so they are looked up after each unlock and after each call that may have changed them.
 */
export function followContentProtection(
  window: Pick<BrowserWindow, 'setContentProtection' | 'isDestroyed'>,
  app: Pick<App, 'router' | 'vault'>,
): { afterCall: (name: string) => void } {
  const { settings } = createRouterClient(app.router)
  const apply = async () => {
    const { contentProtection } = await settings.get()
    if (!window.isDestroyed()) window.setContentProtection(contentProtection)
  }
  // While the store is locked the settings cannot be read: the window stays as it was.
  const look = () => void apply().catch(() => undefined)
  app.vault.onChange(state => {
    if (state === 'open') look()
  })
  return { afterCall: name => name === 'settings.save' && look() }
}
