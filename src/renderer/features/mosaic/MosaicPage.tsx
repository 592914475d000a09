import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../ui/Page.tsx'

export function MosaicPage(_props: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.mosaic')} lede={say('mosaic.lede')}>
      {null}
    </Page>
  )
}
