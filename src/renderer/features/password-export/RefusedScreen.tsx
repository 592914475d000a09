import type { ReactNode } from 'react'
import type { ExportRefusal } from '../../../shared/model/password-export.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Page, Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './RefusedScreen.module.css'
import { ChooseFile, HowToExport } from './StartScreen.tsx'

/** Why a file could not be read, what to do about it, and the place for another one. */
export function RefusedScreen({ reason, line }: { reason: ExportRefusal; line: number | null }) {
  const { say } = useWords()
  return (
    <Another
      title={say(`passwordExport.refused-${reason}-title`)}
      text={say(`passwordExport.refused-${reason}-text`)}
    >
      <p className={styles.kept}>
        {line !== null && `${say('passwordExport.refusedLine', { line })} `}
        {say('passwordExport.refusedKept')}
      </p>
    </Another>
  )
}

/** The browser could not open the file at all. */
export function UnreadableScreen() {
  const { say } = useWords()
  return <Another title={say('passwordExport.unreadableTitle')} text={say('passwordExport.unreadableText')} />
}

/** Something went wrong that is not the file's fault. */
export function FailedScreen({ error }: { error: unknown }) {
  const { say } = useWords()
  return (
    <Another title={say('passwordExport.failedTitle')}>
      <Problem error={error} />
    </Another>
  )
}

function Another({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  const { say } = useWords()
  return (
    <Page
      title={title}
      lede={text}
      kicker={say('passwordExport.kicker')}
      back={{ href: hrefTo('password'), label: say('passwordExport.backToPasswords') }}
    >
      {children}
      <Section title={say('passwordExport.refusedNext')}>
        <ChooseFile another />
      </Section>
      <HowToExport />
    </Page>
  )
}
