/** Tells the time. A parameter everywhere, so that tests and replays have their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** A clock that started at the moment of a recording and runs on from there. */
export function clockFrom(moment: Date, clock: Clock = systemClock): Clock {
  const started = clock().getTime()
  return () => new Date(moment.getTime() + clock().getTime() - started)
}
