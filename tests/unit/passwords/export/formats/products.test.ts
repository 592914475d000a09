import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { LoginFile } from '../../../../../src/main/passwords/export/login.ts'
import { readExport } from '../../../../../src/main/passwords/export/read-export.ts'
import { uuid } from '../../../../support/export-writers/keepass.ts'

function fileOf(content: string | object): LoginFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const result = readExport(strToU8(text), 'export', null)
  if (result.kind !== 'read') throw new Error(`Not read: ${JSON.stringify(result)}`)
  return result.file
}

describe('Bitwarden JSON', () => {
  const login = (more: object) => ({ type: 1, name: 'a', revisionDate: '2025-05-05T00:00:00Z', ...more })

  it('counts passkeys as second factors, and entries of nothing else apart', () => {
    const file = fileOf({
      encrypted: false,
      collections: [],
      items: [
        login({ login: { password: 'p', fido2Credentials: [{ credentialId: 'x' }] } }),
        login({ login: { password: null, fido2Credentials: [{ credentialId: 'x' }] } }),
        login({ login: { password: 'gone' }, deletedDate: '2025-01-01T00:00:00Z' }),
        { type: 5, name: 'key' },
      ],
    })
    expect(file.logins.map(({ secondFactor }) => secondFactor)).toEqual([true])
    expect(file.skipped).toEqual([
      { kind: 'passkey-only', count: 1 },
      { kind: 'in-bin', count: 1 },
      { kind: 'other', count: 1 },
    ])
  })

  it("takes the password's own date before that of the item, and no date that does not exist", () => {
    const file = fileOf({
      encrypted: false,
      items: [
        login({ login: { password: 'p', passwordRevisionDate: '2021-01-31T23:30:00.000Z' } }),
        login({ login: { password: 'p' } }),
        login({ login: { password: 'p' }, revisionDate: '2025-02-30' }),
      ],
    })
    expect(file.logins.map(({ changedOn }) => changedOn)).toEqual(['2021-01-31', '2025-05-05', null])
  })

  it('says when the file has no dates at all', () => {
    const file = fileOf({ encrypted: false, items: [{ type: 1, name: 'a', login: { password: 'p' } }] })
    expect(file.carries).toEqual({ dates: false, secondFactors: true })
  })
})

describe('1Password CSV', () => {
  it('reads the headings of its import layout', () => {
    const file = fileOf(
      'Title,Website,Username,Password,One-time password,Favorite status,Archived status,Tags,Notes\n' +
        'a,https://a.example,u,p,otpauth://totp/x,false,false,,\n',
    )
    expect(file).toMatchObject({ format: '1password-csv', logins: [{ password: 'p', secondFactor: true }] })
  })
})

describe('LastPass CSV', () => {
  it('tells notes, cards and folders apart, also without the column for codes', () => {
    const file = fileOf(
      'url,username,password,extra,name,grouping,fav\n' +
        'http://sn,,,NoteType:Passport\nNumber:1,Pass,,0\n'.replace(
          'NoteType:Passport\nNumber:1',
          '"NoteType:Passport\nNumber:1"',
        ) +
        'http://group,,,,,Empty folder,0\nhttps://a.example,u,p,,a,,0\n',
    )
    expect(file.skipped).toEqual([{ kind: 'identity', count: 1 }])
    expect(file.logins).toMatchObject([{ password: 'p', secondFactor: null }])
    expect(file.carries.secondFactors).toBe(false)
  })
})

describe('KeePass', () => {
  const entry = (id: number, fields: Record<string, string>, inside = '') =>
    `<Entry><UUID>${uuid(id)}</UUID>${Object.entries(fields)
      .map(([key, value]) => `<String><Key>${key}</Key><Value>${value}</Value></String>`)
      .join('')}${inside}</Entry>`
  const xml = (entries: string, binned = '') =>
    `<KeePassFile><Meta><RecycleBinUUID>${uuid(9)}</RecycleBinUUID></Meta><Root><Group><UUID>${uuid(8)}</UUID>` +
    `<Group><UUID>${uuid(9)}</UUID><Group><UUID>${uuid(7)}</UUID>${binned}</Group></Group>${entries}</Group></Root></KeePassFile>`

  it('leaves out the recycle bin with its groups, but nothing after it', () => {
    const file = fileOf(xml(entry(1, { Password: 'kept' }), entry(2, { Password: 'gone' })))
    expect(file.logins.map(({ password }) => password)).toEqual(['kept'])
    expect(file.skipped).toEqual([{ kind: 'in-bin', count: 1 }])
  })

  it('follows references to the password of another entry, and takes none for a password', () => {
    const target = Buffer.from(uuid(1), 'base64').toString('hex').toUpperCase()
    const file = fileOf(
      xml(
        entry(1, { Password: 'meant' }) +
          entry(2, { Password: `{REF:P@I:${target}}` }) +
          entry(3, { Password: '{REF:P@T:something}' }),
      ),
    )
    expect(file.logins.map(({ password }) => password)).toEqual(['meant', 'meant'])
    expect(file.skipped).toEqual([{ kind: 'other', count: 1 }])
  })

  it.each(['otp', 'TimeOtp-Secret-Base32', 'TimeOtp-Secret', 'KPEX_PASSKEY_CREDENTIAL_ID'])(
    'knows %s',
    key => {
      expect(fileOf(xml(entry(1, { Password: 'p', [key]: 'x' }))).logins).toMatchObject([
        { secondFactor: true },
      ])
    },
  )

  it('reads the times of KeePass 4 databases', () => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(Date.parse('2024-02-29T12:00:00Z') / 1000 + 62_135_596_800))
    const times = `<Times><LastModificationTime>${bytes.toString('base64')}</LastModificationTime></Times>`
    expect(fileOf(xml(entry(1, { Password: 'p' }, times))).logins).toMatchObject([
      { changedOn: '2024-02-29' },
    ])
  })

  it('reads its CSV after a spreadsheet doubled the quotes', () => {
    const file = fileOf(
      '"Account","Login Name","Password","Web Site","Comments"\n"a","u","p""q\\r","https://a.example",""\n',
    )
    expect(file.logins).toMatchObject([{ password: 'p"q\\r' }])
  })
})

describe('NordPass CSV', () => {
  it('tells what rows are in files without types, and counts no folders', () => {
    const file = fileOf(
      'name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name\n' +
        'a,https://a.example,u,p,,,,,,,,\nb,,,,text,,,,,,,\nc,,,,,,4111,,,,,\nd,,,,,,,,,,,Name\nfolder,,,,,,,,,,,\n',
    )
    expect(file.logins).toHaveLength(1)
    expect(file.skipped.map(({ kind }) => kind)).toEqual(['note', 'card', 'identity'])
  })
})

describe('Firefox CSV', () => {
  it("leaves out the browser's own keys", () => {
    const file = fileOf(
      'url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed,timePasswordChanged\n' +
        'chrome://FirefoxAccounts,u,keys,,,g,1,1,1\nhttps://a.example,u,p,,,g,1,1,0\n',
    )
    expect(file.logins).toMatchObject([{ password: 'p', changedOn: null }])
  })
})
