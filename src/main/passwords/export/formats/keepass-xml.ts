import { SaxesParser } from 'saxes'
import type { ReadExport } from '../login.ts'
import { collector, isReference } from '../reading/collect.ts'
import { keepassDay } from '../reading/days.ts'
import { refuse } from '../reading/refuse.ts'

/**
 * KeePass 2.x, XML, also written by KeePassXC. https://keepass.info/help/base/importexport.html and
 * https://keepass.info/help/kb/kdbx.html
 *
 * `KeePassFile` holds `Meta` (with `RecycleBinUUID`) and `Root` with nested `Group`s of `Entry`s. An entry's fields are
 * `String`s of `Key` and `Value`: `Title, UserName, Password, URL, Notes`, `otp` (KeePassXC), `TimeOtp-Secret*` and
 * `HmacOtp-Secret*` (KeePass), `TOTP Seed` (plugins), `KPEX_PASSKEY_*` (passkeys of KeePassXC), `KP2A_URL*` (further addresses).
 * `Times/LastModificationTime` is of the entry. Earlier versions lie in `History` and are passed over. A `Value` marked
 * `Protected` is still encrypted: such a file was taken out of a database and is no export. Field references to another
 * entry's password are followed by its UUID.
 */
export function readKeepassXml(text: string): ReadExport {
  const tree = keepassTree()
  const parser = new SaxesParser({ xmlns: false })
  // The parser goes on after errors, and its messages quote the file: only the first error's line is kept.
  let errorLine: number | null = null
  let closing = false
  parser.on('error', () => {
    if (!closing) errorLine ??= parser.line
    else errorLine ??= 0
  })
  parser.on('opentag', tag => tree.open(tag.name, tag.attributes))
  parser.on('text', tree.text)
  parser.on('cdata', tree.text)
  parser.on('closetag', tag => tree.close(tag.name))

  for (let at = 0; at < text.length && errorLine === null; at += chunkLength)
    parser.write(text.slice(at, at + chunkLength))
  if (errorLine !== null) return refuse('malformed', errorLine)
  closing = true
  parser.close()
  if (errorLine !== null) return refuse('cut-short')
  return tree.finish()
}

const chunkLength = 1 << 20

interface Entry {
  readonly fields: Map<string, string>
  readonly inBin: boolean
  uuid: string
  modified: string
}

/** Follows the parser through the file and keeps of it what names a login. */
function keepassTree() {
  const path: string[] = []
  const groups: string[] = []
  const entries: Entry[] = []
  let bin = ''
  let binDepth = 0
  let historyDepth = 0
  let entry: Entry | null = null
  let key = ''
  let value = ''
  let content: string[] = []
  let encrypted = false

  const open = (name: string, attributes: Record<string, string>) => {
    content = []
    path.push(name)
    if (name === 'History') historyDepth++
    if (historyDepth > 0) return
    if (name === 'Group') groups.push('')
    if (name === 'Value' && /^true$/i.test(attributes.Protected ?? '')) encrypted = true
    if (name === 'String') [key, value] = ['', '']
    if (name === 'Entry') entry = { fields: new Map(), inBin: binDepth > 0, uuid: '', modified: '' }
  }

  const close = (name: string) => {
    const text = content.join('')
    content = []
    path.pop()
    if (name === 'History') historyDepth--
    if (historyDepth > 0) return
    const parent = path.at(-1)
    if (name === 'RecycleBinUUID' && parent === 'Meta') bin = text.trim()
    if (name === 'UUID' && parent === 'Group') enterBin(text.trim())
    if (name === 'Group' && groups.pop() === 'bin') binDepth--
    if (entry) readEntryPart(entry, name, parent, text)
    if (name === 'Entry' && entry) {
      entries.push(entry)
      entry = null
    }
  }

  const enterBin = (uuid: string) => {
    if (uuid === '' || uuid !== bin) return
    groups[groups.length - 1] = 'bin'
    binDepth++
  }

  const readEntryPart = (into: Entry, name: string, parent: string | undefined, text: string) => {
    if (name === 'UUID' && parent === 'Entry') into.uuid = text.trim()
    if (name === 'LastModificationTime' && parent === 'Times') into.modified = text.trim()
    if (name === 'Key' && parent === 'String') key = text
    if (name === 'Value' && parent === 'String') value = text
    if (name === 'String') into.fields.set(key, value)
  }

  const finish = () => (encrypted ? refuse('encrypted') : readEntries(entries))
  return { open, close, finish, text: (part: string) => void content.push(part) }
}

function readEntries(entries: readonly Entry[]): ReadExport {
  const passwords = new Map(entries.map(entry => [hexOf(entry.uuid), entry.fields.get('Password') ?? '']))
  const found = collector()
  for (const entry of entries) {
    const field = (name: string) => entry.fields.get(name) ?? ''
    const password = followReference(field('Password'), passwords)
    const names = [...entry.fields.keys()]
    const hasPasskey = names.some(name => name.startsWith('KPEX_PASSKEY_'))
    const signsIn = ['UserName', 'Password', 'URL'].some(name => field(name) !== '')
    if (entry.inBin) found.skip('in-bin')
    else if (password === null) found.skip('other')
    else if (hasPasskey && password === '') found.skip('passkey-only')
    else if (!signsIn && field('Notes') !== '') found.skip('note')
    else
      found.login({
        title: field('Title'),
        addresses: ['URL', ...names.filter(name => name.startsWith('KP2A_URL'))]
          .map(field)
          .filter(address => address !== ''),
        user: field('UserName'),
        password,
        changedOn: keepassDay(entry.modified),
        secondFactor: hasPasskey || names.some(name => oneTimeField.test(name) && field(name) !== ''),
      })
  }
  return found.finish('keepass-xml', true)
}

const oneTimeField = /^(?:otp|(?:Time|Hmac)Otp-Secret(?:-.*)?|TOTP Seed)$/i
const passwordReference = /^\{REF:P@I:([0-9A-F]{32})\}$/i

/** The password that is meant, or null when it cannot be told. */
function followReference(password: string, passwords: ReadonlyMap<string, string>): string | null {
  if (!isReference(password)) return password
  const uuid = passwordReference.exec(password)?.[1]?.toLowerCase()
  const meant = uuid === undefined ? undefined : passwords.get(uuid)
  return meant === undefined || isReference(meant) ? null : meant
}

function hexOf(uuid: string): string {
  return Buffer.from(uuid, 'base64').toString('hex')
}
