import type { Service } from '../../../shared/model/service.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import styles from './ServiceHelp.module.css'
import { settingsLink } from './service-links.ts'

/** Where a service keeps its security settings, and what is special about it. */
export function ServiceHelp({ service }: { service: Service }) {
  const { say } = useWords()
  const link = settingsLink(service)
  if (!link && !service.settingsPath && !service.note) return null
  return (
    <div className={styles.help}>
      {service.note && <p>{service.note}</p>}
      {service.settingsPath && (
        <p>
          {say(service.settingsConfirmed ? 'accounts.where' : 'accounts.whereUnconfirmed', {
            path: service.settingsPath,
          })}
        </p>
      )}
      {link && <ExternalLink link={link} label={say('accounts.openService', { service: service.name })} />}
    </div>
  )
}
