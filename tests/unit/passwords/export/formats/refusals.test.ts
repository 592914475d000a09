import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readExport } from '../../../../../src/main/passwords/export/read-export.ts'
import { exportLimits } from '../../../../../src/main/passwords/export/reading/limits.ts'
import { makeVault, writeExport } from '../../../../support/export-writers/index.ts'

const vault = makeVault(12)

function refusal(content: Uint8Array | string, fileName = 'export', limits = exportLimits) {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const result = readExport(bytes, fileName, null, limits)
  if (result.kind !== 'refused') return result.kind
  return result.line === null ? result.reason : `${result.reason}, line ${result.line}`
}

/** Sets the size that the directory of an archive declares for its first entry. */
function declareSize(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true)
      return zip
    }
  throw new Error('No directory')
}

function markEncrypted(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50)
      view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
  return zip
}

describe('encrypted exports and vaults', () => {
  it.each([
    [
      'Bitwarden, with the key of the account',
      '{"encrypted":true,"encKeyValidation_DO_NOT_EDIT":"2.a|b","items":[]}',
    ],
    ['Bitwarden, with a passphrase', '{"encrypted":true,"passwordProtected":true,"salt":"a","data":"2.a|b"}'],
    ['Proton Pass, JSON', '{"version":"1","encrypted":true,"vaults":{}}'],
    ['PGP', '-----BEGIN PGP MESSAGE-----\n\nwV4D\n-----END PGP MESSAGE-----\n'],
    ['Proton Pass, archive', zipSync({ 'Proton Pass/data.pgp': strToU8('-----BEGIN PGP MESSAGE-----') })],
    ['an archive with a password', markEncrypted(writeExport('dashlane-zip', vault))],
    [
      'KeePass XML taken out of a database',
      '<KeePassFile><Root><Group><Entry><String><Key>Password</Key><Value Protected="True">x==</Value></String></Entry></Group></Root></KeePassFile>',
    ],
  ])('%s is encrypted', (_, content) => {
    expect(refusal(content)).toBe('encrypted')
  })

  it.each([
    ['KeePass 2', new Uint8Array([3, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5, 0, 0]), 'a.csv'],
    ['KeePass 1', new Uint8Array([3, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5, 0, 0]), 'a.csv'],
    ['SQLite', strToU8('SQLite format 3\0....'), 'Login Data'],
    ['Enpass, by its name', new Uint8Array([0x80, 1, 0, 2, 0xff]), 'vault.enpassdb'],
    ['OPVault', strToU8('var profile={"lastUpdatedBy":"x"};'), 'profile.js'],
    ['OPVault in an archive', zipSync({ 'a.opvault/default/profile.js': strToU8('x') }), 'a.zip'],
    ["Firefox's own file", strToU8('{"nextId":3,"logins":[]}'), 'logins.json'],
  ])('%s is a vault', (_, content, name) => {
    expect(refusal(content, name)).toBe('vault-file')
  })
})

describe('files that are no export', () => {
  it.each([
    ['a text without commas', 'Dear all\nsee you soon\n'],
    ['a text with commas', 'Dear all, and you\nsee you, soon, then\n'],
    ['a web page', '<!doctype html><html><body>x</body></html>'],
    ['JSON of something else', '{"a":1}'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['a document in an archive', zipSync({ 'word/document.xml': strToU8('<a/>'), 'b.xml': strToU8('<a/>') })],
    [
      'an old 1Password interchange file',
      '{"uuid":"a"'.replace('{', '***5642bee8-a5ff-11dc-8314-0800200c9a66***{'),
    ],
  ])('%s', (_, content) => {
    expect(refusal(content)).toBe('not-an-export')
  })

  it('knows bytes that are no text', () => {
    expect(refusal(new Uint8Array([1, 2, 0, 3, 0xff, 0xfe, 9]))).toBe('not-text')
    expect(refusal(new Uint8Array([0x61, 0x81, 0x2c, 0xff]))).toBe('not-text')
  })

  it('knows empty files', () => {
    expect(refusal('')).toBe('empty')
    expect(refusal(' \n\n')).toBe('empty')
    expect(refusal('name,url,username,password,note\n')).toBe('empty')
  })
})

describe('broken files', () => {
  it('names the line on which a row has too many or too few cells', () => {
    const head = 'name,url,username,password,note\n"a\nb",https://a.example,u,p,\n'
    expect(refusal(`${head}c,https://c.example,u,p,n,more\nd,https://d.example,u,p,\n`)).toBe(
      'malformed, line 4',
    )
    expect(refusal(`${head}c,https://c.example,u\nd,https://d.example,u,p,\n`)).toBe('malformed, line 4')
  })

  it('names the line of stray quotes', () => {
    expect(refusal('name,url,username,password\na,b,c,"p"q\n')).toBe('malformed, line 2')
  })

  it('tells what was cut short', () => {
    expect(refusal('name,url,username,password\na,https://a.example,u,p\nb,https://b.ex')).toBe(
      'cut-short, line 3',
    )
    expect(refusal('name,url,username,password\na,https://a.example,u,"p')).toBe('cut-short, line 2')
    for (const format of [
      'bitwarden-json',
      'proton-pass-json',
      'keepass-xml',
      '1password-1pux',
      'dashlane-zip',
    ] as const) {
      const whole = writeExport(format, vault)
      expect(refusal(whole.subarray(0, Math.floor(whole.length * 0.6)))).toBe('cut-short')
    }
  })

  it('names the line on which JSON and XML break', () => {
    expect(refusal('{"encrypted": false,\n"items": [\n{"type": 1,, }]}')).toBe('malformed, line 3')
    expect(refusal('<KeePassFile>\n<Root>\n</Meta></KeePassFile>')).toBe('malformed, line 3')
  })

  it('refuses JSON of another shape than documented', () => {
    expect(refusal('{"encrypted":false,"items":[{"type":1,"login":{"password":5}}]}')).toBe('malformed')
    expect(refusal('{"accounts":[{"vaults":7}]}')).toBe('malformed')
  })

  it('never expands entities of the file itself', () => {
    const bomb = '<!DOCTYPE KeePassFile [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    const entry =
      '<Root><Group><Entry><String><Key>Password</Key><Value>&b;</Value></String></Entry></Group></Root>'
    expect(refusal(`${bomb}\n<KeePassFile>${entry}</KeePassFile>`)).toBe('malformed, line 2')
  })
})

describe('sizes', () => {
  it('refuses a file over the limit before it looks at it', () => {
    expect(refusal('name,url,username,password\n', 'a', { ...exportLimits, fileBytes: 5 })).toBe('too-large')
  })

  const bomb = zipSync({ 'export.data': new Uint8Array(3_000_000) })

  it('refuses an archive that says it unpacks to too much', () => {
    expect(refusal(bomb, 'a.1pux', { ...exportLimits, unpackedEntryBytes: 2_000_000 })).toBe('zip-too-large')
    expect(refusal(bomb, 'a.1pux', { ...exportLimits, unpackedBytes: 2_000_000 })).toBe('zip-too-large')
    expect(refusal(declareSize(bomb.slice(), 0xf0000000))).toBe('zip-too-large')
  })

  it('stops unpacking what is larger than it says', () => {
    expect(refusal(declareSize(bomb.slice(), 1000))).toBe('zip-too-large')
  })

  it('refuses too many entries', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, new Uint8Array()]),
    )
    expect(refusal(zipSync(many))).toBe('zip-too-large')
  })

  it('leaves attachments packed, whatever their size', () => {
    const item = { categoryUuid: '001', details: { password: 'p' } }
    const archive = zipSync({
      'export.data': strToU8(JSON.stringify({ accounts: [{ vaults: [{ items: [item] }] }] })),
      'files/film.mp4': new Uint8Array(3_000_000),
    })
    expect(refusal(archive, 'a.1pux', { ...exportLimits, unpackedEntryBytes: 10_000 })).toBe('read')
  })

  it('finds damage by the checksum', () => {
    const archive = zipSync({ 'export.data': strToU8('{"accounts":[{"vaults":[]}]}') }, { level: 0 })
    const at = archive.indexOf('a'.charCodeAt(0), 30)
    archive.set(['b'.charCodeAt(0)], at + 15)
    expect(refusal(archive)).toBe('zip-damaged')
  })
})
