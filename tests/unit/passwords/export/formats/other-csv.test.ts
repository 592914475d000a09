import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readExport } from '../../../../../src/main/passwords/export/read-export.ts'
import type { ColumnMapping } from '../../../../../src/shared/model/password-export.ts'
import { readResultSchema } from '../../../../../src/shared/model/password-export.ts'

function read(csv: string, columns: ColumnMapping | null = null) {
  const result = readExport(strToU8(csv), 'mine.csv', columns)
  if (result.kind === 'read') return result
  return readResultSchema.parse(result)
}

describe('without a mapping', () => {
  it('guesses columns by their headings and shows titles and addresses only', () => {
    const csv =
      'Gwasanaeth,Teitl,Gwefan,Enw defnyddiwr,Cyfrinair\n' +
      'x,Post,https://mail.example/in?token=hidden,ann@mail.example,s3cret\n'
    expect(read(csv)).toEqual({
      kind: 'columns',
      columns: [
        { heading: 'Gwasanaeth', guess: 'ignore' },
        { heading: 'Teitl', guess: 'title' },
        { heading: 'Gwefan', guess: 'address' },
        { heading: 'Enw defnyddiwr', guess: 'user' },
        { heading: 'Cyfrinair', guess: 'password' },
      ],
      rows: [[null, 'Post', 'https://mail.example/in', null, null]],
    })
  })

  it('shows nothing of a first row that is no headings', () => {
    const result = read(
      'bank,bank.example,ann@mail.example,s3cret\nshop,shop.example,ann@mail.example,pa55\n',
    )
    expect(JSON.stringify(result)).not.toMatch(/s3cret|pa55/)
    expect(result).toMatchObject({
      columns: [{ guess: 'ignore' }, { guess: 'address' }, { guess: 'user' }, { guess: 'ignore' }],
      rows: [
        [null, 'bank.example', null, null],
        [null, 'shop.example', null, null],
      ],
    })
  })

  it('hides an address that has a password in it', () => {
    const result = read('Title,Website,Password\na,https://ann:s3cret@a.example/,x\nb,s3cret2,y\n')
    expect(JSON.stringify(result)).not.toContain('s3cret')
  })

  it('asks again when the mapping has another number of columns', () => {
    expect(read('Title,Website,Password,More\na,https://a.example,x,y\n', ['title', 'password']).kind).toBe(
      'columns',
    )
  })
})

describe('with a mapping', () => {
  const columns: ColumnMapping = ['title', 'address', 'user', 'password', 'changed-on', 'second-factor']
  const row = (day: string, code = '') => `a,https://a.example,u,p,${day},${code}\n`
  const headings = 'Title,Website,User,Password,Changed,Code\n'

  function logins(csv: string) {
    const result = read(csv, columns)
    return 'file' in result ? result.file.logins : result
  }

  it('reads days that can be read in one way, by the whole of their column', () => {
    const days = (csv: string) => read(csv, columns)
    expect(days(headings + row('03/04/2024') + row('31/12/2023'))).toMatchObject({
      file: { logins: [{ changedOn: '2024-04-03' }, { changedOn: '2023-12-31' }] },
    })
    expect(days(headings + row('03/04/2024') + row('12/31/2023'))).toMatchObject({
      file: { logins: [{ changedOn: '2024-03-04' }, { changedOn: '2023-12-31' }] },
    })
    expect(days(headings + row('03/04/2024'))).toMatchObject({ file: { logins: [{ changedOn: null }] } })
  })

  it('takes the word for no as no second factor', () => {
    expect(logins(headings + row('', 'no') + row('', 'JBSW'))).toMatchObject([
      { secondFactor: false },
      { secondFactor: true },
    ])
  })

  it('keeps the first row when it is an entry, and drops headings that it does not know', () => {
    expect(logins(row('') + row(''))).toHaveLength(2)
    expect(logins(`Pethau,Lle,Pwy,Gair,Pryd,Cod\n${row('')}`)).toHaveLength(1)
  })

  it('needs one column for the password', () => {
    const refused = { kind: 'refused', reason: 'no-password-column', line: null }
    expect(read('a,b\nc,d\n', ['title', 'user'])).toEqual(refused)
    expect(read('a,b\nc,d\n', ['password', 'password'])).toEqual(refused)
  })
})
