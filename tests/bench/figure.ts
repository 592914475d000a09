/** One measured figure beside what the same machine needs for something plain, in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | 'MB' | 'reads'
  /** What it may be at most, in the same unit. */
  readonly limit: number
  readonly baseline: { readonly name: string; readonly value: number }
}

/** The middle of several runs, in milliseconds. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

/** "judging 200 checks   1.8 ms   limit 5 ms   0.4 × parsing the same facts (4.4 ms)" */
export function line({ name, value, unit, limit, baseline }: Figure): string {
  const mark = value <= limit ? 'within' : 'OVER'
  const ratio =
    baseline.value === 0
      ? ''
      : `${(value / baseline.value).toFixed(2)} × ${baseline.name} (${round(baseline.value)} ${unit})`
  return [
    name.padEnd(46),
    `${round(value)} ${unit}`.padStart(12),
    `${mark} ${round(limit)} ${unit}`.padEnd(18),
    ratio,
  ].join('  ')
}

const round = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
