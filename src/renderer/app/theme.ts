import { useEffect } from 'react'
import type { Settings } from '../../shared/model/settings.ts'

/** Puts the chosen theme on the document. `system` leaves the choice to the device. */
export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
}
