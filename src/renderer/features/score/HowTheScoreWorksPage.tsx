import { outcomes } from '../../../shared/model/finding.ts'
import type { PartScore } from '../../../shared/model/score.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { ScoreRing } from '../../ui/ScoreRing.tsx'
import { Table } from '../../ui/Table.tsx'
import styles from './HowTheScoreWorksPage.module.css'

const fromBestToWorst = ['pass', 'attention', 'fail', 'unknown', 'notApplicable'] as const
const grades = ['score.measured', 'score.seen', 'score.dated', 'score.said'] as const

/** The whole rule behind the number, with the person's own number worked through. */
export function HowTheScoreWorksPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const findings = useRead('findings')
  return (
    <Page title={say('score.title')} lede={say('score.lede')} back={{ href: hrefTo('home') }}>
      {findings.data && <Now part={findings.data.score.overall} />}
      <Section title={say('score.pointsTitle')}>
        <Table
          caption={say('score.pointsTitle')}
          captionHidden
          columns={[
            {
              id: 'outcome',
              title: say('score.outcome'),
              cell: outcome => <Chip outcome={outcome} />,
            },
            { id: 'gives', title: say('score.gives'), cell: outcome => say(`score.${outcome}Gives`) },
          ]}
          rows={fromBestToWorst.filter(outcome => outcomes.includes(outcome))}
          rowKey={outcome => outcome}
        />
      </Section>
      <Section title={say('score.unknownTitle')}>
        <p>{say('score.unknownText')}</p>
      </Section>
      <Section title={say('score.weightTitle')}>
        <p>{say('score.weightText')}</p>
      </Section>
      <Section title={say('score.evidenceTitle')}>
        <p>{say('score.evidenceText')}</p>
        <h3>{say('score.gradesTitle')}</h3>
        <ol>
          {grades.map(grade => (
            <li key={grade}>{say(grade)}</li>
          ))}
        </ol>
      </Section>
      <Section title={say('score.acceptedTitle')}>
        <p>{say('score.acceptedText')}</p>
      </Section>
      <Section title={say('score.exampleTitle')}>
        <p>{say('score.exampleText')}</p>
      </Section>
      <ButtonRow>
        <ButtonLink kind="primary" href={hrefTo('audit')}>
          {say('score.improve')}
        </ButtonLink>
        <ButtonLink href={hrefTo('home')}>{say('score.next')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function Now({ part }: { part: PartScore }) {
  const { say } = useWords()
  return (
    <Card>
      <div className={styles.now}>
        <ScoreRing part={part} />
        <div>
          <h2>{say('score.nowTitle')}</h2>
          <p className={styles.text}>
            {part.score === null
              ? say('score.nowNone', { coverage: part.coverage, unknown: part.unknown })
              : say('score.now', {
                  score: part.score,
                  coverage: part.coverage,
                  counted: part.counted,
                  unknown: part.unknown,
                })}
          </p>
        </div>
      </div>
    </Card>
  )
}
