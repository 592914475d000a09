import type { BreachesView } from '../../../shared/footprint-views.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import styles from './Breaches.module.css'

const sinceKeys = { yes: 'sinceYes', no: 'sinceNo', 'not-sure': 'sinceNotSure' } as const

/** The person's accounts whose service is on the public list, newest breach first. */
export function BreachedServices({ view }: { view: BreachesView }) {
  const { say, day, list } = useWords()
  if (view.list === null) return <p>{say('breaches.servicesUnfetched')}</p>
  if (view.services.length === 0) {
    return (
      <p>
        {say('breaches.servicesNone')} {say('breaches.servicesNoneText')}
      </p>
    )
  }
  return (
    <ul className={styles.list}>
      {view.services.map(({ account, breaches, since }) => (
        <li key={account.id} className={styles.row}>
          <h3 className={styles.title}>{account.label}</h3>
          {breaches.map(({ name, title, on, dataClasses }) => (
            <p key={name}>
              {title}:{' '}
              {on === null ? say('breaches.breachUndated') : say('breaches.breachOn', { day: day(on) })}.{' '}
              {dataClasses.length > 0 && say('breaches.taken', { classes: list(dataClasses) })}
            </p>
          ))}
          <p className={styles.soft}>{say(`breaches.${sinceKeys[since]}`)}</p>
          <ButtonLink href={hrefTo('accounts', account.id)}>
            {say('breaches.openAccount', { label: account.label })}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
