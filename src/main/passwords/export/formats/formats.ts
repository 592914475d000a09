import { onePassword1pux } from './1password-1pux.ts'
import { onePasswordCsv } from './1password-csv.ts'
import { appleCsv } from './apple-csv.ts'
import { bitwardenCsv } from './bitwarden-csv.ts'
import { bitwardenJson } from './bitwarden-json.ts'
import { chromeCsv } from './chrome-csv.ts'
import type { CsvLayout } from './csv-layout.ts'
import { dashlaneCsv } from './dashlane-csv.ts'
import { firefoxCsv } from './firefox-csv.ts'
import type { JsonLayout } from './json-layout.ts'
import { keepassCsv } from './keepass-csv.ts'
import { keepassXcCsv } from './keepassxc-csv.ts'
import { lastPassCsv } from './lastpass-csv.ts'
import { nordPassCsv } from './nordpass-csv.ts'
import { protonPassCsv } from './proton-pass-csv.ts'
import { protonPassJson } from './proton-pass-json.ts'
import { roboFormCsv } from './roboform-csv.ts'

/** Every CSV layout that is known, the most telling headings first. */
export const csvLayouts: readonly CsvLayout[] = [
  bitwardenCsv,
  nordPassCsv,
  protonPassCsv,
  firefoxCsv,
  lastPassCsv,
  keepassCsv,
  dashlaneCsv,
  roboFormCsv,
  keepassXcCsv,
  onePasswordCsv,
  appleCsv,
  chromeCsv,
]

export const jsonLayouts: readonly JsonLayout[] = [protonPassJson, bitwardenJson, onePassword1pux]
