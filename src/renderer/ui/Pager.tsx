import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from './Button.tsx'
import styles from './Pager.module.css'

/** Turns the pages of a long list. Draws nothing when one page holds it all. */
export function Pager({
  label,
  text,
  previous,
  next,
  onPrevious,
  onNext,
}: {
  label: string
  /** Which part is shown, such as "1 to 50 of 213". */
  text: string
  previous: string
  next: string
  /** Null where there is no such page. */
  onPrevious: (() => void) | null
  onNext: (() => void) | null
}) {
  if (!onPrevious && !onNext) return null
  return (
    <nav className={styles.pager} aria-label={label}>
      <Button
        isDisabled={!onPrevious}
        {...(onPrevious ? { onPress: onPrevious } : {})}
        icon={<ChevronLeft size={18} aria-hidden />}
      >
        {previous}
      </Button>
      <p className={styles.text} aria-live="polite">
        {text}
      </p>
      <Button
        isDisabled={!onNext}
        {...(onNext ? { onPress: onNext } : {})}
        icon={<ChevronRight size={18} aria-hidden />}
      >
        {next}
      </Button>
    </nav>
  )
}
