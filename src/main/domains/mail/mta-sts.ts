import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import type { Answer } from '../dns/answer.ts'
import type { Fetched, FetchText } from '../fetch-text.ts'

/** https://www.rfc-editor.org/rfc/rfc8461 */
export interface MtaStsPolicy {
  readonly mode: 'enforce' | 'testing' | 'none'
  /** Names of mail servers; the first label can be "*". */
  readonly servers: readonly string[]
  readonly maxAgeSeconds: number
}

export type MtaStsState =
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly seen: readonly string[] }
  | { readonly kind: 'none' }
  /** The record is there and says nothing that counts. */
  | { readonly kind: 'broken-record'; readonly seen: readonly string[] }
  /** The record points to a policy that is not there, or whose certificate is not right. */
  | { readonly kind: 'no-policy' | 'wrong-certificate'; readonly seen: readonly string[] }
  | { readonly kind: 'broken-policy'; readonly part: string; readonly seen: readonly string[] }
  | { readonly kind: 'read'; readonly policy: MtaStsPolicy; readonly seen: readonly string[] }

export const mtaStsName = (domain: string): string => `_mta-sts.${domain}`
export const mtaStsAddress = (domain: string): string => `https://mta-sts.${domain}/.well-known/mta-sts.txt`

export const mostPolicyBytes = 64 * 1024

/** Reads the record, and the policy only when there is one. */
export async function readMtaSts(
  domain: string,
  txt: Answer<'TXT'>,
  fetchText: FetchText,
): Promise<MtaStsState> {
  if (txt.kind === 'unknown') return { kind: 'unknown', reason: txt.reason, seen: [] }
  const records =
    txt.kind === 'records'
      ? txt.records.map(({ text }) => text).filter(text => /^v=STSv1\s*;/.test(text))
      : []
  const [record] = records
  if (record === undefined) return { kind: 'none' }
  const isRight = records.length === 1 && /;\s*id=[a-z0-9]{1,32}\s*(?:;|$)/i.test(record)
  if (!isRight) return { kind: 'broken-record', seen: records }
  return policyState(await fetchText(mtaStsAddress(domain), { mostBytes: mostPolicyBytes }), records)
}

function policyState(fetched: Fetched, records: readonly string[]): MtaStsState {
  if (fetched.kind === 'wrong-certificate') return { kind: 'wrong-certificate', seen: records }
  if (fetched.kind === 'unknown') return { kind: 'unknown', reason: fetched.reason, seen: records }
  if (fetched.status === 404 || fetched.status === 410) return { kind: 'no-policy', seen: records }
  // Senders must not follow it elsewhere, so for them there is no policy.
  if (fetched.status >= 300 && fetched.status < 400) return { kind: 'no-policy', seen: records }
  if (fetched.status !== 200) return { kind: 'unknown', reason: 'service-error', seen: records }
  const seen = [...records, ...fetched.text.split(/\r?\n/).filter(line => line.trim() !== '')]
  const policy = parsePolicy(fetched.text)
  return 'broken' in policy
    ? { kind: 'broken-policy', part: policy.broken, seen }
    : { kind: 'read', policy, seen }
}

const modes = ['enforce', 'testing', 'none'] as const

/** Reads a policy: one "key: value" a line, `mx` as often as there are servers, the others once. */
export function parsePolicy(text: string): MtaStsPolicy | { readonly broken: string } {
  const values = new Map<string, string>()
  const servers: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const [, key = '', value = ''] = /^([a-z0-9_.-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/i.exec(line) ?? []
    if (key === '') return { broken: line.slice(0, 80) }
    if (key === 'mx') servers.push(value.toLowerCase().replace(/\.$/, ''))
    else if (!values.has(key)) values.set(key, value)
  }
  const mode = modes.find(one => one === values.get('mode'))
  const maxAge = values.get('max_age') ?? ''
  if (values.get('version') !== 'STSv1') return { broken: 'version' }
  if (mode === undefined) return { broken: 'mode' }
  if (!/^\d{1,10}$/.test(maxAge)) return { broken: 'max_age' }
  if (!servers.every(server => /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(server))) return { broken: 'mx' }
  if (servers.length === 0 && mode !== 'none') return { broken: 'mx' }
  return { mode, servers, maxAgeSeconds: Number(maxAge) }
}

/** Whether a mail server is one of the policy's. "*" stands for exactly one label. */
export const isCovered = (host: string, { servers }: MtaStsPolicy): boolean =>
  servers.some(server =>
    server.startsWith('*.')
      ? host.slice(host.indexOf('.') + 1) === server.slice(2) && host.includes('.')
      : host === server,
  )
