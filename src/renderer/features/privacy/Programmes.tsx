import type { PrivacyView } from '../../../shared/footprint-views.ts'
import type { Statement } from '../../../shared/model/footprint-route.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Section, Stack } from '../../ui/Page.tsx'
import { Sources } from '../../ui/Sources.tsx'
import styles from './Privacy.module.css'

type Offer = PrivacyView['programmes'][number]

/** The programmes that fit the person, each with what it asks in return; the others folded away. */
export function Programmes({ programmes }: { programmes: readonly Offer[] }) {
  const { say } = useWords()
  const fitting = programmes.filter(({ fits }) => fits)
  const others = programmes.filter(({ fits }) => !fits)
  if (programmes.length === 0) return null
  return (
    <Section title={say('privacy.programmesTitle')} lede={say('privacy.programmesText')}>
      <Stack gap={4}>
        {fitting.map(offer => (
          <Programme key={offer.programme.id} offer={offer} />
        ))}
        {others.length > 0 && (
          <Disclosure title={say('privacy.programmesOther')}>
            <Stack gap={4}>
              {others.map(offer => (
                <Programme key={offer.programme.id} offer={offer} />
              ))}
            </Stack>
          </Disclosure>
        )}
      </Stack>
    </Section>
  )
}

function Programme({ offer: { programme, reason } }: { offer: Offer }) {
  const { say } = useWords()
  const { id, name, provider, does, costs, steps, url, urlConfirmed, doubt, sources } = programme
  return (
    <Card>
      <Stack gap={3}>
        <div>
          <h3>{name}</h3>
          <p className={styles.soft}>{provider}</p>
        </div>
        {reason !== null && <p className={styles.reason}>{reason}</p>}
        <Statements title={say('privacy.does')} statements={does} />
        {costs.length > 0 && <Statements title={say('privacy.costs')} statements={costs} />}
        <Disclosure title={say('privacy.steps')}>
          <ol className={styles.steps}>
            {steps.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
          {url !== null && (
            <ExternalLink
              link={{
                id: `programme-${id}`,
                label: say('privacy.openProgramme'),
                url,
                asOf: sources[0]?.asOf ?? '2026-11-22',
                confirmed: urlConfirmed,
              }}
            />
          )}
          {doubt !== null && <p className={styles.doubt}>{doubt}</p>}
          <Sources sources={sources} />
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Statements({ title, statements }: { title: string; statements: readonly Statement[] }) {
  return (
    <div>
      <h4 className={styles.minor}>{title}</h4>
      <ul className={styles.statements}>
        {statements.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
