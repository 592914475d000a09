import { accessSync, constants } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { System } from '../../../shared/model/system.ts'
import { programFolders } from './environment.ts'

/** Whether a program is there to be run: at its absolute path, or by its name in the fixed folders. */
export function isInstalled(program: string, system: System): boolean {
  const places = isAbsolute(program) ? [program] : programFolders[system].map(folder => join(folder, program))
  return places.some(place => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
