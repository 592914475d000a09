import { loginIssueKinds } from '../../../shared/model/password-export.ts'
import { NotFoundPage } from '../../app/NotFoundPage.tsx'
import { useDropGuard } from '../../ui/FileDrop.tsx'
import { ColumnsScreen } from './ColumnsScreen.tsx'
import { EndedScreen } from './EndedScreen.tsx'
import type { Held } from './export-session.ts'
import { FinishScreen } from './FinishScreen.tsx'
import { KindScreen } from './KindScreen.tsx'
import { ReadingScreen } from './ReadingScreen.tsx'
import { FailedScreen, RefusedScreen, UnreadableScreen } from './RefusedScreen.tsx'
import { ResultScreen } from './ResultScreen.tsx'
import { SaveListScreen } from './SaveListScreen.tsx'
import { StartScreen } from './StartScreen.tsx'
import { TakeOverScreen } from './TakeOverScreen.tsx'
import { ExportContext, useExport, useExportSession } from './use-export-session.ts'

/**
 * Looks through the export of a password manager. The export lives as long as this page: `#/password-export`, and under
 * it `result`, `kind/<kind>`, `take-over`, `save` and `finish`.
 */
export function PasswordExportPage({ rest }: { rest: readonly string[] }) {
  const shared = useExportSession()
  useDropGuard()
  return (
    <ExportContext value={shared}>
      <Screen rest={rest} />
    </ExportContext>
  )
}

function Screen({ rest }: { rest: readonly string[] }) {
  const { session } = useExport()
  switch (session.stage) {
    case 'start':
      // An address under the page speaks of an export that is no longer there.
      return rest.length === 0 ? <StartScreen /> : <EndedScreen because="lost" isDeleted={false} />
    case 'sending':
    case 'reading':
      return <ReadingScreen session={session} />
    case 'columns':
      return <ColumnsScreen table={session.table} />
    case 'refused':
      return <RefusedScreen reason={session.reason} line={session.line} />
    case 'unreadable':
      return <UnreadableScreen />
    case 'failed':
      return <FailedScreen error={session.error} />
    case 'ended':
      return <EndedScreen because={session.because} isDeleted={session.isDeleted} />
    case 'held':
      return <HeldScreen held={session.held} rest={rest} />
  }
}

function HeldScreen({ held, rest }: { held: Held; rest: readonly string[] }) {
  const [first, second] = rest
  switch (first) {
    case undefined:
    case 'result':
      return <ResultScreen held={held} />
    case 'take-over':
      return <TakeOverScreen held={held} />
    case 'save':
      return <SaveListScreen held={held} />
    case 'finish':
      return <FinishScreen held={held} />
    case 'kind': {
      const kind = loginIssueKinds.find(each => each === second)
      return kind ? <KindScreen key={kind} held={held} kind={kind} /> : <NotFoundPage />
    }
    default:
      return <NotFoundPage />
  }
}
