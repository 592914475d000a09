import type { ExportFormat } from '../../../../shared/model/password-export.ts'
import type { Login, LoginFile, ReadExport } from '../login.ts'
import { refuse } from './refuse.ts'

export type SkippedKind = LoginFile['skipped'][number]['kind']
export type FoundLogin = Omit<Login, 'entry'>

/** Gathers the logins of one file in their order, and counts what is none. */
export interface Collector {
  login(found: FoundLogin): void
  skip(kind: SkippedKind, count?: number): void
  /** The finished file; refused as `empty` when nothing was in it. */
  finish(format: ExportFormat, carriesSecondFactors: boolean): ReadExport
}

export function collector(): Collector {
  const logins: Login[] = []
  const skipped = new Map<SkippedKind, number>()
  return {
    login: found => {
      logins.push({ entry: logins.length, ...found })
    },
    skip: (kind, count = 1) => {
      if (count > 0) skipped.set(kind, (skipped.get(kind) ?? 0) + count)
    },
    finish: (format, carriesSecondFactors) => {
      if (logins.length === 0 && skipped.size === 0) return refuse('empty')
      const file: LoginFile = {
        format,
        logins,
        skipped: [...skipped].map(([kind, count]) => ({ kind, count })),
        // Older versions have no dates, and some have the column and leave it empty: only what is there can be judged.
        carries: {
          dates: logins.some(login => login.changedOn !== null),
          secondFactors: carriesSecondFactors,
        },
      }
      return { kind: 'read', file }
    },
  }
}

const reference = /^\{REF:[TUPNAI]@[TUPNAIO]:/i

/**
 * A KeePass field that only points to the field of another entry. Taken as a password it would look long and unique.
 * https://keepass.info/help/base/fieldrefs.html
 */
export function isReference(value: string): boolean {
  return reference.test(value)
}
