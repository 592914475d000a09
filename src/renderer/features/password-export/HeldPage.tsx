import { MemoryStick } from 'lucide-react'
import type { ReactNode } from 'react'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import type { Held } from './export-session.ts'
import styles from './HeldPage.module.css'
import { useExport } from './use-export-session.ts'

/** A page of an export that is in memory: it says so, and lets it go with one press. */
export function HeldPage({
  held,
  title,
  lede,
  isResult = false,
  width = 'reading',
  children,
}: {
  held: Held
  title: string
  lede?: ReactNode
  /** The page the others lead back to. */
  isResult?: boolean
  width?: 'reading' | 'wide'
  children: ReactNode
}) {
  const { say } = useWords()
  const { actions } = useExport()
  return (
    <Page
      title={title}
      lede={lede}
      width={width}
      {...(isResult
        ? { kicker: say('passwordExport.kicker') }
        : { back: { href: hrefTo('password-export', 'result'), label: say('passwordExport.backToResult') } })}
    >
      <div className={styles.held}>
        <MemoryStick size={20} className={styles.icon} aria-hidden />
        <p className={styles.text}>{say('passwordExport.heldText', { file: held.fileName })}</p>
        <Button kind="quiet" onPress={actions.forget}>
          {say('passwordExport.forget')}
        </Button>
      </div>
      {children}
    </Page>
  )
}
