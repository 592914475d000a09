import { randomUUID } from 'node:crypto'
import { type Account, type AccountKind, newAccount } from '../../../shared/model/account.ts'
import { hidden } from './judging/shown.ts'
import type { Proposal } from './worker-protocol.ts'

const messages = {
  /** For an entry of which nothing may be shown; counted from 1. */
  unnamed: (entry: number) => `Entry ${entry} of the export`,
}
const longestLabel = 80

/** A login as an account of the inventory. What was hidden, because a password stands in it, is left out. */
export function accountFrom(
  { entry, title, site, serviceId, uniquePassword, passwordGroup }: Proposal,
  services: readonly { readonly id: string; readonly name: string; readonly kind: AccountKind }[],
  withReuse: boolean,
): Account {
  const service = services.find(({ id }) => id === serviceId)
  const shown = (text: string | null) => (text === null || text === hidden ? '' : text.trim())
  const named = shown(title) || service?.name || shown(site) || messages.unnamed(entry + 1)
  const account = newAccount({
    id: randomUUID(),
    label: named.slice(0, longestLabel).toWellFormed().trim(),
    kind: service?.kind ?? 'other',
    serviceId,
    domain: shown(site) || null,
  })
  return withReuse ? { ...account, uniquePassword, passwordGroup } : account
}
