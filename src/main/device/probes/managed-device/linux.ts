import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { anyUnit, unitStates, unitsRequest } from '../../formats/systemd-units.ts'
import { folderNames } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, folder, status } from '../../read.ts'

type By = DeviceFacts['managed-device']['by']

const domainUnits = ['sssd.service', 'adsysd.service', 'winbind.service']
const deviceManagementUnits = [
  'landscape-client.service',
  'intune-daemon.service',
  'orbit.service',
  'launcher.kolide-k2.service',
  'jcagent.service',
  'ws1-hub.service',
]
const policyUnits = ['puppet.service', 'salt-minion.service', 'chef-client.service']
const units = [...domainUnits, ...deviceManagementUnits, ...policyUnits]

const realm = command('realm', 'list')
/** Settings that the person cannot change: https://help.gnome.org/admin/system-admin-guide/stable/dconf-lockdown.html */
const locks = ['local', 'site', 'distro'].map(name => folder(`/etc/dconf/db/${name}.d/locks`))
const defenderPolicy = status('/etc/opt/microsoft/mdatp/managed/mdatp_managed.json')

export const probe = defineLinuxProbe('laptop', {
  fact: 'managed-device',
  requests: () => [unitsRequest(units), realm, ...locks, defenderPolicy],
  parse: captures => {
    const states = unitStates(captures, units)
    const runs = (names: readonly string[]) =>
      states.status === 'known' && anyUnit(states.value, names, state => state.active)
    const by: By = runs(deviceManagementUnits)
      ? 'mdm'
      : runs(domainUnits) || joinedRealm(captures) === true
        ? 'domain'
        : runs(policyUnits) || hasPolicies(captures) === true
          ? 'policy'
          : null
    if (by !== null) return known({ managed: true, by })
    if (states.status === 'unknown') return states
    // "Nobody manages it" takes a look into every place.
    const looked = joinedRealm(captures) === false && hasPolicies(captures) === false
    return looked ? known({ managed: false, by: null }) : unknown('no-record')
  },
})

/** `realm list` prints nothing outside a domain; without realmd only a service of its own could have joined one. */
function joinedRealm(captures: Captures): boolean | null {
  const capture = captures.of(realm)
  if (capture?.failure === 'not-found') return false
  if (capture?.failure !== null || capture.exitCode !== 0) return null
  if (`${capture.stdout}${capture.stderr}`.trim() === '') return false
  return /^ {2}configured: (?!no$)\S/m.test(capture.stdout) ? true : null
}

function hasPolicies(captures: Captures): boolean | null {
  const folders = locks.map(place => folderNames(captures.of(place)))
  const defender = pathStatus(captures.of(defenderPolicy))
  if (defender.status === 'known' && defender.value !== null) return true
  if (folders.some(names => names.status === 'known' && names.value.some(name => /^[\w.-]+$/.test(name))))
    return true
  return defender.status === 'known' && folders.every(names => names.status === 'known') ? false : null
}
