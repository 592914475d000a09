import type { PasswordVerdict } from '../../shared/views.ts'
import { queryRange, rangeAddress, serviceError } from './exposure/range-service.ts'
import type { PasswordWorker } from './password-worker.ts'

export interface Passwords {
  check(password: string, ownWords: readonly string[]): Promise<PasswordVerdict>
  /** Strong enough to guard the store: zxcvbn's best mark. */
  isStrong(passphrase: string): Promise<{ strong: boolean; verdict: PasswordVerdict }>
  exposurePreview(password: string): Promise<{ address: string; prefix: string }>
  exposure(password: string): Promise<{ timesSeen: number }>
}

/** The password check. `baseUrl` is asked anew for each query, since settings may change it. */
export function createPasswords(
  worker: PasswordWorker,
  baseUrl: () => Promise<string>,
  query = queryRange,
): Passwords {
  const check: Passwords['check'] = (password, ownWords) => worker.ask({ kind: 'score', password, ownWords })
  const prefixOf = (password: string) => worker.ask({ kind: 'prefix', password })
  return {
    check,
    isStrong: async passphrase => {
      const verdict = await check(passphrase, [])
      return { strong: verdict.score === 4, verdict }
    },
    exposurePreview: async password => {
      const prefix = await prefixOf(password)
      return { address: rangeAddress(await baseUrl(), prefix), prefix }
    },
    exposure: async password => {
      const answer = await query(await baseUrl(), await prefixOf(password))
      const count = await worker.ask({ kind: 'count', password, answer })
      if (count === null) throw serviceError('The range service gave no range', true)
      return { timesSeen: count }
    },
  }
}
