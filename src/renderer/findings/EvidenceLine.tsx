import { Eye, MessageSquareText, Ruler } from 'lucide-react'
import type { FindingView } from '../../shared/views.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './EvidenceLine.module.css'

const icons = { measured: Ruler, said: MessageSquareText, dated: MessageSquareText, seen: Eye }
const keys = {
  measured: 'findings.measured',
  said: 'findings.said',
  dated: 'findings.dated',
  seen: 'findings.seenByAdviser',
} as const

/** How well it is known and since when: "Measured today", "You said so on 3 June". Nothing was measured when it is not known. */
export function EvidenceLine({ finding }: { finding: FindingView }) {
  const { say, onDay } = useWords()
  if (finding.reason === 'no-answer' || finding.reason === 'not-measured') return null
  const notRead = finding.outcome === 'unknown' && finding.grade === 'measured'
  const Icon = icons[finding.grade]
  return (
    <p className={styles.line}>
      <Icon size={17} aria-hidden />
      {say(notRead ? 'findings.notMeasured' : keys[finding.grade], { day: onDay(finding.at) })}
    </p>
  )
}
