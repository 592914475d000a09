import type { System } from '../../../shared/model/system.ts'
import type { AnyProbe } from '../measure.ts'
import { linuxProbes } from './linux.ts'
import { macosProbes } from './macos.ts'
import { windowsProbes } from './windows.ts'

const bySystem: Record<System, readonly AnyProbe[]> = {
  linux: linuxProbes,
  macos: macosProbes,
  windows: windowsProbes,
}

/** All probes of a system, one for each fact that exists there. */
export const probesOf = (system: System): readonly AnyProbe[] => bySystem[system]
