import type { Disclosure, DisclosureKind } from '../../../shared/model/file-report.ts'
import { disclosureList, plainText } from '../disclosures.ts'

/** Counts what a document gives away: the same thing found again adds to its count. */
export interface Tally {
  add(kind: DisclosureKind, field: string, value: string, count?: number): void
  list(): { readonly list: readonly Disclosure[]; readonly full: boolean }
}

export function tally(most: number): Tally {
  const found = new Map<string, Disclosure>()
  let full = false
  return {
    add: (kind, field, value, count = 1) => {
      const shown = plainText(value, 300)
      if (shown === '' || count < 1) return
      const key = `${kind}\n${field}\n${shown}`
      const known = found.get(key)
      if (known) known.count += count
      else if (found.size < most) found.set(key, { kind, field, value: shown, count })
      else full = true
    },
    list: () => {
      const checked = disclosureList(most)
      for (const { kind, field, value, count } of found.values()) checked.add(kind, field, value, count)
      return { list: checked.list, full: full || checked.full }
    },
  }
}
