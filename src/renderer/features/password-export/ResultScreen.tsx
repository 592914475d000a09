import { FileDown, ShieldCheck, UserRoundPlus } from 'lucide-react'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Section } from '../../ui/Page.tsx'
import { CheckingPanel } from './CheckingPanel.tsx'
import type { Held } from './export-session.ts'
import { HeldPage } from './HeldPage.tsx'
import { ClearKinds, FoundKinds, UnjudgedKinds } from './KindLists.tsx'
import { LooksAside } from './LooksAside.tsx'
import { NextCard } from './NextCard.tsx'
import styles from './ResultScreen.module.css'
import { Severities } from './Severities.tsx'

/** What was found, from the first known piece to the whole, with the ways to look further beside it. */
export function ResultScreen({ held }: { held: Held }) {
  const { say } = useWords()
  const { summary, file } = held
  const format = say(`passwordExport.format-${file.format}`)
  const lede = summary
    ? say('passwordExport.formatOf', {
        format,
        logins: summary.logins,
        passwords: summary.distinctPasswords,
      })
    : say('passwordExport.formatOnly', { format, logins: file.logins })
  return (
    <HeldPage held={held} title={say('passwordExport.resultTitle')} lede={lede} isResult width="wide">
      <CheckingPanel held={held} />
      {summary ? (
        <>
          <Severities summary={summary} isRunning={held.audit.state === 'running'} />
          <div className={styles.columns}>
            <div className={styles.main}>
              <FoundKinds summary={summary} />
              <UnjudgedKinds summary={summary} />
              <ClearKinds summary={summary} />
              <Skipped held={held} />
            </div>
            <LooksAside held={held} />
          </div>
        </>
      ) : (
        <Loading />
      )}
      <Next />
    </HeldPage>
  )
}

function Skipped({ held }: { held: Held }) {
  const { say, list } = useWords()
  const { skipped } = held.file
  if (skipped.length === 0) return null
  const kinds = list(skipped.map(({ kind, count }) => say(`passwordExport.skipped-${kind}`, { count })))
  return <p className={styles.skipped}>{say('passwordExport.skipped', { kinds })}</p>
}

function Next() {
  const { say } = useWords()
  return (
    <Section title={say('passwordExport.nextTitle')}>
      <ul className={styles.next}>
        <li>
          <NextCard
            href={hrefTo('password-export', 'take-over')}
            icon={<UserRoundPlus size={22} />}
            title={say('passwordExport.nextTakeOver')}
            text={say('passwordExport.nextTakeOverText')}
          />
        </li>
        <li>
          <NextCard
            href={hrefTo('password-export', 'save')}
            icon={<FileDown size={22} />}
            title={say('passwordExport.nextSave')}
            text={say('passwordExport.nextSaveText')}
          />
        </li>
        <li>
          <NextCard
            href={hrefTo('password-export', 'finish')}
            icon={<ShieldCheck size={22} />}
            title={say('passwordExport.nextFinish')}
            text={say('passwordExport.nextFinishText')}
          />
        </li>
      </ul>
    </Section>
  )
}
