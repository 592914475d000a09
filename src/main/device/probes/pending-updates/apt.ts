import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

export interface AptUpdate {
  readonly name: string
  readonly version: string
  readonly security: boolean
}

export interface AptSimulation {
  readonly updates: readonly AptUpdate[]
  /** Updates that apt leaves alone: held by the person, by a conflict or by a phased roll-out. */
  readonly heldBack: number
}

const row = /^Inst (\S+) (?:\[[^\]]*\] )?\((\S+) (.+?)(?: \[[^\]]*\])?\)/
const summary =
  /^(\d+) upgraded, (\d+) newly installed, (?:(\d+) (?:reinstalled|downgraded), )*(\d+) to remove and (\d+) not upgraded\.$/

/** The suite may be `oldstable-security`, not the codename; Debian marks its origin too. */
const isSecurityOrigin = (origin: string): boolean => /^Debian-Security:|-security$/.test(origin)

/** Parses `apt-get --simulate dist-upgrade`. */
export function parseAptSimulation(text: string): Reading<AptSimulation> {
  const lines = text.split('\n').map(line => line.trimEnd())
  const counts = lines.map(line => summary.exec(line)).find(match => match !== null)
  if (!counts || !text.endsWith('\n')) return unknown('unparsable', 'apt-get')
  const updates: AptUpdate[] = []
  for (const line of lines.filter(one => one.startsWith('Inst '))) {
    const [, name, version, origins] = row.exec(line) ?? []
    if (name === undefined || version === undefined || origins === undefined)
      return unknown('unparsable', 'apt-get')
    updates.push({ name, version, security: origins.split(', ').some(isSecurityOrigin) })
  }
  const promised = Number(counts[1]) + Number(counts[2])
  // Fewer lines than the summary promises: part of the output is missing.
  return updates.length < promised
    ? unknown('truncated', 'apt-get')
    : known({ updates, heldBack: Number(counts[5]) })
}

/** Parses `apt list --upgradable`, which counts updates that are held back too. */
export function parseAptList(text: string): Reading<AptUpdate[]> {
  const [heading, ...lines] = text.split('\n').filter(line => line.trim() !== '')
  if (!heading?.startsWith('Listing...') || !text.endsWith('\n')) return unknown('unparsable', 'apt')
  const updates: AptUpdate[] = []
  for (const line of lines) {
    const [, name, suites, version] = /^(\S+?)\/(\S+) (\S+) \S+ \[upgradable from: \S+\]$/.exec(line) ?? []
    if (name === undefined || suites === undefined || version === undefined)
      return unknown('unparsable', 'apt')
    updates.push({ name, version, security: suites.split(',').some(isSecurityOrigin) })
  }
  return known(updates)
}
