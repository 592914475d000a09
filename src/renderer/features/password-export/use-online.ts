import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** False when this laptop surely has no connection. True is a guess. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)
