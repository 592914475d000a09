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
const detection = command('systemd-detect-virt')

export const hostRequests = [kernel, ...markers, detection]

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
  if (isGuest(captures, surroundings) || containers.has(word)) return 'guest'
  if (virtualMachines.has(word)) return 'virtual'
  return word === 'none' ? 'hardware' : null
}

function isGuest(captures: Captures, surroundings: Surroundings): boolean {
  if (surroundings.environment.container !== undefined) return true
  if (/microsoft/i.test(captures.of(kernel)?.stdout ?? '')) return true
  return markers.some(marker => {
    const found = pathStatus(captures.of(marker))
    return found.status === 'known' && found.value !== null
  })
}
