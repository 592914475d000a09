import { describe, expect, it } from 'vitest'
import { parsePropertyList } from '../../../../src/main/device/formats/property-list.ts'
import { known, unknown } from '../../../../src/shared/model/fact.ts'
import { propertyList } from '../probes/mac.ts'

describe('property lists', () => {
  it.each<[string, string, unknown]>([
    ['text', '<string>Mac &amp; &lt;PC&gt; &quot;&apos;&#233;&#x2713;</string>', 'Mac & <PC> "\'é✓'],
    ['text of spaces', '<string>  </string>', '  '],
    ['empty text', '<string></string>', ''],
    ['short empty text', '<string/>', ''],
    ['an entity nobody declared', '<string>&nbsp;&#x110000;</string>', '&nbsp;&#x110000;'],
    ['whole numbers', '<integer>-42</integer>', -42],
    ['fractions', '<real>1.5e3</real>', 1500],
    ['yes', '<true/>', true],
    ['no', '<false/>', false],
    ['a date', '<date>2026-11-20T08:00:00Z</date>', '2026-11-20T08:00:00Z'],
    ['raw data', '<data>\n\tAAAA\n</data>', null],
    ['an empty array', '<array/>', []],
    ['an array', '<array> <integer>1</integer>\n<!-- two --> <integer>2</integer></array>', [1, 2]],
    ['an empty dictionary', '<dict></dict>', {}],
    [
      'a dictionary',
      '<dict><key>A</key><dict><key>B &amp; C</key><false/></dict></dict>',
      { A: { 'B & C': false } },
    ],
  ])('reads %s', (_name, body, value) => {
    expect(parsePropertyList(propertyList(body))).toEqual(known(value))
  })

  it('keeps a key with a special name a plain key', () => {
    const list = parsePropertyList(
      propertyList('<dict><key>__proto__</key><dict><key>FileVault</key><true/></dict></dict>'),
    )
    expect(list.status === 'known' && Object.keys(list.value ?? {})).toEqual(['__proto__'])
    expect(list.status === 'known' && (list.value as { FileVault?: boolean }).FileVault).toBeUndefined()
  })

  it.each([
    ['nothing', ''],
    ['text', 'FileVault is On.'],
    ['no list', '<?xml version="1.0"?><dict/>'],
    ['nothing in the list', propertyList('')],
    ['two values', propertyList('<true/><true/>')],
    ['something after the list', `${propertyList('<true/>')}<true/>`],
    ['a key without a value', propertyList('<dict><key>A</key></dict>')],
    ['a value without a key', propertyList('<dict><true/></dict>')],
    ['words between the elements', propertyList('<dict>words<key>A</key><true/></dict>')],
    ['elements crosswise', propertyList('<array><dict></array></dict>')],
    ['an element it does not know', propertyList('<boolean>yes</boolean>')],
    ['a number that is none', propertyList('<integer>many</integer>')],
    ['a boolean with content', propertyList('<true>no</true>')],
    ['an angle bracket too many', propertyList('<string>1 < 2</string>')],
    ['a comment without end', propertyList('<true/><!-- ')],
    ['a thousand arrays in each other', propertyList('<array>'.repeat(1000) + '</array>'.repeat(1000))],
  ])('makes nothing of %s', (_name, text) => {
    expect(parsePropertyList(text)).toEqual(unknown('unparsable'))
  })

  it('makes nothing of a list cut anywhere', () => {
    const whole = propertyList('<dict><key>A</key><array><string>b</string><true/></array></dict>').trim()
    for (let length = 0; length < whole.length; length += 1) {
      expect(parsePropertyList(whole.slice(0, length)), whole.slice(0, length)).toEqual(unknown('unparsable'))
    }
  })
})
