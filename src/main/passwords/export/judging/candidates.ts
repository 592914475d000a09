import type { Account } from '../../../../shared/model/account.ts'
import type { TakeOverCandidate } from '../../../../shared/model/password-export.ts'
import { registrableDomain } from '../../../../shared/registrable-domain.ts'
import type { Shown } from './shown.ts'
import type { Vault, VaultLogin } from './vault.ts'

/** What is asked of an account in the inventory. */
export type InventoryAccount = Pick<Account, 'serviceId' | 'domain'>

/** The accounts of the file, each once, in the order of the file. An entry without a site or a title names no account. */
export function candidatesOf(
  vault: Vault,
  inventory: readonly InventoryAccount[],
  shown: Shown,
): TakeOverCandidate[] {
  const isKnown = createIsKnown(inventory)
  return vault.logins.flatMap((login, index): TakeOverCandidate[] => {
    const isFirst = vault.accounts[index] === index
    if (!isFirst || (login.sites.length === 0 && login.login.title.trim() === '')) return []
    const known = isKnown(login)
    const serviceId = login.service?.id ?? null
    return [{ ...shown.name(login), serviceId, known, suggested: !known && login.service !== null }]
  })
}

function createIsKnown(inventory: readonly InventoryAccount[]): (login: VaultLogin) => boolean {
  const services = new Set(inventory.flatMap(({ serviceId }) => serviceId ?? []))
  const sites = new Set(
    inventory.flatMap(({ domain }) =>
      domain === null ? [] : [registrableDomain(domain.trim().toLowerCase())],
    ),
  )
  return ({ service, sites: own }) =>
    (service !== null && services.has(service.id)) || own.some(site => sites.has(site))
}
