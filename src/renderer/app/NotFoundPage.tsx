import { useWords } from '../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { hrefTo } from './routes.ts'

export function NotFoundPage() {
  const { say } = useWords()
  return (
    <Page title={say('shell.notFoundTitle')} lede={say('shell.notFoundText')}>
      <ButtonRow>
        <ButtonLink kind="primary" href={hrefTo('home')}>
          {say('shell.goHome')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
