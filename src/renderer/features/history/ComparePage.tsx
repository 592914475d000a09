import { useComparison } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { ComparisonView } from './ComparisonView.tsx'

/** Two audits side by side. */
export function ComparePage({ earlier, later }: { earlier: string; later: string }) {
  const { say } = useWords()
  const comparison = useComparison(earlier, later)
  return (
    <Page
      title={say('history.compareTitle')}
      lede={say('history.comparisonLede')}
      back={{ href: hrefTo('history'), label: say('history.back') }}
    >
      <Loaded query={comparison}>
        {known => (
          <Card>
            <ComparisonView comparison={known} withScores />
          </Card>
        )}
      </Loaded>
      <ButtonRow>
        <ButtonLink href={hrefTo('plan')}>{say('history.toPlan')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}
