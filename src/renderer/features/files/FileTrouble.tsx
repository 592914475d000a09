import { useWords } from '../../i18n/use-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { fileProblemOf } from './file-problem.ts'

/** Why a file could not be read, or no copy be made of it, and what to do. */
export function FileTrouble({ error, during }: { error: unknown; during: 'reading' | 'cleaning' }) {
  const { say } = useWords()
  const problem = error ? fileProblemOf(error) : null
  if (problem === null) return <Problem error={error} />
  return (
    <Notice tone="problem" title={say('errors.title')}>
      {say(
        problem === 'too-much' && during === 'cleaning'
          ? 'files.problem-no-copy'
          : `files.problem-${problem}`,
      )}
    </Notice>
  )
}
