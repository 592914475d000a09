import type { Surroundings } from '../../../shared/model/capture.ts'
import type { Captures } from '../probe.ts'
import { command, file, status } from '../read.ts'
import { pathStatus } from './path-status.ts'

/**
 * What this Linux runs on. `guest`: inside another system that it shares the machine with (WSL, container);
 * `virtual`: in a virtual machine; `hardware`: on the machine itself; null: not to be told.
 */
export type LinuxHost = 'guest' | 'virtual' | 'hardware' | null

const kernel = file('/proc/version')
const markers = [status('/.dockerenv'), status('/run/.containerenv')]
const mounts = file('/proc/self/mountinfo')
const detection = command('systemd-detect-virt')

export const hostRequests = [kernel, ...markers, mounts, detection]

/** The names in https://www.freedesktop.org/software/systemd/man/latest/systemd-detect-virt.html */
const containers = new Set([
  'openvz',
  'lxc',
  'lxc-libvirt',
  'systemd-nspawn',
  'docker',
  'podman',
  'rkt',
  'wsl',
  'proot',
  'pouch',
  'container-other',
])
/** systemd knows these by the same marker files as we do. */
const byMarkerFile = new Set(['docker', 'podman'])
const virtualMachines = new Set([
  'qemu',
  'kvm',
  'amazon',
  'zvm',
  'vmware',
  'microsoft',
  'oracle',
  'powervm',
  'xen',
  'bochs',
  'uml',
  'parallels',
  'bhyve',
  'qnx',
  'acrn',
  'apple',
  'sre',
  'google',
  'vm-other',
])

export function hostOf(captures: Captures, surroundings: Surroundings): LinuxHost {
  const detected = captures.of(detection)
  const word = detected?.failure === null ? detected.stdout.trim() : ''
  const isContainer = containers.has(word) && !(byMarkerFile.has(word) && hasRootOfItsOwn(captures))
  if (isGuest(captures, surroundings) || isContainer) return 'guest'
  if (virtualMachines.has(word) || paravirtualDisk.test(rootMount(captures)?.source ?? '')) return 'virtual'
  return word === 'none' ? 'hardware' : null
}

function isGuest(captures: Captures, surroundings: Surroundings): boolean {
  if (surroundings.environment.container !== undefined) return true
  if (/microsoft/i.test(captures.of(kernel)?.stdout ?? '')) return true
  const isMarked = markers.some(marker => {
    const found = pathStatus(captures.of(marker))
    return found.status === 'known' && found.value !== null
  })
  return isMarked && !hasRootOfItsOwn(captures)
}

/** Disks that only a hypervisor offers. */
const paravirtualDisk = /^\/dev\/x?vd[a-z]/

/**
 * A machine that was made from a container's image keeps the marker file. A running container has layers for a root, or
 * its engine's own `/etc/hosts` laid over the image's.
 */
function hasRootOfItsOwn(captures: Captures): boolean {
  const root = rootMount(captures)
  return root?.source.startsWith('/dev/') === true && !root.hostsIsLaidOver
}

/** The mount at `/`, from the lines of https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html; null when unread. */
function rootMount(captures: Captures): { source: string; hostsIsLaidOver: boolean } | null {
  const read = captures.of(mounts)
  if (read?.failure !== null) return null
  const all = read.stdout.split('\n').map(line => {
    const [before = '', after = ''] = line.split(' - ')
    return { point: before.split(' ')[4], source: after.split(' ')[1] ?? '' }
  })
  const root = all.find(mount => mount.point === '/')
  return root
    ? { source: root.source, hostsIsLaidOver: all.some(mount => mount.point === '/etc/hosts') }
    : null
}
