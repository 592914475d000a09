import { useWords } from '../../i18n/use-words.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'

export function ProfilePage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.profile')}>
      <Loading />
    </Page>
  )
}
