import { useWords } from '../../i18n/use-words.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'

export function AccountsPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.accounts')}>
      <Loading />
    </Page>
  )
}
