import { type Holder, thisDevice } from '../../../shared/model/account.ts'
import { openerVertex, unlockedVertex } from './draw-devices.ts'
import type { Inventory } from './inventory.ts'

/** Finds the vertices of what ways in go through. */
export interface Holders {
  /** The vertex that stands for holding it; null for something that is no longer in the lists. A device counts when it is unlocked. */
  vertex(holder: Holder): string | null
  /** The password manager, where there is one besides this account and no other. */
  onlyManager(accountId: string): string | null
  /** The phone number, where there is one and no other. */
  readonly onlyNumber: string | null
}

export const accountVertex = (id: string): string => `account:${id}`

export function holdersOf({ accounts, openers, devices }: Inventory): Holders {
  const vertices = new Map([
    [thisDevice, unlockedVertex(thisDevice)],
    ...devices.map(({ id }) => [id, unlockedVertex(id)] as const),
    ...openers.map(opener => [opener.id, openerVertex(opener)] as const),
    ...accounts.map(({ account }) => [account.id, accountVertex(account.id)] as const),
  ])
  const managers = accounts.filter(({ account }) => account.kind === 'password-manager')
  const numbers = openers.filter(({ kind }) => kind === 'phone-number')
  return {
    vertex: holder => vertices.get(holder) ?? null,
    onlyManager(accountId) {
      const [only, ...more] = managers
      return only === undefined || more.length > 0 || only.account.id === accountId
        ? null
        : accountVertex(only.account.id)
    },
    onlyNumber: numbers.length === 1 && numbers[0] ? openerVertex(numbers[0]) : null,
  }
}
