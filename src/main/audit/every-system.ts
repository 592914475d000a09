import type { System } from '../../shared/model/system.ts'
import type { Remedy } from './check.ts'

/** The same remedy everywhere, for what has nothing to do with this computer. */
export const onEverySystem = (remedy: Remedy): Record<System, Remedy> => ({
  linux: remedy,
  macos: remedy,
  windows: remedy,
})
