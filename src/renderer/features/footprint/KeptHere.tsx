import { useWords } from '../../i18n/use-words.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Where the pieces of the identity are kept, and what leaves when a search is opened. */
export function KeptHere() {
  const { say } = useWords()
  return <Notice title={say('footprint.keptTitle')}>{say('footprint.kept')}</Notice>
}
