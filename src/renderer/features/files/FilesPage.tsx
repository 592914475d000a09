import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../ui/Page.tsx'

export function FilesPage(_props: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.files')} lede={say('files.lede')}>
      {null}
    </Page>
  )
}
