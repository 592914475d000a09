import { useSyncExternalStore } from 'react'
import type { AuditSummary } from '../../../shared/model/audit.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './Trend.module.css'
import { type TrendPoint, trendLines } from './trend-points.ts'

const height = 240
const edge = { left: 44, right: 16, top: 14, bottom: 34 }
const innerHeight = height - edge.top - edge.bottom
const marks = [0, 50, 100]

const across = (x: number, width: number) => edge.left + x * (width - edge.left - edge.right)
const down = (y: number) => edge.top + (1 - y) * innerHeight

/** The picture is as wide as its place, more or less, so that its numbers are as large as other text. */
const wide = 900
const narrow = 320
const isNarrow = window.matchMedia('(max-width: 40rem)')
const useWidth = () =>
  useSyncExternalStore(
    changed => {
      isNarrow.addEventListener('change', changed)
      return () => isNarrow.removeEventListener('change', changed)
    },
    () => (isNarrow.matches ? narrow : wide),
  )

/** Score as the drawn line, what was known as the dotted one. The table below says the same in numbers. */
export function Trend({ audits }: { audits: readonly AuditSummary[] }) {
  const { say, day, month } = useWords()
  const width = useWidth()
  const inTime = audits.toSorted((a, b) => a.finishedAt.localeCompare(b.finishedAt))
  const first = inTime[0]
  const last = inTime.at(-1)
  if (!first || !last) return null
  const spoken = say('history.trendSpoken', {
    count: audits.length,
    first: day(first.finishedAt),
    last: day(last.finishedAt),
  })
  const scores = trendLines(audits, audit => audit.score.overall.score)
  const coverages = trendLines(audits, audit => audit.score.overall.coverage)

  return (
    <div className={styles.trend}>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.picture} role="img" aria-label={spoken}>
        {marks.map(mark => (
          <g key={mark}>
            <line
              className={styles.grid}
              x1={edge.left}
              x2={width - edge.right}
              y1={down(mark / 100)}
              y2={down(mark / 100)}
            />
            <text className={styles.number} x={edge.left - 10} y={down(mark / 100) + 5} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        <text className={styles.number} x={edge.left} y={height - 8}>
          {month(first.finishedAt)}
        </text>
        <text className={styles.number} x={width - edge.right} y={height - 8} textAnchor="end">
          {month(last.finishedAt)}
        </text>
        <Lines
          width={width}
          lines={coverages}
          line={styles.coverage}
          point={styles.coveragePoint}
          radius={4}
        />
        <Lines width={width} lines={scores} line={styles.score} point={styles.scorePoint} radius={6} />
      </svg>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.sample}>
          <Sample line={styles.score} />
          {say('history.score')}
        </span>
        <span className={styles.sample}>
          <Sample line={styles.coverage} />
          {say('history.coverage')}
        </span>
      </p>
    </div>
  )
}

function Lines({
  width,
  lines,
  line,
  point,
  radius,
}: {
  width: number
  lines: readonly TrendPoint[][]
  line: string | undefined
  point: string | undefined
  radius: number
}) {
  return (
    <>
      {lines.map(points => (
        <polyline
          key={points[0]?.id}
          className={line}
          points={points.map(each => `${across(each.x, width)},${down(each.y)}`).join(' ')}
        />
      ))}
      {lines.flat().map(each => (
        <circle key={each.id} className={point} cx={across(each.x, width)} cy={down(each.y)} r={radius} />
      ))}
    </>
  )
}

function Sample({ line }: { line: string | undefined }) {
  return (
    <svg width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
      <line className={line} x1="2" y1="5" x2="34" y2="5" />
    </svg>
  )
}
