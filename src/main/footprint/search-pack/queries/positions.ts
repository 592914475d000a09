import { type Draft, engineSearch, ownSearch } from '../draft.ts'
import { saysSomething, searchable } from '../plain-text.ts'
import { exactly } from '../search-text.ts'
import { companyNumber, type OrganisationRegister, registerPlace } from '../sites.ts'
import type { Subject } from '../subject.ts'

/** The register entry of a company or charity. Other organisations have none that shows people's addresses. */
export function positionQueries({ facets }: Subject): Draft[] {
  return facets('position').flatMap(({ id, organisation, organisationKind, number }) => {
    if (!isRegister(organisationKind)) return []
    const name = searchable(organisation)
    if (!saysSomething(name)) return []
    const places = [registerPlace(organisationKind, name, number)]
    const values = { organisation: name }
    if (number === '') return [ownSearch('position-register', [id], name, places, values)]
    const registered = organisationKind === 'company' ? companyNumber(number) : number
    return [
      engineSearch(
        'position-register',
        [id],
        { all: [[exactly(registered)], [exactly(name)]] },
        { places, values },
      ),
    ]
  })
}

const isRegister = (kind: string): kind is OrganisationRegister => kind === 'company' || kind === 'charity'
