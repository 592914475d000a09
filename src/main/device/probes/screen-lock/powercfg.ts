import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

/** A power setting with the mains connected and on battery, in the unit of the setting. */
export interface PowerSetting {
  readonly mains: number
  readonly battery: number
}

const valueLine = /:\s*0x([0-9a-f]{8})\s*$/i
/** "Never" is 0; the largest number only stands in the line of the highest possible setting. */
const largest = 0xffff_ffff

/**
 * Reads the output of `powercfg /query SCHEME SUBGROUP SETTING`, in any language: its last two lines are the values, first
 * on mains, then on battery. Null for a setting that this machine hides, which prints its heading alone.
 */
export function parsePowercfg(stdout: string): Reading<PowerSetting | null> {
  const lines = stdout.split(/\r?\n/).filter(line => line.trim() !== '')
  const values = lines
    .map(line => valueLine.exec(line)?.[1])
    .map(hex => (hex === undefined ? null : Number.parseInt(hex, 16)))
  if (values.every(value => value === null))
    return heading(stdout) ? known(null) : unknown('unparsable', 'powercfg.exe')
  const [mains = null, battery = null] = values.slice(-2)
  // A text cut short ends in other lines: in units, or in the lowest and highest possible setting.
  if (mains === null || battery === null || mains === largest || battery === largest)
    return unknown('unparsable', 'powercfg.exe')
  return known({ mains, battery })
}

/** The heading names the power scheme by its GUID, and no value lines follow even in part. */
const heading = (stdout: string) =>
  /:\s*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i.test(stdout) &&
  !/0x|Index/i.test(stdout)
