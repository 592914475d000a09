/** The moments, with their zone, at which pacman finished upgrading the whole system. */
export function fullUpgradesOfPacman(log: string): string[] {
  const moments: string[] = []
  let upgrading = false
  for (const line of log.split('\n')) {
    const [, at, message] =
      /^\[(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{4})\] \[[A-Z-]+\] (.*)$/.exec(line) ?? []
    if (at === undefined || message === undefined) continue
    if (message.startsWith('starting full system upgrade')) upgrading = true
    else if (message.startsWith('Running ')) upgrading = false
    else if (message.startsWith('transaction completed') && upgrading) {
      moments.push(at)
      upgrading = false
    }
  }
  return moments
}

const wholeSystem = /\|'?(?:\S*\/)?zypper'?(?:\|| ).*'(?:dup|dist-upgrade|up|update|patch)'/

/** The local times at which zypper applied patches, or installed packages while it updated the whole system. */
export function updatesOfZypper(history: string): string[] {
  const times: string[] = []
  let updating = false
  for (const line of history.split('\n')) {
    const [, at, action, rest] = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\|(\w+) *\|(.*)$/.exec(line) ?? []
    if (at === undefined || rest === undefined) continue
    if (action === 'command') updating = wholeSystem.test(`|${rest.split('|').slice(1).join('|')}`)
    else if (action === 'patch' && rest.endsWith('|applied|')) times.push(at)
    else if (action === 'install' && updating) times.push(at)
  }
  return times
}

/** Seconds since 1970 at which the newest of the packages was installed, from lines of `seconds name`; null for none. */
export function newestInstallation(text: string): number | null {
  const times = text.split('\n').flatMap(line => {
    const seconds = /^(\d{9,11}) [\w+.-]+$/.exec(line.trimEnd())?.[1]
    return seconds === undefined ? [] : [Number(seconds)]
  })
  return times.length > 0 ? Math.max(...times) : null
}
