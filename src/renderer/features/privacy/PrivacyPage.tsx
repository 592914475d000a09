import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../ui/Page.tsx'

export function PrivacyPage(_props: { rest: readonly string[] }) {
  const { say } = useWords()
  return (
    <Page title={say('shell.privacy')} lede={say('privacy.lede')}>
      {null}
    </Page>
  )
}
