/** Calls back after some milliseconds unless cancelled first. */
export type Later = (milliseconds: number, run: () => void) => () => void

const timerLater: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * Counts the windows that are open, by their `app.watch` streams. When the last one has been gone for a while nobody is
 * there any more; a reload or a sleeping laptop comes back in time.
 */
export class OpenWindows {
  readonly #patience: number
  readonly #onGone: () => void
  readonly #later: Later
  #count = 0
  #cancel = () => {}

  constructor(patience: number, onGone: () => void, later: Later = timerLater) {
    this.#patience = patience
    this.#onGone = onGone
    this.#later = later
  }

  /** A window came; call what it returns when the window has gone. */
  opened(): () => void {
    this.#cancel()
    this.#count += 1
    let gone = false
    return () => {
      if (gone) return
      gone = true
      this.#count -= 1
      if (this.#count === 0) this.#cancel = this.#later(this.#patience, this.#onGone)
    }
  }

  /** Stops waiting. */
  end(): void {
    this.#cancel()
  }
}
