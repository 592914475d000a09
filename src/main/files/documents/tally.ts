import type { Disclosure, DisclosureKind } from '../../../shared/model/file-report.ts'
import { disclosureList, plainText } from '../disclosures.ts'

/** Counts what a document gives away: the same thing found again adds to its count. */
export interface Tally {
  add(kind: DisclosureKind, field: string, value: string, count?: number): void
  list(): { readonly list: readonly Disclosure[]; readonly full: boolean }
}

/** Of one field, so many different values are told one by one. Nobody reads the thousandth deleted word. */
const mostOfField = 40
const andMore = 'and more like these'

/** `most` disclosures at most, so many fields as there may be; beyond that the list says that it is full. */
export function tally(most: number): Tally {
  const found = new Map<string, Disclosure>()
  const ofField = new Map<string, number>()
  let full = false

  function add(kind: DisclosureKind, field: string, value: string, count = 1): void {
    const shown = plainText(value, 300)
    if (shown === '' || count < 1) return
    const key = `${kind}\n${field}\n${shown}`
    const known = found.get(key)
    if (known) {
      known.count += count
      return
    }
    const told = ofField.get(`${kind}\n${field}`) ?? 0
    if (told >= mostOfField && value !== andMore) add(kind, field, andMore, count)
    else if (found.size >= most) full = true
    else {
      found.set(key, { kind, field, value: shown, count })
      ofField.set(`${kind}\n${field}`, told + 1)
    }
  }

  return {
    add,
    list: () => {
      const checked = disclosureList(most)
      for (const { kind, field, value, count } of found.values()) checked.add(kind, field, value, count)
      return { list: checked.list, full: full || checked.full }
    },
  }
}
