import { inGeneral } from './in-general.ts'
import { LetterPage } from './LetterPage.tsx'
import { RouteList } from './RouteList.tsx'
import { RoutePage } from './RoutePage.tsx'

/**
 * Ways off registers and sites: `#/footprint-routes`, one as `#/footprint-routes/<route>` or, about something found,
 * `…/<route>/<exposure>`, and its letters as `…/<route>/<exposure or general>/<letter>`.
 */
export function RoutesPage({ rest }: { rest: readonly string[] }) {
  const [route, about, letter] = rest
  const exposureId = about === undefined || about === inGeneral ? null : about
  if (route === undefined) return <RouteList />
  if (letter === undefined)
    return <RoutePage key={`${route} ${exposureId}`} id={route} exposureId={exposureId} />
  return (
    <LetterPage key={`${letter} ${exposureId}`} routeId={route} exposureId={exposureId} letterId={letter} />
  )
}
