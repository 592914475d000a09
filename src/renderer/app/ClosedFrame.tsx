import { MessageCircleWarning } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Brand } from './Brand.tsx'
import styles from './ClosedFrame.module.css'
import { hrefTo } from './routes.ts'

/** What stands around the pages before the store is open: no menu, but always the way to report a concern. */
export function ClosedFrame({
  isConnected,
  isConcern,
  children,
}: {
  isConnected: boolean
  isConcern: boolean
  children: ReactNode
}) {
  const { say } = useWords()
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <Brand />
        {!isConcern && (
          <ButtonLink href={hrefTo('report-concern')} icon={<MessageCircleWarning size={19} aria-hidden />}>
            {say('shell.report-concern')}
          </ButtonLink>
        )}
      </header>
      <main className={styles.main} id="page">
        {!isConnected && <Notice tone="attention">{say('shell.reconnecting')}</Notice>}
        {children}
      </main>
    </div>
  )
}
