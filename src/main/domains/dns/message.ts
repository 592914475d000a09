import {
  AUTHENTIC_DATA,
  CHECKING_DISABLED,
  type DecodedPacket,
  DNSSEC_OK,
  decode,
  encode,
  RECURSION_DESIRED,
  type Answer as Record,
} from 'dns-packet'
import {
  type Answer,
  type AskedType,
  type Asking,
  type DataOf,
  noAnswer,
  type Question,
  type RecordData,
} from './answer.ts'

/** Small enough to pass any network in one piece (https://www.dnsflagday.net/2020/). */
const largestDatagram = 1232
/** More links than any real chain of aliases has. */
const longestChain = 16

/** A query with its id. Asks for recursion, for signatures, and whether the resolver has checked them. */
export function encodeQuery(
  id: number,
  { type, name }: Question,
  { unchecked = false }: Asking = {},
): Buffer {
  return encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED | AUTHENTIC_DATA | (unchecked ? CHECKING_DISABLED : 0),
    questions: [{ type, name, class: 'IN' }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: largestDatagram,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: DNSSEC_OK,
        flag_do: true,
        options: [],
      },
    ],
  })
}

/** What came in reply to a query: an answer, the wish to be asked over TCP, or something that belongs to no question of ours. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'truncated' | 'foreign' }

const foreign: Reply = { kind: 'foreign' }

/**
 * Reads a reply. One whose id or question is not ours is `foreign`, and so is one that cannot be read at all: anyone on the
 * way can send those (https://www.rfc-editor.org/rfc/rfc5452#section-9.1).
 */
export function readReply(bytes: Buffer, id: number, question: Question): Reply {
  const packet = decoded(bytes)
  if (packet === null || packet.id !== id || !packet.flag_qr) return foreign
  const [asked, ...others] = packet.questions ?? []
  if (asked === undefined || others.length > 0) return foreign
  if (asked.type !== question.type || asked.class !== 'IN' || plain(asked.name) !== question.name)
    return foreign
  if (packet.flag_tc) return { kind: 'truncated' }
  return { kind: 'answer', answer: meaningOf(packet, question) }
}

function decoded(bytes: Buffer): DecodedPacket | null {
  try {
    return decode(bytes)
  } catch {
    return null
  }
}

const codes = { noError: 0, serverFailure: 2, noSuchName: 3 }

function meaningOf(packet: DecodedPacket, question: Question): Answer {
  const code = responseCode(packet)
  if (code !== codes.noError && code !== codes.noSuchName)
    return noAnswer('service-error', code === codes.serverFailure)
  const authentic = packet.flag_ad
  try {
    const records = recordsAt(question, packet.answers ?? [])
    if (records.length > 0 && code === codes.noError) return { kind: 'records', records, authentic }
    // A denial with records in it contradicts itself.
    if (records.length > 0) return noAnswer('unparsable')
  } catch {
    return noAnswer('unparsable')
  }
  const authorities = packet.authorities ?? []
  const soa = authorities.find(({ type }) => type === 'SOA')
  // A server that neither looks further nor is in charge of the name can deny nothing, and a referral is no denial.
  const isLame = !packet.flag_ra && !packet.flag_aa
  const isReferral = soa === undefined && authorities.some(({ type }) => type === 'NS')
  if (isLame || isReferral) return noAnswer('service-error')
  return {
    kind: 'none',
    nameExists: code === codes.noError,
    authentic,
    zone: soa === undefined ? null : plain(soa.name),
  }
}

/** The four bits of the header, with the eight above them from the OPT record (https://www.rfc-editor.org/rfc/rfc6891). */
function responseCode({ flags = 0, additionals = [] }: DecodedPacket): number {
  const opt = additionals.find(record => record.type === 'OPT')
  return (flags & 0xf) | ((opt?.extendedRcode ?? 0) << 4)
}

/** The records of the asked type at the end of the chain of aliases that starts at the asked name. Others are ignored. */
function recordsAt({ type, name }: Question, answers: readonly Record[]): RecordData[] {
  let owner = name
  for (let link = 0; link < longestChain; link++) {
    const here = answers.filter(record => plain(record.name) === owner)
    const found = here.filter(record => record.type === type)
    if (found.length > 0) return found.map(dataOf)
    const alias = here.find(record => record.type === 'CNAME')
    if (alias?.type !== 'CNAME') return []
    owner = plain(alias.data)
  }
  throw new Error('A chain of aliases without end')
}

function dataOf(record: Record): RecordData {
  switch (record.type) {
    case 'A':
      return { type: 'A', address: record.data }
    case 'AAAA':
      return { type: 'AAAA', address: record.data }
    case 'CAA':
      return {
        type: 'CAA',
        critical: record.data.issuerCritical === true,
        tag: record.data.tag.toLowerCase(),
        value: record.data.value,
      }
    case 'DNSKEY':
      return { type: 'DNSKEY', algorithm: record.data.algorithm }
    case 'DS':
      return { type: 'DS', algorithm: record.data.algorithm, digestType: record.data.digestType }
    case 'MX':
      return {
        type: 'MX',
        preference: record.data.preference ?? 0,
        exchange: plain(record.data.exchange),
      }
    case 'SOA':
      return { type: 'SOA', zone: plain(record.name) }
    case 'TXT':
      return { type: 'TXT', text: textOf(record.data) }
    default:
      throw new Error('A record of a type that was not asked for')
  }
}

/** The strings of a TXT record belong together without anything between them (https://www.rfc-editor.org/rfc/rfc7208#section-3.3). */
function textOf(data: string | Buffer | (string | Buffer)[]): string {
  const parts = Array.isArray(data) ? data : [data]
  return Buffer.concat(parts.map(part => Buffer.from(part))).toString('utf8')
}

/** Names are the same in any case; the root is empty. */
const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '')

/** Takes an answer for one to the type that was asked for, which `readReply` has made sure of. */
export const ofType = <Type extends AskedType>(answer: Answer): Answer<Type> =>
  // Records of another type are left out by `recordsAt`.
  answer as Answer<Type> & { records?: readonly DataOf<Type>[] }
