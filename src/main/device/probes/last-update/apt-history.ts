/** The local times (`2026-11-20 10:11:12`) at which upgrades of the system ended well, from apt's history.log. */
export function upgradeTimes(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap(entry => {
    const lines = entry.split('\n')
    const field = (name: string) => lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2)
    const ended = /^(\d{4}-\d{2}-\d{2}) {1,2}(\d{2}:\d{2}:\d{2})$/.exec(field('End-Date')?.trim() ?? '')
    const upgrade = field('Upgrade') !== undefined && field('Error') === undefined
    return ended && upgrade && !installsByName(field('Commandline') ?? '') ? [`${ended[1]} ${ended[2]}`] : []
  })
}

/** Installing one program may upgrade a few others, which is no update of the system. */
const installsByName = (commandLine: string): boolean =>
  /\s(?:install|reinstall|remove|purge|autoremove|autopurge|build-dep|satisfy)(?:\s|$)/.test(commandLine)
