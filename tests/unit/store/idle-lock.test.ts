import { describe, expect, it } from 'vitest'
import { type IdleClock, startIdleLock } from '../../../src/main/store/idle-lock.ts'

const minute = 60_000

/** A clock whose hands are moved by hand. Timers stand still while it sleeps, as real ones do. */
function handClock() {
  let wall = Date.parse('2026-11-22T15:00:00.000Z')
  let steady = 0
  let timers: { due: number; callback: () => void }[] = []
  const clock: IdleClock = {
    wall: () => wall,
    steady: () => steady,
    after(milliseconds, callback) {
      const timer = { due: steady + milliseconds, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
  }
  return {
    clock,
    pass(milliseconds: number) {
      const end = steady + milliseconds
      for (;;) {
        const next = timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0]
        if (next === undefined) break
        timers = timers.filter(timer => timer !== next)
        wall += next.due - steady
        steady = next.due
        next.callback()
      }
      wall += end - steady
      steady = end
    },
    sleep(milliseconds: number) {
      wall += milliseconds
    },
    set(moment: string) {
      wall = Date.parse(moment)
    },
    timers: () => timers.length,
  }
}

function idle(minutes: number) {
  const hands = handClock()
  const locks: number[] = []
  const idleLock = startIdleLock({ minutes, lock: () => locks.push(hands.clock.wall()), clock: hands.clock })
  return { ...hands, idleLock, locks }
}

describe('the idle lock', () => {
  it('locks once when nobody touched it for that long', () => {
    const { pass, locks } = idle(10)
    pass(10 * minute - 1)
    expect(locks).toHaveLength(0)
    pass(1)
    expect(locks).toHaveLength(1)
    pass(60 * minute)
    expect(locks).toHaveLength(1)
  })

  it('counts from the last touch', () => {
    const { pass, idleLock, locks } = idle(10)
    pass(9 * minute)
    idleLock.touch()
    pass(9 * minute)
    expect(locks).toHaveLength(0)
    pass(minute)
    expect(locks).toHaveLength(1)
  })

  it('starts again with the touch after a lock', () => {
    const { pass, idleLock, locks } = idle(10)
    pass(10 * minute)
    idleLock.touch()
    pass(10 * minute)
    expect(locks).toHaveLength(2)
  })

  it('locks on waking when the computer slept for that long', () => {
    const { sleep, idleLock, locks } = idle(10)
    sleep(11 * minute)
    idleLock.check()
    expect(locks).toHaveLength(1)
  })

  it('notices a sleep by itself soon after', () => {
    const { pass, sleep, locks } = idle(10)
    sleep(11 * minute)
    pass(15_000)
    expect(locks).toHaveLength(1)
  })

  it('locks on a touch that comes after the time, before a timer had its turn', () => {
    const { sleep, idleLock, locks } = idle(10)
    sleep(11 * minute)
    idleLock.touch()
    expect(locks).toHaveLength(1)
  })

  it('gives no more time when the clock is set back', () => {
    const { pass, set, locks } = idle(10)
    pass(5 * minute)
    set('2019-01-01T00:00:00.000Z')
    pass(5 * minute)
    expect(locks).toHaveLength(1)
  })

  it('locks early rather than late when the clock is set forward', () => {
    const { set, pass, locks } = idle(10)
    set('2031-01-01T00:00:00.000Z')
    pass(15_000)
    expect(locks).toHaveLength(1)
  })

  it('never locks with 0 minutes, until that changes', () => {
    const { pass, idleLock, locks, timers } = idle(0)
    pass(600 * minute)
    expect(locks).toHaveLength(0)
    expect(timers()).toBe(0)
    idleLock.touch()
    idleLock.setMinutes(5)
    pass(5 * minute)
    expect(locks).toHaveLength(1)
  })

  it('applies a shorter time at once', () => {
    const { pass, idleLock, locks } = idle(60)
    pass(20 * minute)
    idleLock.setMinutes(10)
    expect(locks).toHaveLength(1)
  })

  it('does nothing more once stopped', () => {
    const { pass, idleLock, locks, timers } = idle(10)
    idleLock.stop()
    pass(600 * minute)
    idleLock.touch()
    idleLock.check()
    expect(locks).toHaveLength(0)
    expect(timers()).toBe(0)
  })
})
