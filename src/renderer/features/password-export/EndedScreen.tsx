import { replaceWith } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useExport } from './use-export-session.ts'

/** The export is gone from memory: because the person asked for it, or by itself. */
export function EndedScreen({ because, isDeleted }: { because: 'asked' | 'lost'; isDeleted: boolean }) {
  const { say } = useWords()
  const { actions } = useExport()
  const wasAsked = because === 'asked'
  const again = () => {
    actions.again()
    replaceWith('password-export')
  }
  return (
    <Page
      title={say(wasAsked ? 'passwordExport.endedAskedTitle' : 'passwordExport.endedLostTitle')}
      lede={say(wasAsked ? 'passwordExport.endedAskedText' : 'passwordExport.endedLostText')}
      kicker={say('passwordExport.kicker')}
    >
      {isDeleted ? (
        <Notice>{say('passwordExport.endedDeleted')}</Notice>
      ) : (
        <Notice tone="attention">{say('passwordExport.endedRemind')}</Notice>
      )}
      <ButtonRow>
        {wasAsked ? (
          <ButtonLink href={hrefTo('accounts')} kind="primary">
            {say('passwordExport.toAccounts')}
          </ButtonLink>
        ) : null}
        <Button kind={wasAsked ? 'secondary' : 'primary'} onPress={again}>
          {say('passwordExport.beginAgain')}
        </Button>
        <ButtonLink href={hrefTo('home')} kind="quiet">
          {say('passwordExport.toHome')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
