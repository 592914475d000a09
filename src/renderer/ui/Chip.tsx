import { Check, CircleHelp, CircleMinus, Clock, TriangleAlert, X } from 'lucide-react'
import type { Outcome } from '../../shared/model/finding.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './Chip.module.css'
import { classNames } from './class-names.ts'

const icons = {
  pass: Check,
  attention: TriangleAlert,
  fail: X,
  unknown: CircleHelp,
  notApplicable: CircleMinus,
  accepted: Clock,
}

/** An outcome as colour, icon and word. */
export function Chip({ outcome }: { outcome: Outcome | 'accepted' }) {
  const { say } = useWords()
  const Icon = icons[outcome]
  return (
    <span className={classNames(styles.chip, styles[outcome])}>
      <Icon size={16} strokeWidth={2.6} aria-hidden />
      {say(`outcomes.${outcome}`)}
    </span>
  )
}

/** A plain label in the same shape, for states that are no outcomes. */
export function Tag({
  tone = 'neutral',
  children,
}: {
  tone?: 'neutral' | 'accent' | 'attention'
  children: string
}) {
  return <span className={classNames(styles.chip, styles[tone])}>{children}</span>
}
