import type { HomeView } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { FirstHome } from './FirstHome.tsx'
import { KnownHome } from './KnownHome.tsx'

/** The first screen: where one stands and the three things to do next. */
export function HomePage(_: { rest: readonly string[] }) {
  const home = useRead('home')
  return (
    <Loaded query={home} rows={4}>
      {view => (isFirst(view) ? <FirstHome view={view} /> : <KnownHome view={view} />)}
    </Loaded>
  )
}

const isFirst = (view: HomeView): boolean =>
  view.lastAudit === null && view.current.measuredAt === null && view.current.score.overall.coverage === 0
