import { z } from 'zod'
import type { Moment } from '../../../../shared/model/date.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import { numberOf, registryValue, registryValues } from '../../formats/registry.ts'
import { fileTimeMoment, windowsMoment } from '../../formats/windows-moment.ts'
import {
  backupPrograms,
  knownProgram,
  programsSection,
  readPrograms,
} from '../../formats/windows-programs.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { status } from '../../read.ts'

const history = '%LOCALAPPDATA%\\Microsoft\\Windows\\FileHistory\\Configuration'
const configuration = status(`${history}\\Config1.xml`)
const catalogue = status(`${history}\\Catalog1.edb`)
const settings = registryValues('backup', {
  protectedUpTo: registryValue(
    'HKCU',
    'Software\\Microsoft\\Windows\\CurrentVersion\\FileHistory',
    'ProtectedUpToTime',
  ),
})

/** OneDrive keeps the documents once their folder lies in its own. The path can name a person, so only yes or no is given. */
const oneDriveSection = section(
  'documents-in-onedrive',
  "@{documents=(Get-ItemProperty -LiteralPath 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders').Personal -match '\\\\OneDrive( - [^\\\\]+)?\\\\'}",
)

export const probe = defineProbe({
  fact: 'backup',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...settings.requests, configuration, catalogue, oneDriveSection, programsSection],
  parse(captures, { now }) {
    const fileHistory = readFileHistory(captures, now)
    if (fileHistory.status === 'known' && fileHistory.value.configured) {
      return known({
        configured: true,
        lastAt: fileHistory.value.lastAt,
        encrypted: null,
        product: 'File History',
      })
    }
    const oneDrive = readSection(captures, oneDriveSection, z.object({ documents: z.boolean() }))
    if (oneDrive.status === 'known' && oneDrive.value.documents) {
      return known({ configured: true, lastAt: null, encrypted: null, product: 'OneDrive' })
    }
    const program = readProgram(captures)
    if (program.status === 'known' && program.value !== null) {
      return known({ configured: true, lastAt: null, encrypted: null, product: program.value })
    }
    const lost = [fileHistory, oneDrive, program].find(source => source.status === 'unknown')
    if (lost?.status === 'unknown') return lost
    return known({ configured: false, lastAt: null, encrypted: null, product: null })
  },
})

interface FileHistory {
  readonly configured: boolean
  readonly lastAt: Moment | null
}

/** The time in the registry is zero between two runs; the catalogue is written with every run. */
function readFileHistory(captures: Captures, now: Moment): Reading<FileHistory> {
  const { protectedUpTo } = settings.read(captures)
  const fileTime = numberOf(protectedUpTo) ?? 0
  const recorded = fileTime > 0 ? fileTimeMoment(fileTime, now) : null
  const configured = pathStatus(captures.of(configuration))
  const written = pathStatus(captures.of(catalogue))
  const changedAt = written.status === 'known' ? windowsMoment(written.value?.changedAt, now) : null
  if (recorded !== null || (configured.status === 'known' && configured.value !== null)) {
    return known({ configured: true, lastAt: recorded ?? changedAt })
  }
  if (configured.status === 'unknown') return configured
  return protectedUpTo.state === 'unreadable' ? protectedUpTo.why : known({ configured: false, lastAt: null })
}

function readProgram(captures: Captures): Reading<string | null> {
  const programs = readPrograms(captures)
  if (programs.status === 'unknown') return programs
  const found = programs.value.programs.flatMap(({ name }) => knownProgram(backupPrograms, name) ?? []).at(0)
  if (found) return known(found.name)
  return programs.value.whole ? known(null) : unknown('not-permitted', programsSection.section)
}
