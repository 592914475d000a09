import { useWords } from '../../i18n/use-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { serviceProblemOf } from './service-problem.ts'

/** Why the breach service gave no answer, and what to do. */
export function ServiceTrouble({ error, service }: { error: unknown; service: string }) {
  const { say } = useWords()
  const problem = error ? serviceProblemOf(error) : null
  if (problem === null) return <Problem error={error} />
  return (
    <Notice tone="problem" title={say('errors.title')}>
      {say(`breaches.problem-${problem}`, { service })}
    </Notice>
  )
}
