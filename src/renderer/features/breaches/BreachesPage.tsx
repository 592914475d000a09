import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../ui/Page.tsx'

export function BreachesPage(_props: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.breaches')} lede={say('breaches.lede')}>
      {null}
    </Page>
  )
}
