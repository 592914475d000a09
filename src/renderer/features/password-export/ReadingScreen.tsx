import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Page, Stack } from '../../ui/Page.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import type { Session } from './export-session.ts'
import { useExport } from './use-export-session.ts'

const megabyte = 1_000_000
const megabytes = (bytes: number) => Math.round((bytes / megabyte) * 10) / 10

/** The file on its way into memory. */
export function ReadingScreen({ session }: { session: Extract<Session, { stage: 'sending' | 'reading' }> }) {
  const { say, number } = useWords()
  const { actions } = useExport()
  const isSending = session.stage === 'sending'
  return (
    <Page
      title={say('passwordExport.sendingTitle')}
      lede={say('passwordExport.sendingText')}
      kicker={say('passwordExport.kicker')}
    >
      <Card>
        <Stack gap={5}>
          <ProgressBar
            label={say('passwordExport.sendingProgress')}
            done={isSending ? session.sent : 1}
            of={isSending ? session.bytes : 1}
            text={
              isSending
                ? say('passwordExport.sendingAmount', {
                    done: number(megabytes(session.sent)),
                    total: number(megabytes(session.bytes)),
                  })
                : say('passwordExport.readingText')
            }
          />
          <ButtonRow>
            <Button onPress={actions.again}>{say('passwordExport.stopReading')}</Button>
          </ButtonRow>
        </Stack>
      </Card>
    </Page>
  )
}
