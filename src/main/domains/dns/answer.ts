import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'

/** Types of records that are asked for. */
export type AskedType = 'A' | 'AAAA' | 'CAA' | 'DNSKEY' | 'DS' | 'MX' | 'SOA' | 'TXT'

export interface Question {
  readonly type: AskedType
  /** Lower case, without the dot at the end. */
  readonly name: string
}

/** How a question is put. */
export interface Asking {
  /** Ask the resolver to hand on answers whose signatures do not fit (CD). */
  readonly unchecked?: boolean
}

/** The content of a record, by its type. Text is joined and decoded; keys and digests are left out. */
export type RecordData =
  | { readonly type: 'A'; readonly address: string }
  | { readonly type: 'AAAA'; readonly address: string }
  | { readonly type: 'CAA'; readonly critical: boolean; readonly tag: string; readonly value: string }
  | { readonly type: 'DNSKEY'; readonly algorithm: number }
  | { readonly type: 'DS'; readonly algorithm: number; readonly digestType: number }
  | { readonly type: 'MX'; readonly preference: number; readonly exchange: string }
  | { readonly type: 'SOA'; readonly zone: string }
  | { readonly type: 'TXT'; readonly text: string }
export type DataOf<Type extends AskedType> = Extract<RecordData, { type: Type }>

/** Why a question has no answer that can be relied on. */
export interface NoAnswer {
  readonly kind: 'unknown'
  readonly reason: Extract<
    UnknownReason,
    'timed-out' | 'service-error' | 'unparsable' | 'needs-network' | 'cancelled' | 'offline'
  >
  /** The resolver answered that it failed (SERVFAIL), which is what bad signatures lead to. */
  readonly failed: boolean
}

/**
 * What a resolver said. `none` is a real denial: the name has no such record, or does not exist. Everything that is neither
 * a record nor a denial is `unknown`.
 */
export type Answer<Type extends AskedType = AskedType> =
  | {
      readonly kind: 'records'
      readonly records: readonly DataOf<Type>[]
      /** The resolver says that it checked the signatures, and that they fit (AD). */
      readonly authentic: boolean
    }
  | {
      readonly kind: 'none'
      readonly nameExists: boolean
      readonly authentic: boolean
      /** The zone that the denial comes from, as its SOA record tells; null when it tells none. */
      readonly zone: string | null
    }
  | NoAnswer

export const noAnswer = (reason: NoAnswer['reason'], failed = false): NoAnswer => ({
  kind: 'unknown',
  reason,
  failed,
})

/** "TXT _dmarc.example.org" */
export const questionText = ({ type, name }: Question): string => `${type} ${name}`
