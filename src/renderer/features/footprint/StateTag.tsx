import { CircleCheck, CircleDot, CircleX, Hourglass, Landmark } from 'lucide-react'
import type { ExposureState } from '../../../shared/model/exposure.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './StateTag.module.css'

const icons = { open: CircleDot, asked: Hourglass, removed: CircleCheck, refused: CircleX, stays: Landmark }

/** How an exposure stands: icon and word. */
export function StateTag({ state }: { state: ExposureState }) {
  const { say } = useWords()
  const Icon = icons[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={17} aria-hidden />
      {say(`footprint.state-of-${state}`)}
    </span>
  )
}
