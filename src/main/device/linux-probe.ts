import type { Surroundings } from '../../shared/model/capture.ts'
import type { DeviceFactId } from '../../shared/model/device-facts.ts'
import { unknown } from '../../shared/model/fact.ts'
import { hostOf, hostRequests } from './formats/linux-host.ts'
import type { Probe } from './probe.ts'

/**
 * What a fact is about. A container or the Linux inside Windows has updates and users of its own (`installation`),
 * but its disk, screen or firewall say nothing about the laptop around it (`laptop`).
 */
type About = 'laptop' | 'installation'

/** A probe of Linux, which keeps silent where the app cannot see the machine itself. */
export function defineLinuxProbe<Id extends DeviceFactId>(
  about: About,
  probe: Omit<Probe<Id>, 'system'>,
): Probe<Id> {
  return {
    ...probe,
    system: 'linux',
    requests: (seen, surroundings) =>
      isPackaged(surroundings)
        ? []
        : [...(about === 'laptop' ? hostRequests : []), ...probe.requests(seen, surroundings)],
    parse: (captures, surroundings) => {
      if (isPackaged(surroundings)) return unknown('packaged-in-sandbox')
      if (about === 'laptop' && hostOf(captures, surroundings) === 'guest') return unknown('virtual-machine')
      return probe.parse(captures, surroundings)
    },
  }
}

/** Inside Flatpak and Snap, files and programs are those of the package and not of the machine. */
function isPackaged({ environment }: Surroundings): boolean {
  return environment.FLATPAK_ID !== undefined || environment.SNAP !== undefined
}
