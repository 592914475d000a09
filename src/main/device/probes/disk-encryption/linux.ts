import type { Capture, Request } from '../../../../shared/model/capture.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { hostOf } from '../../formats/linux-host.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { folderNames, linesOf, textFile } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, file, folder, output, status } from '../../read.ts'
import { type BlockDevice, blockDevices, devicesOf, type Mount, mountedAt } from './block-devices.ts'

type Volume = DeviceFacts['disk-encryption']['volumes'][number]
type State = Volume['state']

const tree = command('lsblk', '--json', '-o', 'NAME,KNAME,TYPE,FSTYPE,MOUNTPOINTS,RM')
/** util-linux before 2.37 refuses the whole list for the one column it does not know. */
const olderTree = command('lsblk', '--json', '-o', 'NAME,KNAME,TYPE,FSTYPE,MOUNTPOINT,RM')
const mountOf = (target: string) => command('findmnt', '--json', '-no', 'SOURCE,FSTYPE,TARGET', target)
const root = mountOf('/')
const home = mountOf('/home')
const swaps = file('/proc/swaps')
const ecryptfs = status('/home/.ecryptfs')
/** Only the kind: the place of such a mount names the person. */
const ecryptfsMounts = command('findmnt', '-n', '-o', 'FSTYPE', '-t', 'ecryptfs')
const btrfs = folder('/sys/fs/btrfs')

export const probe = defineLinuxProbe('laptop', {
  fact: 'disk-encryption',
  requests: seen => [
    tree,
    root,
    home,
    swaps,
    ecryptfs,
    ecryptfsMounts,
    ...(answered(seen.of(tree)) ? [] : [olderTree]),
    ...[root, home].flatMap(request => moreAbout(seen, request)),
  ],
  parse: (captures, surroundings) => {
    const devices = blockDevices(answered(captures.of(tree)) ? captures.of(tree) : captures.of(olderTree))
    if (devices.status === 'unknown') return devices
    const system = mounted(captures, root, '/', devices.value)
    if (system.status === 'unknown') return system
    const state = stateOf(captures, system.value, devices.value)
    if (state === null) return unknown('not-supported', system.value.fstype.slice(0, 40))
    // The maker of a virtual machine may encrypt what lies outside it.
    if (state === 'off' && hostOf(captures, surroundings) === 'virtual') return unknown('virtual-machine')
    const own: Volume = { name: '/', role: 'system', state }
    return known({
      volumes: [own, ...homeVolumes(captures, devices.value), ...swapVolumes(captures, devices.value, own)],
      thirdParty: pathExists(captures, ecryptfs) ? 'eCryptfs' : null,
    })
  },
})

const answered = (capture: Capture | undefined): boolean => output(capture).status === 'known'

function pathExists(captures: Captures, request: Request): boolean {
  const found = pathStatus(captures.of(request))
  return found.status === 'known' && found.value !== null
}

const zfsEncryption = (dataset: string) => command('zfs', 'get', '-H', '-o', 'value', 'encryption', dataset)

/** What only some file systems need: the dataset's property for ZFS, the other disks of btrfs. */
function moreAbout(seen: Captures, request: Request): Request[] {
  const mount = mountedAt(seen.of(request))
  if (mount.status === 'unknown' || mount.value === null) return []
  if (mount.value.fstype === 'zfs')
    return /^\w[\w.:/-]*$/.test(mount.value.source) ? [zfsEncryption(mount.value.source)] : []
  if (mount.value.fstype !== 'btrfs') return []
  return [btrfs, ...btrfsMembers(seen)]
}

function btrfsMembers(seen: Captures): ReturnType<typeof folder>[] {
  const names = folderNames(seen.of(btrfs))
  const volumes = names.status === 'known' ? names.value.filter(name => /^[0-9a-f-]{36}\/$/.test(name)) : []
  return volumes.slice(0, 20).map(name => folder(`/sys/fs/btrfs/${name}devices`))
}

/** What is mounted at a place, as findmnt says, else as the tree of devices shows. */
function mounted(
  captures: Captures,
  request: Request,
  target: string,
  devices: readonly BlockDevice[],
): Reading<Mount> {
  const mount = mountedAt(captures.of(request))
  if (mount.status === 'known' && mount.value) return known(mount.value)
  const device = devices.find(one => one.mountpoints.includes(target))
  if (device) return known({ source: `/dev/${device.name}`, fstype: device.fstype })
  return mount.status === 'unknown' ? mount : unknown('unparsable', 'findmnt')
}

/** Null: this kind of file system does not lie on a disk that can be looked at. */
function stateOf(captures: Captures, mount: Mount, devices: readonly BlockDevice[]): State | null {
  if (mount.fstype === 'zfs') return zfsState(captures, mount.source, devices)
  const places = devicesOf(devices, mount.source)
  if (places.length === 0) return null
  const members = mount.fstype === 'btrfs' ? btrfsPlaces(captures, places, devices) : places
  if (members === null) return 'unknown'
  // A device that lies on several disks is encrypted only when each of them is.
  return members.every(place => place.encrypted) ? 'on' : 'off'
}

/** All disks of the btrfs that one of these belongs to; null when they cannot be told. */
function btrfsPlaces(
  captures: Captures,
  places: readonly BlockDevice[],
  devices: readonly BlockDevice[],
): BlockDevice[] | null {
  const lists = btrfsMembers(captures).map(request => folderNames(captures.of(request)))
  const members = lists
    .map(list => (list.status === 'known' ? list.value.map(name => name.replace(/\/$/, '')) : []))
    .find(names => places.some(place => names.includes(place.kname)))
  const found = members?.map(name => devices.filter(device => device.kname === name))
  return found && !found.some(list => list.length === 0) ? found.flat() : null
}

function zfsState(captures: Captures, dataset: string, devices: readonly BlockDevice[]): State {
  const text = output(captures.of(zfsEncryption(dataset)))
  const word = text.status === 'known' ? text.value.trim() : ''
  if (/^aes-(?:128|192|256)-(?:ccm|gcm)$/.test(word)) return 'on'
  // Its pool may lie on an encrypted disk, which the list of devices does not connect with it.
  return word === 'off' && !devices.some(device => device.encrypted) ? 'off' : 'unknown'
}

/** No volume when /home is an ordinary folder of the root. */
function homeVolumes(captures: Captures, devices: readonly BlockDevice[]): Volume[] {
  const volume = (state: State): Volume => ({ name: '/home', role: 'home', state })
  const mounts = output(captures.of(ecryptfsMounts))
  if (mounts.status === 'known' && linesOf(mounts.value).includes('ecryptfs')) return [volume('on')]
  if (pathExists(captures, ecryptfs)) return [volume('unknown')]
  const separate = mountedAt(captures.of(home))
  if (separate.status === 'known' && separate.value === null) return []
  const mount = mounted(captures, home, '/home', devices)
  if (mount.status === 'unknown') return [volume('unknown')]
  return [volume(stateOf(captures, mount.value, devices) ?? 'unknown')]
}

/** Swap in memory is none on disk; a swap file is as safe as the volume it lies on. */
function swapVolumes(captures: Captures, devices: readonly BlockDevice[], own: Volume): Volume[] {
  const volume = (state: State): Volume => ({ name: 'swap', role: 'swap', state })
  const text = textFile(captures.of(swaps))
  if (text.status === 'unknown' || !text.value?.startsWith('Filename')) return [volume('unknown')]
  const states = linesOf(text.value)
    .slice(1)
    .flatMap((line): State[] => {
      const [path = '', kind = ''] = line.split(/\s+/)
      if (kind === 'file') return [path.startsWith('/home/') ? 'unknown' : own.state]
      const places = devicesOf(devices, path)
      if (places.length > 0 && places.every(place => place.inMemory)) return []
      return [places.length === 0 ? 'unknown' : places.every(place => place.encrypted) ? 'on' : 'off']
    })
  const worst = (['off', 'unknown', 'on'] as const).find(state => states.includes(state))
  return worst ? [volume(worst)] : []
}
