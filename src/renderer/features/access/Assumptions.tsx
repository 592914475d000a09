import { Link } from 'react-aria-components'
import type { AccessVertex } from '../../../shared/model/access-graph.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { Section } from '../../ui/Page.tsx'
import styles from './Assumptions.module.css'
import type { AccessIndex } from './access-index.ts'
import { placesToSay } from './where-to-say.ts'

/** What the page rests on without having been told, and where to tell it. */
export function Assumptions({ index }: { index: AccessIndex }) {
  const { say } = useWords()
  const { assumptions, vertices, ways } = index.view
  if (assumptions.length === 0) return null
  const places = placesToSay(vertices, ways)
  return (
    <Section title={say('access.assumptionsTitle')} lede={say('access.assumptionsLede')}>
      <Card tone="quiet">
        <ul>
          {assumptions.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {places.length > 0 && (
          <div className={styles.places}>
            <h3>{say('access.sayIt')}</h3>
            <ul className={styles.list}>
              {places.map(({ href, vertex }) => (
                <li key={href}>
                  <Place href={href} vertex={vertex} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Card>
    </Section>
  )
}

function Place({ href, vertex }: { href: string; vertex: AccessVertex }) {
  return (
    <Link href={href} className={styles.place ?? ''}>
      {vertex.label}
    </Link>
  )
}
