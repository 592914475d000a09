import { homedir } from 'node:os'

/**
 * Turns the person-free path of a request into one of this machine: `~` is the home folder, `%NAME%` a variable.
 * Null when a variable is not set here.
 */
export function expandPath(
  path: string,
  environment: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string | null {
  const atHome = path === '~' || path.startsWith('~/') || path.startsWith('~\\') ? home + path.slice(1) : path
  let missing = false
  const expanded = atHome.replace(/%([A-Za-z_()0-9]+)%/g, (_whole, name: string) => {
    const value = environment[name]
    if (value === undefined || value === '') missing = true
    return value ?? ''
  })
  return missing ? null : expanded
}
