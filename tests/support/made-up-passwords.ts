/** Passwords that nobody has, made as people and programs make them; the same ones for the same seed. */

/** A generator of numbers from 0 to below 1 (mulberry32, a public-domain formula). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const everyKey = `${letters}${letters.toUpperCase()}0123456789!@#$%^&*()-_=+[]{};:,.?/|<>~`
const rows = [
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '1234567890-=',
  '1qaz2wsx3edc',
  '!QAZ@WSX#EDC',
  '147258369',
]
const substituted: Readonly<Record<string, string>> = {
  a: '4@',
  e: '3',
  i: '1!',
  l: '1|',
  o: '0',
  s: '$5',
  t: '7+',
}
const welsh = [
  'cariad',
  'caerdydd',
  'ynysmôn',
  'tŷbach',
  'hiraeth',
  'glyndŵr',
  'pontypridd',
  'blwyddyn',
  'llŷn',
  'Abertawe',
]

export interface PasswordMaker {
  /** As password managers make them: 12 to 24 characters of all keys. */
  random(): string
  /** Words with a year, digits or a sign at their end. */
  human(): string
  passphrase(): string
  substituted(): string
  reversed(): string
  date(): string
  keyboard(): string
  repeated(): string
  welsh(): string
}

export function passwordMaker(seed: number, words: readonly string[]): PasswordMaker {
  const number = numbersFrom(seed)
  const upTo = (most: number) => Math.floor(number() * most)
  const one = <Value>(values: ArrayLike<Value>): Value => {
    const value = values[upTo(values.length)]
    if (value === undefined) throw new RangeError('There is nothing to choose from')
    return value
  }
  const some = (count: number, make: () => string, between = '') =>
    Array.from({ length: count }, make).join(between)
  const word = () => one(words)
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const digits = (count: number) => some(count, () => String(upTo(10)))
  const year = () => String(1950 + upTo(80))
  const sign = () => one('!?.*#@_-$&')
  const stem = () => (number() < 0.6 ? capital(word()) : word())
  const human = () =>
    one([
      () => stem() + year(),
      () => stem() + digits(1 + upTo(4)),
      () => stem() + digits(2) + sign(),
      () => stem() + year() + sign(),
      () => stem() + capital(word()) + digits(upTo(3)),
      () => word() + word(),
      () => stem() + sign() + stem() + digits(2),
    ])()
  return {
    random: () => some(12 + upTo(13), () => one(everyKey)),
    human,
    passphrase: () => some(3 + upTo(2), word, one(['-', ' ', '.', ''])),
    substituted: () =>
      Array.from(human(), letter => (number() < 0.5 ? one(substituted[letter] ?? letter) : letter)).join(''),
    reversed: () => [...word()].toReversed().join('') + digits(upTo(5)),
    date: () => {
      const between = one(['', '/', '-', '.', ' '])
      const day = [1 + upTo(31), 1 + upTo(12), number() < 0.5 ? upTo(100) : year()].join(between)
      return number() < 0.5 ? day : stem() + day
    },
    keyboard: () => {
      const row = one(rows)
      const start = upTo(row.length - 3)
      return (
        row.slice(start, start + 3 + upTo(9)) + (number() < 0.5 ? digits(upTo(4)) : one(rows).slice(0, 5))
      )
    },
    repeated: () => one([word, () => digits(3), () => one(everyKey)])().repeat(2 + upTo(3)) + digits(upTo(3)),
    welsh: () =>
      (number() < 0.5 ? capital(one(welsh)) : one(welsh)) + one([year, sign, word, () => digits(3)])(),
  }
}
