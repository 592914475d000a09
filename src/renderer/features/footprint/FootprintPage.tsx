import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../ui/Page.tsx'

export function FootprintPage(_props: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.footprint')} lede={say('footprint.lede')}>
      {null}
    </Page>
  )
}
