/** What `chronyc tracking` says; null for text that is none of it. Seconds are positive when this clock is ahead. */
export function parseChrony(text: string): { synchronised: boolean; offsetSeconds: number | null } | null {
  const leap = /^Leap status\s*: (.+)$/m.exec(text)?.[1]?.trim()
  if (leap === undefined) return null
  const known = ['Normal', 'Insert second', 'Delete second', 'Not synchronised']
  if (!known.includes(leap)) return null
  const [, seconds, direction] =
    /^System time\s*: (\d+\.\d+) seconds (fast|slow) of NTP time$/m.exec(text) ?? []
  const offset = seconds === undefined ? null : Number(seconds) * (direction === 'slow' ? -1 : 1)
  return { synchronised: leap !== 'Not synchronised', offsetSeconds: offset }
}

const units = new Map([
  ['us', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['min', 60],
  ['h', 3600],
])

/** Seconds of `Offset: +1.234ms` or `-1min 2.5s` in `timedatectl timesync-status`, null when it does not say. */
export function timesyncOffset(text: string): number | null {
  const [, sign, amount] = /^\s*Offset: ([+-])(\d[\d.a-z ]*)$/m.exec(text) ?? []
  if (sign === undefined || amount === undefined) return null
  let seconds = 0
  for (const part of amount.trim().split(' ')) {
    const [, number, unit] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(part) ?? []
    const factor = units.get(unit ?? '')
    if (number === undefined || factor === undefined) return null
    seconds += Number(number) * factor
  }
  return sign === '-' ? -seconds : seconds
}
