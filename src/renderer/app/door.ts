/** The desktop door says who it is through the preload; without it the window is a page in a browser. */
export const isDesktop = (): boolean =>
  typeof window !== 'undefined' && 'surefoot' in window && isDesktopBridge(window.surefoot)

function isDesktopBridge(bridge: unknown): boolean {
  return typeof bridge === 'object' && bridge !== null && 'door' in bridge && bridge.door === 'desktop'
}
