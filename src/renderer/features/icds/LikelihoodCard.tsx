import type { IcdsView } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { Tag } from '../../ui/Chip.tsx'
import { Stack } from '../../ui/Page.tsx'
import styles from './IcdsPage.module.css'

/** Whether the services may be for this person: a hint, never a decision. */
export function LikelihoodCard({ view }: { view: IcdsView }) {
  const { say } = useWords()
  return (
    <Card tone="accent">
      <Stack gap={2}>
        <Tag tone="neutral">{say(`icds.${view.likelihood}`)}</Tag>
        <h2>{view.headline}</h2>
        <p>{view.reason}</p>
        <p className={styles.never}>{say('icds.never')}</p>
      </Stack>
    </Card>
  )
}
