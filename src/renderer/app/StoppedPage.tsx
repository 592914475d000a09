import { useWords } from '../i18n/use-words.ts'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import frame from './ClosedFrame.module.css'
import { isDesktop } from './door.ts'

/** The app behind the window is gone: the browser door was closed, or it failed. */
export function StoppedPage({ onRetry }: { onRetry: () => void }) {
  const { say } = useWords()
  return (
    <main className={frame.main}>
      <Page title={say('shell.stoppedTitle')} lede={say('shell.stoppedText')}>
        <p>{say(isDesktop() ? 'shell.stoppedDesktop' : 'shell.stoppedBrowser')}</p>
        <ButtonRow>
          <Button kind="primary" onPress={onRetry}>
            {say('shell.tryAgain')}
          </Button>
        </ButtonRow>
      </Page>
    </main>
  )
}
