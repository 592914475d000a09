import { useSyncExternalStore } from 'react'
import { hrefTo, type PageName, parseHash, type Route } from './routes.ts'

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The page the address names, kept up to date. */
export function useRoute(): Route {
  return parseHash(useSyncExternalStore(subscribe, () => window.location.hash))
}

/** Goes to a page as a link would. */
export function goTo(page: PageName, ...rest: string[]): void {
  window.location.hash = hrefTo(page, ...rest)
}

/** Goes to a page in place of this one, so that Back does not return here. */
export function replaceWith(page: PageName, ...rest: string[]): void {
  window.location.replace(hrefTo(page, ...rest))
}
