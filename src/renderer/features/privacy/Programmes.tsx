import type { PrivacyView } from '../../../shared/footprint-views.ts'
import type { Statement } from '../../../shared/model/footprint-route.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { OutsideLink } from '../../ui/OutsideLink.tsx'
import { Section, Stack } from '../../ui/Page.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { Statements } from '../../ui/Statements.tsx'
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
        <Part title={say('privacy.does')} statements={does} />
        <Disclosure title={say('privacy.costsAndSteps')} of={name}>
          {costs.length > 0 && <Part title={say('privacy.costs')} statements={costs} />}
          <h4 className={styles.minor}>{say('privacy.steps')}</h4>
          <Statements statements={steps} ordered />
          {url !== null && (
            <span>
              <OutsideLink
                url={url}
                label={say('privacy.openProgramme', { name })}
                open={client => client.links.open({ id: `programme-${id}` })}
              />
              {!urlConfirmed && <span className={styles.doubt}>{say('ui.linkUnconfirmed')}</span>}
            </span>
          )}
          {doubt !== null && <p className={styles.doubt}>{doubt}</p>}
          <Sources sources={sources} />
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Part({ title, statements }: { title: string; statements: readonly Statement[] }) {
  return (
    <div>
      <h4 className={styles.minor}>{title}</h4>
      <Statements statements={statements} />
    </div>
  )
}
