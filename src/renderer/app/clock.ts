/** How far the time of what is shown lies from this computer's, in milliseconds. */
let ahead = 0

/** The time of what is shown: this computer's, or that of a recording which is looked at on another day. */
export const now = (): Date => new Date(Date.now() + ahead)

/**
 * Sets the window's time by the app's while a recording is shown. Days that are typed "today" would otherwise lie in the
 * recording's future, and count as not known.
 */
export function followClock(status: { readonly replaying: boolean; readonly now: string }): void {
  ahead = status.replaying ? Date.parse(status.now) - Date.now() : 0
}
