import { AddFacetsPage } from './AddFacetsPage.tsx'
import { ConsentPage } from './ConsentPage.tsx'
import { ChangeExposurePage, ExposurePage, NewExposurePage } from './ExposurePages.tsx'
import { ExposuresPage } from './ExposuresPage.tsx'
import { FacetPage } from './FacetPage.tsx'
import { isFacetKind } from './facet-fields.ts'
import { HubPage } from './HubPage.tsx'
import { IdentityPage } from './IdentityPage.tsx'
import { MemberConsentPage } from './MemberConsentPage.tsx'
import { NotThere } from './NotThere.tsx'
import { SearchesPage } from './SearchesPage.tsx'
import { SittingPage } from './SittingPage.tsx'

/**
 * The footprint review. `#/footprint` is where one begins and comes back to; `identity`, `consent`, `searches`,
 * `sitting/<number>/<search>` and `exposures/<id>` are its parts.
 */
export function FootprintPage({ rest }: { rest: readonly string[] }) {
  const [part, second, third] = rest
  switch (part) {
    case undefined:
      return <HubPage />
    case 'identity':
      return <Identity first={second} second={third} />
    case 'consent':
      return <ConsentPage />
    case 'searches':
      return <SearchesPage />
    case 'sitting':
      return <SittingPage number={Number(second)} at={third} />
    case 'exposures':
      return <Exposures first={second} second={third} />
    default:
      return <NotThere />
  }
}

function Identity({ first, second }: { first: string | undefined; second: string | undefined }) {
  if (first === undefined) return <IdentityPage />
  if (first === 'add') return <AddFacetsPage key={second} kind={isFacetKind(second) ? second : 'name'} />
  if (first === 'consent' && second !== undefined) return <MemberConsentPage key={second} id={second} />
  return <FacetPage key={first} id={first} />
}

function Exposures({ first, second }: { first: string | undefined; second: string | undefined }) {
  if (first === undefined) return <ExposuresPage />
  if (first === 'new') return <NewExposurePage />
  if (second === 'change') return <ChangeExposurePage key={first} id={first} />
  return <ExposurePage key={first} id={first} />
}
