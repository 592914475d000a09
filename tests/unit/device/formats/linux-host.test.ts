import { describe, expect, it } from 'vitest'
import { hostOf, hostRequests } from '../../../../src/main/device/formats/linux-host.ts'
import { Captures } from '../../../../src/main/device/probe.ts'
import { failed } from '../../../../src/main/device/world.ts'
import { requestKey } from '../../../../src/shared/model/capture.ts'

const marker = '{"type":"file","size":0,"changedAt":"2026-11-20T08:00:00.000Z"}'
const diskRoot = (disk: string) =>
  `22 27 0:21 / /proc rw - proc proc rw\n27 1 254:0 / / rw,relatime - ext4 ${disk} rw\n`
const layers = '27 1 0:50 / / rw,relatime master:1 - overlay overlay rw,lowerdir=/a:/b\n'

function host(answers: Record<string, string>, environment: Record<string, string> = {}) {
  const captures = hostRequests.map(request => {
    const stdout = answers[requestKey(request)]
    return stdout === undefined
      ? failed(request, 'not-found')
      : { ...failed(request, 'error'), stdout, failure: null, exitCode: 0 }
  })
  return hostOf(new Captures(captures), { system: 'linux', now: '2026-11-22T12:00:00.000Z', environment })
}

describe('hostOf', () => {
  it.each([
    [
      'a container by its marker and its layers',
      { 'status /.dockerenv': marker, 'file utf8 /proc/self/mountinfo': layers },
      'guest',
    ],
    [
      'a container on a disk of its engine',
      {
        'status /.dockerenv': marker,
        'file utf8 /proc/self/mountinfo': `${diskRoot('/dev/sda2')}40 27 254:0 /x/hosts /etc/hosts rw - ext4 /dev/sda2 rw\n`,
      },
      'guest',
    ],
    ['a marker where the mounts cannot be read', { 'status /run/.containerenv': marker }, 'guest'],
    [
      'a machine made from the image of a container',
      {
        'status /.dockerenv': marker,
        'file utf8 /proc/self/mountinfo': diskRoot('/dev/nvme0n1p2'),
        'command ["systemd-detect-virt"]': 'none\n',
      },
      'hardware',
    ],
    [
      'a virtual machine made from the image of a container',
      { 'status /.dockerenv': marker, 'file utf8 /proc/self/mountinfo': diskRoot('/dev/vda') },
      'virtual',
    ],
    [
      'the Linux inside Windows',
      { 'file utf8 /proc/version': 'Linux version 5.15.153.1-microsoft-standard-WSL2' },
      'guest',
    ],
    ['a virtual machine that systemd knows', { 'command ["systemd-detect-virt"]': 'kvm\n' }, 'virtual'],
    ['a container that systemd knows', { 'command ["systemd-detect-virt"]': 'lxc\n' }, 'guest'],
    ['the machine itself', { 'command ["systemd-detect-virt"]': 'none\n' }, 'hardware'],
    ['nothing to go by', {}, null],
  ])('knows %s', (_name, answers, expected) => {
    expect(host(answers)).toBe(expected)
  })

  it('knows a container by its environment', () => {
    expect(host({}, { container: 'podman' })).toBe('guest')
  })
})
