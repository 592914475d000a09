import type { Capture } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { linesOf } from '../../formats/whole-lines.ts'
import { failureOf } from '../../read.ts'

const pacmanRow = /^[a-z0-9@_][\w@.+-]* \S+ -> \S+(?: \[ignored\])?$/

/** Counts what `checkupdates` (exit code 2 for none) or `pacman -Qu` (1 for none) lists. Ignored packages wait as well. */
export function pacmanUpdates(capture: Capture | undefined, exitCodeForNone: number): Reading<number> {
  const failure = failureOf(capture)
  if (failure) return failure
  const { exitCode = null, stdout = '', stderr = '' } = capture ?? {}
  const lines = linesOf(stdout)
  if (exitCode === exitCodeForNone && lines.length === 0 && stderr.trim() === '') return known(0)
  if (exitCode !== 0 || lines.length === 0) return unknown('service-error', 'pacman')
  return stdout.endsWith('\n') && lines.every(line => pacmanRow.test(line))
    ? known(lines.length)
    : unknown('unparsable', 'pacman')
}

/** Counts the rows of `snap refresh --list`, which says on stderr when there are none. */
export function snapUpdates(capture: Capture | undefined): Reading<number> {
  const failure = failureOf(capture)
  if (failure) return failure
  const { exitCode = null, stdout = '', stderr = '' } = capture ?? {}
  const [heading, ...rows] = linesOf(stdout)
  if (exitCode !== 0) return unknown('service-error', 'snap')
  if (heading === undefined) {
    return stderr.trim() === 'All snaps up to date.' ? known(0) : unknown('unparsable', 'snap')
  }
  const sound = /^Name\s+Version\s+Rev\s/.test(heading) && stdout.endsWith('\n')
  return sound && rows.length > 0 && rows.every(row => /^\S+\s+\S+\s+\d+\s/.test(row))
    ? known(rows.length)
    : unknown('unparsable', 'snap')
}

/** Whether `snap refresh --time` tells of a last refresh and of no hold (https://snapcraft.io/docs/managing-updates). */
export function snapsUpdateThemselves(capture: Capture | undefined): boolean {
  if (capture?.failure !== null || capture.exitCode !== 0) return false
  const says = (line: RegExp) => linesOf(capture.stdout).some(text => line.test(text))
  return says(/^timer: \S/) && says(/^last: (?!n\/a)\S/) && !says(/^hold: /)
}

/** Counts the rows of `flatpak remote-ls --updates`, which prints nothing when there are none. */
export function flatpakUpdates(capture: Capture | undefined): Reading<number> {
  const failure = failureOf(capture)
  if (failure) return failure
  const { exitCode = null, stdout = '', stderr = '' } = capture ?? {}
  const rows = linesOf(stdout)
  if (exitCode !== 0 || stderr.trim() !== '') return unknown('service-error', 'flatpak')
  return (stdout === '' || stdout.endsWith('\n')) &&
    rows.every(row => /^[A-Za-z_][\w-]*(?:\.[\w-]+)+(?:\t|$)/.test(row))
    ? known(rows.length)
    : unknown('unparsable', 'flatpak')
}
