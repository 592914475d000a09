import type { Link as LinkView } from '../../shared/model/link.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './ExternalLink.module.css'
import { OutsideLink } from './OutsideLink.tsx'

/** A link out of the app, one of the catalogue's, which the desktop door opens by its id. */
export function ExternalLink({ link, label }: { link: LinkView; label?: string }) {
  const { say } = useWords()
  return (
    <span className={styles.outer}>
      <OutsideLink
        url={link.url}
        label={label ?? link.label}
        open={client => client.links.open({ id: link.id })}
      />
      {!link.confirmed && <span className={styles.doubt}>{say('ui.linkUnconfirmed')}</span>}
    </span>
  )
}
