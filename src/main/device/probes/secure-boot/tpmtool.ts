import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

/** Reads `tpmtool getdeviceinformation`, whose keys are English everywhere. Null for a version that is not known. */
export function parseTpmtool(stdout: string): Reading<'2.0' | '1.2' | 'none' | null> {
  const present = lineValue('TPM Present', stdout)
  if (present === 'False') return known('none')
  if (present !== 'True') return unknown('unparsable', 'tpmtool.exe')
  const version = lineValue('TPM Version', stdout)
  return known(version === '2.0' || version === '1.2' ? version : null)
}

/** Only whole lines count, and those of the nested block are indented. */
const lineValue = (key: string, stdout: string): string | undefined =>
  new RegExp(`^-${key}: *(\\S+)[ \\t]*\\r?\\n`, 'm').exec(stdout)?.[1]
