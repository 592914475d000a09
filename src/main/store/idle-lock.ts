/** Time for the idle lock. The wall clock goes on while the computer sleeps; the steady clock cannot be set back. */
export interface IdleClock {
  /** Milliseconds since 1970. */
  wall(): number
  /** Milliseconds since some moment. */
  steady(): number
  /** Calls back once after that many milliseconds; returns what cancels it. */
  after(milliseconds: number, callback: () => void): () => void
}

export const systemIdleClock: IdleClock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    // A lock that is due later must not keep the process alive.
    timer.unref()
    return () => clearTimeout(timer)
  },
}

export interface IdleLock {
  /** The person did something. When the time was up already, it locks all the same. */
  touch(): void
  /** Minutes without a touch until it locks; 0 means never. */
  setMinutes(minutes: number): void
  /** Looks at the clocks now, for instance when the computer wakes up. */
  check(): void
  stop(): void
}

export interface IdleLockOptions {
  readonly minutes: number
  readonly lock: () => void
  readonly clock?: IdleClock
}

/** Timers stand still while a computer sleeps, so the clocks are looked at this often at least. */
const longestWaitMs = 15_000
const minuteMs = 60_000

/** Locks once after the person was away for long enough, counted from timestamps. A later touch starts it again. */
export function startIdleLock({ minutes, lock, clock = systemIdleClock }: IdleLockOptions): IdleLock {
  let limitMs = minutes * minuteMs
  let touched = { wall: clock.wall(), steady: clock.steady() }
  let locked = false
  let stopped = false
  let cancel = () => {}

  /** The longer of the two: setting the clock back, or sleeping, must not win time. */
  const awayMs = () => Math.max(clock.wall() - touched.wall, clock.steady() - touched.steady)

  function schedule(): void {
    cancel()
    if (stopped || locked || limitMs === 0) return
    cancel = clock.after(Math.min(longestWaitMs, Math.max(0, limitMs - awayMs())), check)
  }

  function check(): void {
    if (!stopped && !locked && limitMs > 0 && awayMs() >= limitMs) {
      locked = true
      lock()
    }
    schedule()
  }

  schedule()
  return {
    touch() {
      const lockedBefore = locked
      check()
      // The touch that finds the time is up came too late. The next one starts anew.
      if (locked && !lockedBefore) return
      touched = { wall: clock.wall(), steady: clock.steady() }
      locked = false
      schedule()
    },
    setMinutes(next) {
      limitMs = next * minuteMs
      check()
    },
    check,
    stop() {
      stopped = true
      cancel()
    },
  }
}
