import { describe, expect, it } from 'vitest'
import { createShown, hidden } from '../../../../../src/main/passwords/export/judging/shown.ts'
import { loginNameSchema } from '../../../../../src/shared/model/password-export.ts'
import { login, vaultOf } from './vaults.ts'

const withPasswords = (...passwords: string[]) =>
  createShown(vaultOf(passwords.map(password => login('a.org j -', { password }))))

describe('what of the file is shown', () => {
  it.each([
    ['the password', 'Tr0ub4dor', 'Tr0ub4dor'],
    ['in other case', 'Tr0ub4dor', 'TR0UB4DOR'],
    ['inside', 'Tr0ub4dor', 'my password is Tr0ub4dor!'],
    ['at the end of a long text', 'Tr0ub4dor', `${'x'.repeat(195)}Tr0ub4dor`],
    ['longer than what is shown', `${'ab1'.repeat(100)}`, `note ${'ab1'.repeat(100)}`],
    ['without the space behind it', 'Tr0ub4dor ', 'Tr0ub4dor'],
    ['over two lines', 'two words', 'two\nwords'],
    ['four signs inside', '1234', 'anna1234@example.org'],
    ['a short one alone', 'abc', 'ABC'],
    ['a short one as a word', 'abc', 'the abc shop'],
    ['a title that is a word', 'London', 'London Library'],
  ])('hides a text that is or holds a password: %s', (_, password, text) =>
    expect(withPasswords('something else', password).text(text)).toBe(hidden),
  )

  it.each([
    ['a short one inside a word', 'abc', 'abcd'],
    ['a part of a password', 'Tr0ub4dor&3', 'Tr0ub4dor'],
    ['no text', 'Tr0ub4dor', ''],
  ])('shows others: %s', (_, password, text) => expect(withPasswords(password).text(text)).toBe(text))

  it('hides sites and users as well, and fits the schema whatever is in the file', () => {
    const long = login('https://Hunter22.example j hunter22', {
      title: `😀${'é\n'.repeat(300)}`,
      user: 'HUNTER22',
    })
    const vault = vaultOf([long])
    const name = createShown(vault).name(vault.logins[0] ?? fail())
    expect(loginNameSchema.safeParse(name).success).toBe(true)
    expect(name).toMatchObject({ site: hidden, user: hidden })
    expect(name.title.endsWith('…')).toBe(true)
  })

  it.each([
    ['correct.horse.battery', 'correct.horse.battery'],
    ['correct.horse.battery', 'https://Correct.Horse.Battery/'],
    ['correct.horse/battery', 'correct.horse/battery'],
  ])('hides what is left of %s as the site of %s', (password, address) => {
    const vault = vaultOf([login('- j -', { password, addresses: [address] })])
    expect(vault.logins.map(one => createShown(vault).name(one).site)).toEqual([hidden])
  })

  it('takes out line breaks and signs that turn the direction', () =>
    expect(withPasswords().text(' a\u202eb\r\n\tc\u0000 ')).toBe('ab c'))

  it('does not cut a sign in two', () => {
    const text = withPasswords().text(`${'x'.repeat(198)}😀😀`)
    expect(text).toBe(`${'x'.repeat(198)}…`)
  })
})

function fail(): never {
  throw new Error('There is no login')
}
