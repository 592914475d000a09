import { goTo } from '../../app/router.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { QuestionForm, type QuestionStep } from './QuestionForm.tsx'

/** One question outside an audit: changes its answer and goes back to where one came from. */
export function ChangeAnswer({ step }: { step: QuestionStep }) {
  const { say } = useWords()
  const toast = useToast()
  const leave = () => {
    if (window.history.length > 1) window.history.back()
    else goTo('home')
  }
  return (
    <Page title={step.question.text} lede={step.question.hint} kicker={say('audit.changeKicker')}>
      <QuestionForm
        step={step}
        onDone={() => {
          toast(say('audit.changed'))
          leave()
        }}
        buttons={({ busy, keeps }) => (
          <ButtonRow>
            <Button kind="primary" type="submit" busy={busy}>
              {say(keeps ? 'audit.keep' : 'audit.saveChange')}
            </Button>
            <Button kind="quiet" onPress={leave}>
              {say('ui.cancel')}
            </Button>
          </ButtonRow>
        )}
      />
    </Page>
  )
}
