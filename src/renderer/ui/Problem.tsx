import { kindOf } from '../app/problems.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** What a failed call says, where it failed. With `onRetry` it offers to try again. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { say } = useWords()
  if (!error) return null
  return (
    <Notice tone="problem" title={say('errors.title')}>
      <p>{say(`errors.${kindOf(error)}`)}</p>
      {onRetry && (
        <div>
          <Button onPress={onRetry}>{say('shell.tryAgain')}</Button>
        </div>
      )}
    </Notice>
  )
}
