import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../ui/Page.tsx'

export function RoutesPage(_props: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.footprint-routes')} lede={say('footprintRoutes.lede')}>
      {null}
    </Page>
  )
}
