import type { DisclosureKind } from '../../../shared/model/file-report.ts'
import { neutralDate } from './neutral.ts'
import type { Tally } from './tally.ts'

/** Who did something many times, and from when to when. Told by person, and once for the dates. */
export interface Authorship {
  /** Either may be missing. The date is as written in the document. */
  did(kind: DisclosureKind, field: string, author: string | null, date: string | null): void
  tell(found: Tally): void
}

const nobody = 'no name'

export function authorship(): Authorship {
  const dates = new Map<string, { first: string; last: string; count: number }>()
  const acts: { kind: DisclosureKind; field: string; author: string; count: number }[] = []
  const known = new Map<string, (typeof acts)[number]>()
  return {
    did: (kind, field, author, date) => {
      const name = author?.trim() || nobody
      const key = `${field}\n${name}`
      const act = known.get(key)
      if (act) act.count++
      else {
        const added = { kind, field, author: name, count: 1 }
        known.set(key, added)
        acts.push(added)
      }
      if (date === null || !/^\d{4}/.test(date) || date.startsWith(neutralDate)) return
      const span = dates.get(field) ?? { first: date, last: date, count: 0 }
      if (date < span.first) span.first = date
      if (date > span.last) span.last = date
      span.count++
      dates.set(field, span)
    },
    tell: found => {
      for (const { kind, field, author, count } of acts) found.add(kind, field, author, count)
      for (const [field, { first, last, count }] of dates)
        found.add('time', `${field} dates`, first === last ? first : `${first} to ${last}`, count)
    },
  }
}
