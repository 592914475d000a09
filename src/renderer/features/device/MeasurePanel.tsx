import { Laptop } from 'lucide-react'
import { useId } from 'react'
import type { Moment } from '../../../shared/model/date.ts'
import { type Measurement, useMeasure } from '../../findings/use-measure.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Words } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './MeasurePanel.module.css'

/** Measures this device, shows how far it has come, and says afterwards how much could be read. */
export function MeasurePanel({ measuredAt }: { measuredAt: Moment | null }) {
  const { say, moment } = useWords()
  const id = useId()
  const { measurement, measure, stop } = useMeasure()
  const running = measurement.state === 'running'
  const known = measuredAt !== null

  return (
    <Card label={id}>
      <div className={styles.panel}>
        <span className={styles.icon} aria-hidden="true">
          <Laptop size={24} />
        </span>
        <div>
          <h2 id={id} className={styles.title}>
            {running
              ? say('device.runningTitle')
              : known
                ? say('device.knownTitle', { moment: moment(measuredAt) })
                : say('device.neverTitle')}
          </h2>
          <p className={styles.text}>
            {running ? (
              <Counted measurement={measurement} />
            ) : (
              say(known ? 'device.knownText' : 'device.neverText')
            )}
          </p>
        </div>
        {/* One button for both, so that the focus stays where it is when the run begins and ends. */}
        <div className={styles.button}>
          <Button
            kind={known || running ? 'secondary' : 'primary'}
            onPress={() => (running ? stop() : void measure())}
          >
            {say(running ? 'device.stop' : known ? 'device.again' : 'device.measure')}
          </Button>
        </div>
        {running && <Progress measurement={measurement} />}
        <div className={styles.outcome} role="status">
          <Outcome measurement={measurement} />
        </div>
        <Problem error={measurement.error} />
      </div>
    </Card>
  )
}

const readOf = (measurement: Measurement): number => Object.keys(measurement.read).length

function Counted({ measurement }: { measurement: Measurement }) {
  const { say } = useWords()
  const total = measurement.facts.length
  return total === 0
    ? say('device.starting')
    : say('device.runningText', { read: readOf(measurement), total })
}

function Progress({ measurement }: { measurement: Measurement }) {
  const { say, list } = useWords()
  const total = measurement.facts.length
  const read = readOf(measurement)
  const share = total === 0 ? 0 : Math.round((read / total) * 100)
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={say('device.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <div className={styles.fill} style={{ width: `${share}%` }} />
      </div>
      <p className={styles.now}>
        {measurement.reading.length > 0 &&
          say('device.readingNow', { facts: list(measurement.reading.map(fact => say(`device.${fact}`))) })}
      </p>
    </div>
  )
}

function Outcome({ measurement }: { measurement: Measurement }) {
  const words = useWords()
  if (measurement.state === 'cancelled') return <p>{words.say('device.cancelled')}</p>
  if (measurement.state !== 'finished') return null
  const statuses = Object.values(measurement.read)
  const known = statuses.filter(status => status === 'known').length
  return (
    <p>
      {words.say('device.finished', {
        known,
        total: statuses.length,
        unknown: statuses.length - known,
        seconds: duration(measurement.durationMs ?? 0, words),
      })}
    </p>
  )
}

const duration = (milliseconds: number, { say }: Words): string =>
  milliseconds < 1_000
    ? say('device.underASecond')
    : say('device.seconds', { seconds: Math.round(milliseconds / 1_000) })
