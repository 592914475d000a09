import { describe, expect, it } from 'vitest'
import type { Login, ReadExport } from '../../../../../src/main/passwords/export/login.ts'
import { readExport } from '../../../../../src/main/passwords/export/read-export.ts'
import { type ExportFormat, exportFormats } from '../../../../../src/shared/model/password-export.ts'
import {
  awkwardPasswords,
  exportWriters,
  makeVault,
  otherCsvColumns,
  type VaultEntry,
  writeExport,
} from '../../../../support/export-writers/index.ts'

function read(
  format: ExportFormat,
  bytes: Uint8Array,
  fileName = exportWriters[format].fileName,
): ReadExport {
  return readExport(bytes, fileName, format === 'other-csv' ? otherCsvColumns : null)
}

function expectedFile(format: ExportFormat, vault: readonly VaultEntry[]) {
  const { carries } = exportWriters[format]
  const logins = vault
    .filter(entry => entry.kind === 'login')
    .map(
      (login, entry): Login => ({
        entry,
        title: carries.titles ? login.title : '',
        addresses: carries.oneAddress ? login.addresses.slice(0, 1) : login.addresses,
        user: login.user,
        password: login.password,
        changedOn: carries.dates ? login.changedOn : null,
        secondFactor: carries.secondFactors ? login.totp !== undefined : null,
      }),
    )
  const skipped = (['note', 'card'] as const)
    .filter(kind => carries[`${kind}s`])
    .map(kind => ({ kind, count: vault.filter(entry => entry.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return { format, logins, skipped, carries: { dates: carries.dates, secondFactors: carries.secondFactors } }
}

describe.each(exportFormats)('%s', format => {
  it('reads back what its product wrote, awkward passwords included', () => {
    const vault = makeVault(awkwardPasswords.length)
    expect(read(format, writeExport(format, vault))).toEqual({
      kind: 'read',
      file: expectedFile(format, vault),
    })
  })

  it('is told by what is in it, whatever it is called', () => {
    const vault = makeVault(3)
    const result = read(format, writeExport(format, vault), 'holiday.jpg')
    expect(result.kind === 'read' && result.file.format).toBe(format)
  })

  it('reads 10,000 logins', () => {
    const vault = makeVault(10_000)
    const result = read(format, writeExport(format, vault))
    expect(result.kind === 'read' && result.file).toEqual(expectedFile(format, vault))
  })

  it('says that there is nothing in a file of headings or brackets alone', () => {
    expect(read(format, writeExport(format, []))).toEqual({ kind: 'refused', reason: 'empty', line: null })
  })
})
