import { ShieldCheck } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'react-aria-components'
import type { IcdsView } from '../../../shared/views.ts'
import { useChange } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { inMonths, today } from '../../ui/day-parts.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './IcdsCard.module.css'

/** The two free services of NCSC, offered large until the person decides or says "not now". */
export function IcdsCard({ icds }: { icds: IcdsView }) {
  const { say } = useWords()
  const toast = useToast()
  const id = useId()
  const quiet = useChange(client => client.icds.save({ ...icds.status, quietUntil: inMonths(today(), 3) }))
  if (!icds.prompt) {
    return (
      <p className={styles.small}>
        <ShieldCheck size={20} aria-hidden />
        <Link href={hrefTo('icds')}>{icds.headline}</Link>
      </p>
    )
  }
  return (
    <Card tone="accent" label={id}>
      <div className={styles.card}>
        <span className={styles.icon} aria-hidden="true">
          <ShieldCheck size={28} />
        </span>
        <div className={styles.text}>
          <h2 id={id}>{icds.headline}</h2>
          <p>{icds.reason}</p>
        </div>
        <ButtonRow>
          <ButtonLink href={hrefTo('icds')}>{say('home.icdsReady')}</ButtonLink>
          <Button
            kind="quiet"
            busy={quiet.isPending}
            onPress={() => quiet.mutate(undefined, { onSuccess: () => toast(say('home.icdsQuiet')) })}
          >
            {say('home.icdsNotNow')}
          </Button>
        </ButtonRow>
        <Problem error={quiet.error} />
      </div>
    </Card>
  )
}
