import type { z } from 'zod'
import type { sourceSchema } from '../../shared/model/question.ts'
import { isDesktop } from '../app/door.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './Sources.module.css'

type Source = z.infer<typeof sourceSchema>

/** Where something comes from and how old it is. A source we could not confirm says so. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { say, day } = useWords()
  return (
    <ul className={styles.sources}>
      {sources.map(source => (
        <li key={`${source.publisher} ${source.title}`}>
          {say(lineFor(source), {
            publisher: source.publisher,
            title: source.title,
            day: day(source.asOf),
          })}
          {source.url && <SourceAddress url={source.url} />}
        </li>
      ))}
    </ul>
  )
}

/** What no guidance names is our own judgement, and says so. */
function lineFor({ publisher, confirmed }: Source) {
  if (publisher === 'Surefoot') return 'ui.sourceOwn'
  return confirmed ? 'ui.source' : 'ui.sourceUnconfirmed'
}

/** Sources have no id by which the desktop door could open them, so there the address is shown to be copied. */
function SourceAddress({ url }: { url: string }) {
  if (isDesktop()) return <span className={styles.address}>{url}</span>
  return (
    <a className={styles.address} href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  )
}
