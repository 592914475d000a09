import { Check, CircleMinus } from 'lucide-react'
import { Link } from 'react-aria-components'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { Member } from './household.ts'
import styles from './MemberStanding.module.css'

/** Whether a member of the household agreed, and the way to say so. */
export function MemberStanding({ member: { facet, standing, withdrawn } }: { member: Member }) {
  const { say, onDay } = useWords()
  return (
    <div className={styles.standing}>
      <p className={standing ? styles.agreed : styles.not}>
        {standing ? <Check size={17} aria-hidden /> : <CircleMinus size={17} aria-hidden />}
        <span>
          {standing
            ? say(standing.givenBy === facet.name ? 'footprint.memberAgreed' : 'footprint.memberAgreedBy', {
                name: standing.givenBy,
                day: onDay(standing.givenOn),
              })
            : withdrawn?.withdrawnOn
              ? say('footprint.memberWithdrawn', { day: onDay(withdrawn.withdrawnOn) })
              : say('footprint.memberNot')}
        </span>
      </p>
      <Link href={hrefTo('footprint', 'identity', 'consent', facet.id)} className={classNames(styles.link)}>
        {say(standing ? 'footprint.seeConsent' : 'footprint.recordConsent')}
        <VisuallyHidden>{` ${facet.name}`}</VisuallyHidden>
      </Link>
    </div>
  )
}
