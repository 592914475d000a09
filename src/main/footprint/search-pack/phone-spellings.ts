/** A number in the ways in which it is written on pages. */
export interface PhoneSpellings {
  /** As it is dialled inside the UK; empty for numbers of other countries. */
  readonly national: readonly string[]
  /** With the country's code. */
  readonly international: readonly string[]
}

/** Fewer digits than this are found everywhere. */
const fewestDigits = 7

/** Area codes of five digits after the 0: https://en.wikipedia.org/wiki/List_of_dialling_codes_in_the_United_Kingdom */
const fiveDigitAreas = [
  '13873',
  '15242',
  '15394',
  '15395',
  '15396',
  '16973',
  '16974',
  '16977',
  '17683',
  '17684',
  '17687',
  '19467',
]

/** Every usual spelling of a number, the most usual first; null when it is too short to be looked for. */
export function phoneSpellings(written: string): PhoneSpellings | null {
  const number = significantUkNumber(written)
  if (number !== null) return ukSpellings(number)
  // The 0 in brackets is dialled at home only.
  const digits = written.replace('(0)', '').replace(/\D/g, '')
  if (digits.length < fewestDigits) return null
  const asWritten = written.trim().replace(/\s+/g, ' ')
  const international = /^\+|^00/.test(asWritten)
  const withoutPrefix = digits.replace(/^00/, '')
  return {
    national: [],
    international: distinct([
      asWritten,
      ...(international ? [`+${withoutPrefix}`, `00${withoutPrefix}`] : [digits]),
    ]),
  }
}

/** The nine or ten digits after the leading 0 or +44; null for numbers of other countries and for those that are no number. */
function significantUkNumber(written: string): string | null {
  const [, significant] =
    /^(?:\+44|0044|44(?=\d{9,10}$))0?([1-9]\d{8,9})$|^0([1-9]\d{8,9})$/
      .exec(written.trim().replace(/[^\d+]/g, ''))
      ?.filter(part => part !== undefined) ?? []
  return significant ?? null
}

/** The groups of digits that are usual for the kind of number, the proper ones first. The first group is without its 0. */
function groupings(number: string): string[][] {
  const rest = (start: number) => number.slice(start)
  const part = (from: number, to: number) => number.slice(from, to)
  if (number.startsWith('7'))
    return [
      [part(0, 4), rest(4)],
      [part(0, 4), part(4, 7), rest(7)],
      [part(0, 3), part(3, 6), rest(6)],
    ]
  if (number.startsWith('2'))
    return [
      [part(0, 2), part(2, 6), rest(6)],
      [part(0, 3), part(3, 6), rest(6)],
      [part(0, 2), rest(2)],
    ]
  const isThreeDigitArea = /^1(?:1\d|\d1)/.test(number) || /^[389]/.test(number)
  if (isThreeDigitArea)
    return [
      [part(0, 3), part(3, 6), rest(6)],
      [part(0, 3), rest(3)],
      [part(0, 4), rest(4)],
    ]
  const fourDigitArea = [
    [part(0, 4), rest(4)],
    [part(0, 4), part(4, 7), rest(7)],
  ]
  return fiveDigitAreas.some(area => number.startsWith(area))
    ? [[part(0, 5), rest(5)], ...fourDigitArea]
    : fourDigitArea
}

function ukSpellings(number: string): PhoneSpellings {
  const groups = groupings(number).map(parts => parts.filter(part => part !== '').join(' '))
  const proper = groups[0] ?? number
  const [first, second, ...others] = groups
  return {
    national: distinct(
      [first, number, second, ...others].flatMap(group => (group === undefined ? [] : [`0${group}`])),
    ),
    international: distinct([
      `+44 ${proper}`,
      `+44${number}`,
      `+44 (0)${proper}`,
      `0044 ${proper}`,
      `0044${number}`,
    ]),
  }
}

const distinct = (spellings: readonly string[]): string[] => [...new Set(spellings)]
