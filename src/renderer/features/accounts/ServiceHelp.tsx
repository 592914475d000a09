import type { Link } from '../../../shared/model/link.ts'
import type { Service } from '../../../shared/model/service.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import styles from './ServiceHelp.module.css'

/** Where a service keeps its security settings, and what is special about it. */
export function ServiceHelp({ service }: { service: Service }) {
  const { say } = useWords()
  const link = linkOf(service)
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

/** The catalogue keeps the page of each service as a link of its own, under this id. */
function linkOf(service: Service): Link | null {
  const asOf = service.sources
    .map(source => source.asOf)
    .toSorted()
    .at(-1)
  if (service.settingsUrl === null || asOf === undefined) return null
  return {
    id: `service-${service.id}`,
    label: service.name,
    url: service.settingsUrl,
    asOf,
    confirmed: service.settingsConfirmed,
  }
}
