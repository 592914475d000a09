import type { LoginName } from '../../../shared/model/password-export.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LoginLine.module.css'

/** A login by title, site and user name. */
export function LoginLine({ login }: { login: LoginName }) {
  const { say } = useWords()
  return (
    <span className={styles.login}>
      <span className={styles.title}>{login.title || login.site || say('passwordExport.noTitle')}</span>
      {login.site && <span className={styles.site}>{login.site}</span>}
      <span className={styles.user}>{login.user || say('passwordExport.noUser')}</span>
    </span>
  )
}
