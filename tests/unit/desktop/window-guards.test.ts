import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { allowedOrigins, guardContents, guardSession } from '../../../src/main/desktop/window-guards.ts'

const origins = allowedOrigins()

/** The objects below have only what the guards use of Electron's, hence the casts. Emits an event of Electron's kind and says whether it was prevented. */
function isPrevented(emitter: EventEmitter, name: string, details: object): boolean {
  let prevented = false
  const preventDefault = () => {
    prevented = true
  }
  emitter.emit(name, { ...details, preventDefault })
  return prevented
}

function guardedContents() {
  let open: (() => { action: string }) | undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => { action: string }) => {
      open = handler
    },
  })
  guardContents(contents as never, origins)
  return { contents, openWindow: () => open?.() }
}

describe('navigation', () => {
  it.each([
    'https://example.org/',
    'file:///etc/passwd',
    'app://surefoot.example.org/',
    'app://other/',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('to %s is prevented', url => {
    const { contents } = guardedContents()
    expect(isPrevented(contents, 'will-navigate', { url })).toBe(true)
    expect(isPrevented(contents, 'will-frame-navigate', { url, isMainFrame: true })).toBe(true)
  })

  it('to a page of our own is not', () => {
    const { contents } = guardedContents()
    expect(isPrevented(contents, 'will-navigate', { url: 'app://surefoot/' })).toBe(false)
  })

  it('of an embedded page, redirects and webviews are prevented', () => {
    const { contents } = guardedContents()
    const own = { url: 'app://surefoot/' }
    expect(isPrevented(contents, 'will-frame-navigate', { ...own, isMainFrame: false })).toBe(true)
    expect(isPrevented(contents, 'will-redirect', own)).toBe(true)
    expect(isPrevented(contents, 'will-attach-webview', {})).toBe(true)
  })

  it('never opens a window', () => {
    expect(guardedContents().openWindow()).toEqual({ action: 'deny' })
  })
})

function guardedSession(allowed = origins) {
  type Decide = (answer: unknown) => void
  const handlers: Record<string, (...given: never[]) => unknown> = {}
  const keep = (name: string) => (handler: (...given: never[]) => unknown) => {
    handlers[name] = handler
  }
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled: () => undefined,
    webRequest: { onBeforeRequest: keep('load') },
  })
  guardSession(session as never, allowed)
  const load = (url: string) => {
    let answer: unknown
    const handler = handlers.load as unknown as (details: { url: string }, decide: Decide) => void
    handler({ url }, given => {
      answer = given
    })
    return answer
  }
  return { session, handlers, load }
}

describe('the session', () => {
  it('denies every permission, asked for or checked', () => {
    const { handlers } = guardedSession()
    const ask = handlers.request as unknown as (a: null, b: string, decide: (yes: boolean) => void) => void
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      ask(null, permission, granted => expect(granted, permission).toBe(false))
    }
    expect.assertions(7)
    expect(handlers.check?.()).toBe(false)
    expect(handlers.device?.()).toBe(false)
  })

  it.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'wss://example.org/',
    'file:///etc/passwd',
    'app://other/',
    'app://surefoot.example.org/',
    'blob:https://example.org/1',
    'data:text/html,x',
  ])('does not load %s', url => {
    expect(guardedSession().load(url)).toEqual({ cancel: true })
  })

  it.each([
    'app://surefoot/',
    'app://surefoot/assets/index.js',
    'blob:app://surefoot/1',
    'data:image/png;base64,AA',
  ])('loads %s', url => {
    expect(guardedSession().load(url)).toEqual({ cancel: false })
  })

  it('saves what the page itself made, and nothing from elsewhere', () => {
    const { session } = guardedSession()
    const prevented = (url: string) => {
      let stopped = false
      session.emit('will-download', { preventDefault: () => (stopped = true) }, { getURL: () => url })
      return stopped
    }
    expect(prevented('blob:app://surefoot/1')).toBe(false)
    expect(prevented('https://example.org/program.exe')).toBe(true)
  })

  it('also loads from the development server where there is one', () => {
    const { load } = guardedSession(allowedOrigins('http://localhost:5173/'))
    expect(load('http://localhost:5173/main.tsx')).toEqual({ cancel: false })
    expect(load('ws://localhost:5173/')).toEqual({ cancel: false })
    expect(load('http://localhost:5174/')).toEqual({ cancel: true })
  })
})
