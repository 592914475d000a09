import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'

/** An address of the review that leads to nothing any more. */
export function NotThere() {
  const { say } = useWords()
  return (
    <Page title={say('footprint.notFoundTitle')} lede={say('footprint.notFoundText')}>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint')} kind="primary">
          {say('footprint.backToHub')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
