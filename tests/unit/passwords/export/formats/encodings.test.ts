import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readExport } from '../../../../../src/main/passwords/export/read-export.ts'

const text = 'name,url,username,password\nTŷ,https://ty.example,ŵyn,caffè€'

function utf16(written: string, mark: boolean, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + written, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

function onlyLogin(bytes: Uint8Array) {
  const result = readExport(bytes, 'a.csv', null)
  return result.kind === 'read' ? result.file.logins[0] : result
}

describe('encodings', () => {
  it.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`)],
    ['UTF-16 little-endian with a mark', utf16(text, true, false)],
    ['UTF-16 big-endian with a mark', utf16(text, true, true)],
    ['UTF-16 big-endian without a mark', utf16(text.replaceAll(/[ŷŵ€]/g, 'é'), false, true)],
    ['UTF-16 little-endian without a mark', utf16(text.replaceAll(/[ŷŵ€]/g, 'é'), false, false)],
  ])('%s', (_, bytes) => {
    expect(onlyLogin(bytes)).toMatchObject({ password: expect.stringMatching(/^caffè[€é]$/) })
  })

  it('Windows-1252, with its euro and its quotes', () => {
    const bytes = Buffer.from('name,url,username,password\nx,https://x.example,u,caff\xe8 \x80\x93', 'latin1')
    expect(onlyLogin(bytes)).toMatchObject({ password: 'caffè €“' })
  })
})

describe('separators and line ends', () => {
  it.each([
    ['semicolons', 'name;url;username;password\na;https://a.example;u;p,q\n'],
    ['tabs', 'name\turl\tusername\tpassword\na\thttps://a.example\tu\tp,q\n'],
    [
      'a line that names the separator',
      'sep=;\r\nname;url;username;password\r\na;https://a.example;u;p,q\r\n',
    ],
    ['line ends of old Macs', 'name,url,username,password\ra,https://a.example,u,"p,q"\r'],
    ['other order and capitals', 'Password,USERNAME,Name,URL\n"p,q",u,a,https://a.example\n'],
    ['empty lines', '\n\nname,url,username,password\n\na,https://a.example,u,"p,q"\n\n'],
  ])('%s', (_, csv) => {
    expect(onlyLogin(strToU8(csv))).toMatchObject({ title: 'a', user: 'u', password: 'p,q' })
  })

  it('reads a single CSV that someone packed', () => {
    const archive = zipSync({
      'Passwords.csv': strToU8('name,url,username,password\na,https://a.example,u,p\n'),
    })
    expect(onlyLogin(archive)).toMatchObject({ password: 'p' })
  })
})
