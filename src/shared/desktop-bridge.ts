/** What window, preload and main process of the desktop door say to each other before the port is there. */

/** Messages between the page and its preload, sent with `window.postMessage` to the page's own origin. */
export const pageMessages = {
  /** The page asks for its port. */
  ready: 'surefoot:ready',
  /** The answer; the port is in `event.ports[0]`. */
  port: 'surefoot:port',
} as const

/** Channels from preload to main process. */
export const channels = {
  /** Carries one port. */
  port: 'surefoot:port',
} as const
