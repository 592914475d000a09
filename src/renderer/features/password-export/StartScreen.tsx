import { FileSearch, ListOrdered, MemoryStick } from 'lucide-react'
import { useState } from 'react'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { FileDrop, type FileDropProblem } from '../../ui/FileDrop.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { AboutYou } from './AboutYou.tsx'
import { unreadableDay } from './own-words-draft.ts'
import styles from './StartScreen.module.css'
import { useExport } from './use-export-session.ts'

const points = [
  { key: 'passwordExport.point1', Icon: FileSearch },
  { key: 'passwordExport.point2', Icon: MemoryStick },
  { key: 'passwordExport.point3', Icon: ListOrdered },
] as const

/** What this does, what to be careful of, and where the file goes in. */
export function StartScreen() {
  const { say } = useWords()
  return (
    <Page
      title={say('passwordExport.title')}
      lede={say('passwordExport.lede')}
      back={{ href: hrefTo('password'), label: say('passwordExport.backToPasswords') }}
    >
      <ul className={styles.points}>
        {points.map(({ key, Icon }) => (
          <li key={key} className={styles.point}>
            <span className={styles.icon} aria-hidden="true">
              <Icon size={20} />
            </span>
            {say(key)}
          </li>
        ))}
      </ul>
      <Notice tone="attention" title={say('passwordExport.dangerTitle')}>
        {say('passwordExport.dangerText')}
      </Notice>
      <AboutYou />
      <ChooseFile />
      <HowToExport />
    </Page>
  )
}

/** Takes the file, with the button or dropped anywhere. */
export function ChooseFile({ another = false }: { another?: boolean }) {
  const { say } = useWords()
  const { actions, ownWords } = useExport()
  const [problem, setProblem] = useState<FileDropProblem | null>(null)
  const [wasChosen, setWasChosen] = useState(false)
  const day = unreadableDay(ownWords)
  const choose = (file: File) => {
    setWasChosen(true)
    if (day === null) actions.choose(file)
  }
  return (
    <>
      <ErrorSummary
        problems={[
          ...(problem === null
            ? []
            : [say(problem === 'several' ? 'passwordExport.notOneFile' : 'passwordExport.notAFile')]),
          ...(wasChosen && day !== null ? [say('passwordExport.aboutNoDay', { day })] : []),
        ]}
      />
      <FileDrop
        title={say('passwordExport.dropTitle')}
        hint={say('passwordExport.dropHint')}
        choose={say(another ? 'passwordExport.chooseAnother' : 'passwordExport.choose')}
        dropLabel={say('passwordExport.dropLabel')}
        onFile={choose}
        onProblem={setProblem}
      />
    </>
  )
}

const products = [
  'bitwarden',
  'onepassword',
  'keepass',
  'lastpass',
  'dashlane',
  'proton',
  'nordpass',
  'roboform',
  'apple',
  'chrome',
  'firefox',
] as const

/** How each password manager lets go of its entries. */
export function HowToExport() {
  const { say } = useWords()
  return (
    <Section title={say('passwordExport.howTitle')} lede={say('passwordExport.howLede')}>
      <div className={styles.products}>
        {products.map(product => (
          <Disclosure key={product} title={say(`passwordExport.howName-${product}`)}>
            <p>{say(`passwordExport.how-${product}`)}</p>
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}
