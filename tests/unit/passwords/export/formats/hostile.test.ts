import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExport } from '../../../../../src/main/passwords/export/read-export.ts'
import { exportFormats, readResultSchema } from '../../../../../src/shared/model/password-export.ts'
import { makeVault, otherCsvColumns, writeExport } from '../../../../support/export-writers/index.ts'

const vault = makeVault(17)
const passwords = vault.flatMap(entry => (entry.kind === 'login' ? [entry.password] : []))

/** Formats that are packed and checked by a checksum: what is read of them is what was written, or nothing. */
const checked = new Set<string>(['1password-1pux', 'dashlane-zip', 'proton-pass-zip'])

function read(bytes: Uint8Array, format: string) {
  return readExport(bytes, 'export', format === 'other-csv' ? otherCsvColumns : null)
}

function passwordsIn(bytes: Uint8Array, format: string): string[] {
  const result = read(bytes, format)
  if (result.kind === 'read') return result.file.logins.map(({ password }) => password)
  expect(readResultSchema.safeParse(result).success).toBe(true)
  return []
}

/** RoboForm puts a quote before a quote, which only the cells at the end of the row tell. */
function beginnings(written: string, format: string): string[] {
  return format === 'roboform-csv' ? [written, `'${written}`] : [written]
}

/** Without what formats put into or around a password to write it. */
function bare(text: string): string {
  return text.replaceAll(/\\[rntbf]|(?:amp|lt|gt|quot|#xD);|[\\"'&<>\r\n\t\b\f]/gi, '')
}

describe('hostile files', () => {
  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, name) => {
        expect(['read', 'columns', 'refused']).toContain(readExport(bytes, name, null).kind)
        expect(['read', 'columns', 'refused']).toContain(readExport(bytes, name, otherCsvColumns).kind)
      }),
    )
  })

  it.each(exportFormats)('%s, cut anywhere, gives no password but a beginning of one', format => {
    const whole = writeExport(format, vault)
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), length => {
        for (const password of passwordsIn(whole.subarray(0, length), format))
          expect(
            passwords.some(written => beginnings(written, format).some(start => start.startsWith(password))),
          ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it.each(exportFormats)('%s with a bit turned gives no password that is not in the file', format => {
    const whole = writeExport(format, vault)
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const bytes = whole.slice()
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const found = passwordsIn(bytes, format)
        if (checked.has(format)) {
          expect(found.filter(password => !passwords.includes(password))).toEqual([])
          return
        }
        const text = bare(Buffer.from(bytes).toString('utf8'))
        const loose = bare(Buffer.from(bytes).toString('latin1'))
        for (const password of found)
          expect(
            text.includes(bare(password)) || loose.includes(bare(password)) || isWindows1252(password),
          ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

/** A byte that breaks UTF-8 makes the whole file Windows-1252, in which other characters stand for the same bytes. */
function isWindows1252(password: string): boolean {
  return /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(password)
}
