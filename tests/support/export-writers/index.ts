import type { ExportFormat } from '../../../src/shared/model/password-export.ts'
import { onePassword1puxWriter, onePasswordCsvWriter } from './1password.ts'
import { bitwardenCsvWriter, bitwardenJsonWriter } from './bitwarden.ts'
import { appleCsvWriter, chromeCsvWriter, firefoxCsvWriter } from './browsers.ts'
import { dashlaneCsvWriter, dashlaneZipWriter } from './dashlane.ts'
import { keepassCsvWriter, keepassXcCsvWriter, keepassXmlWriter } from './keepass.ts'
import { lastPassCsvWriter } from './lastpass.ts'
import { nordPassCsvWriter } from './nordpass.ts'
import { otherCsvWriter } from './other.ts'
import { protonPassCsvWriter, protonPassJsonWriter, protonPassZipWriter } from './proton-pass.ts'
import { roboFormCsvWriter } from './roboform.ts'
import type { ExportWriter, VaultEntry } from './vault.ts'

export { otherCsvColumns } from './other.ts'
export { awkwardPasswords, type ExportWriter, makeVault, type VaultEntry, type VaultLogin } from './vault.ts'

/** One writer for each format. `other-csv` is read with `otherCsvColumns`. */
export const exportWriters: Readonly<Record<ExportFormat, ExportWriter>> = {
  'bitwarden-csv': bitwardenCsvWriter,
  'bitwarden-json': bitwardenJsonWriter,
  '1password-csv': onePasswordCsvWriter,
  '1password-1pux': onePassword1puxWriter,
  'keepassxc-csv': keepassXcCsvWriter,
  'keepass-csv': keepassCsvWriter,
  'keepass-xml': keepassXmlWriter,
  'lastpass-csv': lastPassCsvWriter,
  'dashlane-csv': dashlaneCsvWriter,
  'dashlane-zip': dashlaneZipWriter,
  'proton-pass-csv': protonPassCsvWriter,
  'proton-pass-json': protonPassJsonWriter,
  'proton-pass-zip': protonPassZipWriter,
  'nordpass-csv': nordPassCsvWriter,
  'roboform-csv': roboFormCsvWriter,
  'apple-csv': appleCsvWriter,
  'chrome-csv': chromeCsvWriter,
  'firefox-csv': firefoxCsvWriter,
  'other-csv': otherCsvWriter,
}

/** The vault as that product would export it. */
export function writeExport(format: ExportFormat, vault: readonly VaultEntry[]): Uint8Array {
  return exportWriters[format].write(vault)
}
