import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import hidden from '../../ui/VisuallyHidden.module.css'
import styles from './CheckingPanel.module.css'
import type { Held } from './export-session.ts'
import { useExport } from './use-export-session.ts'

/** How far the check has come, with one button to stop it and to go on. When it is finished only screen readers hear so. */
export function CheckingPanel({ held }: { held: Held }) {
  const { say } = useWords()
  const { actions } = useExport()
  const { state, scored, of, error } = held.audit
  const isRunning = state === 'running'
  if (state === 'finished') {
    return (
      <p role="status" className={hidden.hidden}>
        {say('passwordExport.finishedSpoken')}
      </p>
    )
  }
  return (
    <Card>
      <Stack>
        <h2 className={styles.title}>
          {say(
            isRunning
              ? 'passwordExport.checkingTitle'
              : state === 'failed'
                ? 'passwordExport.failedCheckTitle'
                : 'passwordExport.stoppedTitle',
          )}
        </h2>
        {isRunning ? (
          <ProgressBar
            label={say('passwordExport.checkingProgress')}
            done={scored}
            of={of}
            text={
              of === 0
                ? say('passwordExport.checkingStart')
                : say('passwordExport.checkingCount', { scored, of })
            }
          />
        ) : (
          <p>
            {of === 0
              ? say('passwordExport.stoppedEarly')
              : say('passwordExport.stoppedText', { scored, of })}
          </p>
        )}
        <Problem error={state === 'failed' ? error : null} />
        {/* One button for both, so that the focus stays where it is. */}
        <ButtonRow>
          <Button
            kind={isRunning ? 'secondary' : 'primary'}
            onPress={isRunning ? actions.stopAudit : actions.audit}
          >
            {say(isRunning ? 'passwordExport.stop' : 'passwordExport.goOn')}
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}
