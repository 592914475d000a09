import type { Link } from '../../../shared/model/link.ts'
import type { Service } from '../../../shared/model/service.ts'

/** The page with the security settings; null where it is found only in the app. */
export const settingsLink = (service: Service): Link | null =>
  linkTo(service, 'service', service.settingsUrl, service.settingsConfirmed)

/** The page where the account is closed. */
export const closingLink = (service: Service): Link | null =>
  service.closing && linkTo(service, 'closing', service.closing.url, service.closing.confirmed)

/** The catalogue keeps these pages as links of their own, under these ids. */
function linkTo(
  { id, name, sources }: Service,
  page: string,
  url: string | null,
  confirmed: boolean,
): Link | null {
  const asOf = sources
    .map(source => source.asOf)
    .toSorted()
    .at(-1)
  if (url === null || asOf === undefined) return null
  return { id: `${page}-${id}`, label: name, url, asOf, confirmed }
}
