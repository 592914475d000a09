import { ExternalLink as OutsideIcon } from 'lucide-react'
import { Button, Link } from 'react-aria-components'
import type { Link as LinkView } from '../../shared/model/link.ts'
import { isDesktop } from '../app/door.ts'
import { useAsk } from '../app/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import styles from './ExternalLink.module.css'
import { Problem } from './Problem.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * A link out of the app, always one of the catalogue's. The desktop door asks the main process to open it by its id;
 * the browser door is in a browser already.
 */
export function ExternalLink({ link, label }: { link: LinkView; label?: string }) {
  const { say } = useWords()
  return (
    <span className={styles.outer}>
      {isDesktop() ? (
        <OpenByMain link={link} label={label ?? link.label} />
      ) : (
        <Plain link={link} label={label ?? link.label} />
      )}
      {!link.confirmed && <span className={styles.doubt}>{say('ui.linkUnconfirmed')}</span>}
    </span>
  )
}

function Plain({ link, label }: { link: LinkView; label: string }) {
  return (
    <Link href={link.url} target="_blank" rel="noopener noreferrer" className={classNames(styles.link)}>
      <Inside label={label} />
    </Link>
  )
}

function OpenByMain({ link, label }: { link: LinkView; label: string }) {
  const open = useAsk((client, id: string) => client.links.open({ id }))
  return (
    <>
      <Button className={classNames(styles.link)} onPress={() => open.mutate(link.id)}>
        <Inside label={label} />
      </Button>
      <Problem error={open.error} />
    </>
  )
}

function Inside({ label }: { label: string }) {
  const { say } = useWords()
  return (
    <>
      <span>{label}</span>
      <OutsideIcon size={16} strokeWidth={2.4} aria-hidden />
      <VisuallyHidden>{` (${say('ui.opensOutside')})`}</VisuallyHidden>
    </>
  )
}
