import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/disk-encryption/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOf, readingOnHardware } from '../linux-machine.ts'

const tree = 'lsblk --json -o NAME,KNAME,TYPE,FSTYPE,MOUNTPOINTS,RM'
const olderTree = 'lsblk --json -o NAME,KNAME,TYPE,FSTYPE,MOUNTPOINT,RM'
const mountAt = (target: string): string => `findmnt --json -no SOURCE,FSTYPE,TARGET ${target}`
const noSwap = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n'

interface Device {
  name: string
  kname?: string
  type: string
  fstype?: string | null
  at?: string
  children?: Device[]
}
const node = ({ at, children, ...device }: Device): object => ({
  kname: device.name,
  fstype: null,
  rm: false,
  ...device,
  mountpoints: [at ?? null],
  ...(children ? { children: children.map(node) } : {}),
})
const devices = (...list: Device[]): string => JSON.stringify({ blockdevices: list.map(node) })
const mount = (source: string, fstype: string, target: string): string =>
  JSON.stringify({ filesystems: [{ source, fstype, target }] })
const laptop = (list: string, root: string, more: Machine = {}): Machine =>
  onTop(
    {
      commands: { [tree]: list, [mountAt('/')]: root, [mountAt('/home')]: { exitCode: 1 } },
      files: { '/proc/swaps': noSwap },
    },
    more,
  )

const crypt = (name: string, kname: string, more: Partial<Device> = {}): Device => ({
  name,
  kname,
  type: 'crypt',
  ...more,
})
const root: Device = { name: 'vg-root', kname: 'dm-1', type: 'lvm', at: '/' }
const swap: Device = { name: 'vg-swap', kname: 'dm-2', type: 'lvm', at: '[SWAP]' }
const part = (name: string, ...children: Device[]): Device => ({ name, type: 'part', children })
const disk = (name: string, ...children: Device[]): Device => ({ name, type: 'disk', children })
const luksLvm = devices(
  disk(
    'nvme0n1',
    { name: 'nvme0n1p1', type: 'part', at: '/boot' },
    part('nvme0n1p3', crypt('luks', 'dm-0', { children: [root, swap] })),
  ),
)
const rootMount = mount('/dev/mapper/vg-root', 'ext4', '/')
const plain = devices(disk('sda', { name: 'sda2', type: 'part', fstype: 'ext4', at: '/' }))
const plainMount = mount('/dev/sda2', 'ext4', '/')

const volumes = (...list: [name: string, role: string, state: string][]) =>
  known({ volumes: list.map(([name, role, state]) => ({ name, role, state })), thirdParty: null })
const system = (state: string): [string, string, string] => ['/', 'system', state]

describe('the disk', () => {
  it.each([
    ['LUKS below LVM', 'on', luksLvm, rootMount],
    ['no encryption', 'off', plain, plainMount],
    [
      'LUKS on a stick only',
      'off',
      devices(
        disk('sda', { name: 'sda2', type: 'part', at: '/' }),
        disk('sdb', part('sdb1', crypt('stick', 'dm-0', { at: '/media/x' }))),
      ),
      plainMount,
    ],
    [
      'a volume over one encrypted and one plain disk',
      'off',
      devices(
        disk('sda', part('sda1', crypt('luks', 'dm-0', { children: [root] }))),
        disk('sdb', { ...root, name: 'vg-root' }),
      ),
      rootMount,
    ],
    [
      'a volume over two encrypted disks',
      'on',
      devices(
        disk('sda', crypt('a', 'dm-0', { children: [root] })),
        disk('sdb', crypt('b', 'dm-3', { children: [root] })),
      ),
      rootMount,
    ],
    [
      'encryption above the mounted device',
      'off',
      devices(disk('sda', { name: 'sda2', type: 'part', at: '/', children: [crypt('inner', 'dm-0')] })),
      plainMount,
    ],
    [
      'content of LUKS without the kind of device',
      'on',
      '{"blockdevices":[{"name":"sda","fstype":"crypto_LUKS","mountpoints":[null],"children":[{"name":"luks","fstype":"ext4","mountpoints":["/"]}]}]}',
      mount('/dev/mapper/luks', 'ext4', '/'),
    ],
    [
      'a closed LUKS container that somebody mounted over',
      'off',
      '{"blockdevices":[{"name":"sda","fstype":"crypto_LUKS","mountpoints":["/"]}]}',
      mount('/dev/sda', 'ext4', '/'),
    ],
  ] as const)('with %s is %s', (_name, state, list, mounted) => {
    expect(readingOnHardware(probe, laptop(list, mounted))).toEqual(volumes(system(state)))
  })

  it('is asked in older words when the new ones are refused', () => {
    const machine = laptop('', rootMount, {
      commands: {
        [tree]: { stderr: 'lsblk: unknown column: MOUNTPOINTS\n', exitCode: 1 },
        [olderTree]: JSON.stringify({
          blockdevices: [{ name: 'luks', kname: 'dm-0', type: 'crypt', mountpoint: '/' }],
        }),
        [mountAt('/')]: mount('/dev/mapper/luks', 'ext4', '/'),
        [mountAt('/home')]: { exitCode: 1 },
      },
    })
    expect(readingOnHardware(probe, machine)).toEqual(volumes(system('on')))
  })

  it('is found by its place when findmnt is missing', () => {
    const commands = { [tree]: plain }
    expect(readingOnHardware(probe, { commands, files: { '/proc/swaps': noSwap } })).toEqual(
      volumes(system('off'), ['/home', 'home', 'unknown']),
    )
  })

  it.each(['overlay', 'tmpfs', 'nfs4', 'virtiofs'])('is not to be seen below %s', fstype => {
    expect(readingOnHardware(probe, laptop(plain, mount('somewhere', fstype, '/')))).toEqual(
      unknown('not-supported', fstype),
    )
  })

  const virtual = { commands: { 'systemd-detect-virt': 'kvm\n' } }
  it('of a virtual machine may be encrypted outside it', () => {
    expect(readingOnHardware(probe, onTop(laptop(plain, plainMount), virtual))).toEqual(
      unknown('virtual-machine'),
    )
    expect(readingOnHardware(probe, onTop(laptop(luksLvm, rootMount), virtual))).toEqual(
      volumes(system('on')),
    )
    expect(
      readingOf(
        probe,
        laptop(luksLvm, rootMount, { changes: { '/.dockerenv': '2026-11-01T00:00:00.000Z' } }),
      ),
    ).toEqual(unknown('virtual-machine'))
  })

  it.each(noise)('is not read from %s', (_name, text) => {
    expect(readingOnHardware(probe, laptop(text, rootMount))).toEqual(unknown('unparsable', 'lsblk'))
    const reading = readingOnHardware(probe, laptop(devices(disk('sda')), text))
    expect(reading).toEqual(unknown('unparsable', 'findmnt'))
  })
  it('is not read from half a list', () => {
    expect(readingOnHardware(probe, laptop(luksLvm.slice(0, -5), rootMount))).toEqual(
      unknown('unparsable', 'lsblk'),
    )
  })
  it.each(failures)('is not read from a list that is %s', (failure, reason) => {
    const machine = laptop('', rootMount, { commands: { [tree]: { failure }, [olderTree]: { failure } } })
    expect(readingOnHardware(probe, machine)).toEqual(unknown(reason, 'lsblk'))
  })
})

describe('the disk with btrfs', () => {
  const id = '0b1c2d3e-0000-4000-8000-000000000000'
  const two = (second: Device): string =>
    devices(disk('sda', crypt('luks', 'dm-0', { at: '/', fstype: 'btrfs' })), disk('sdb', second))
  const btrfs = (list: string, members: readonly string[]): Machine =>
    laptop(list, mount('/dev/mapper/luks[/root]', 'btrfs', '/'), {
      folders: { '/sys/fs/btrfs': ['features/', `${id}/`], [`/sys/fs/btrfs/${id}/devices`]: members },
    })
  it('is encrypted when all its disks are', () => {
    expect(readingOnHardware(probe, btrfs(two({ name: 'sdb1', type: 'part' }), ['dm-0']))).toEqual(
      volumes(system('on')),
    )
    expect(readingOnHardware(probe, btrfs(two(crypt('b', 'dm-1')), ['dm-0', 'dm-1']))).toEqual(
      volumes(system('on')),
    )
    expect(readingOnHardware(probe, btrfs(two({ name: 'sdb1', type: 'part' }), ['dm-0', 'sdb1']))).toEqual(
      volumes(system('off')),
    )
  })
  it('is not known when its disks cannot be told', () => {
    expect(readingOnHardware(probe, btrfs(two({ name: 'sdb1', type: 'part' }), ['dm-0', 'sdz']))).toEqual(
      volumes(system('unknown')),
    )
    expect(readingOnHardware(probe, btrfs(two({ name: 'sdb1', type: 'part' }), []))).toEqual(
      volumes(system('unknown')),
    )
  })
})

describe('the disk with ZFS', () => {
  const dataset = 'rpool/ROOT/ubuntu_1'
  const zfs = (word: string, list = plain): Machine =>
    laptop(list, mount(dataset, 'zfs', '/'), {
      commands: {
        [tree]: list,
        [mountAt('/')]: mount(dataset, 'zfs', '/'),
        [mountAt('/home')]: { exitCode: 1 },
        [`zfs get -H -o value encryption ${dataset}`]: word,
      },
    })
  it.each([
    ['aes-256-gcm\n', 'on', plain],
    ['off\n', 'off', plain],
    ['off\n', 'unknown', luksLvm],
    ['-\n', 'unknown', plain],
    ['', 'unknown', plain],
  ])('goes by the property %j', (word, state, list) => {
    expect(readingOnHardware(probe, zfs(word, list))).toEqual(volumes(system(state)))
  })
  it('never asks for a dataset with a strange name', () => {
    expect(readingOnHardware(probe, laptop(plain, mount('-o value', 'zfs', '/')))).toEqual(
      volumes(system('unknown')),
    )
  })
})

describe('home and swap', () => {
  const separate = (home: Device, source: string): Machine =>
    laptop(devices(disk('sda', part('sda1', crypt('luks', 'dm-0', { children: [root] })), home)), rootMount, {
      commands: {
        [tree]: devices(disk('sda', part('sda1', crypt('luks', 'dm-0', { children: [root] })), home)),
        [mountAt('/')]: rootMount,
        [mountAt('/home')]: mount(source, 'ext4', '/home'),
      },
    })
  it('are volumes of their own', () => {
    expect(
      readingOnHardware(probe, separate({ name: 'sda3', type: 'part', at: '/home' }, '/dev/sda3')),
    ).toEqual(volumes(system('on'), ['/home', 'home', 'off']))
    expect(readingOnHardware(probe, separate(crypt('home', 'dm-5'), '/dev/mapper/home'))).toEqual(
      volumes(system('on'), ['/home', 'home', 'on']),
    )
    expect(readingOnHardware(probe, separate({ name: 'sda3', type: 'part' }, 'server:/export'))).toEqual(
      volumes(system('on'), ['/home', 'home', 'unknown']),
    )
  })

  it('are known to be encrypted by eCryptfs only while it is mounted', () => {
    const marked = laptop(plain, plainMount, { folders: { '/home/.ecryptfs': ['user/'] } })
    expect(readingOnHardware(probe, marked)).toEqual(
      known({
        volumes: [
          { name: '/', role: 'system', state: 'off' },
          { name: '/home', role: 'home', state: 'unknown' },
        ],
        thirdParty: 'eCryptfs',
      }),
    )
    const mounted = onTop(marked, { commands: { 'findmnt -n -o FSTYPE -t ecryptfs': 'ecryptfs\n' } })
    expect(readingOnHardware(probe, mounted)).toMatchObject({ value: { volumes: [{}, { state: 'on' }] } })
  })

  const swaps = (...rows: string[]) => ({
    files: { '/proc/swaps': `${noSwap}${rows.map(row => `${row}\t0\t-2\n`).join('')}` },
  })
  it.each([
    ['on an encrypted volume', luksLvm, rootMount, '/dev/dm-2 partition 8388604', 'on'],
    ['in a file of an encrypted system', luksLvm, rootMount, '/swap.img file 8388604', 'on'],
    ['in a file of a plain system', plain, plainMount, '/swap.img file 8388604', 'off'],
    [
      'on a plain partition',
      devices(
        disk('sda', { name: 'sda2', type: 'part', at: '/' }, { name: 'sda3', type: 'part', at: '[SWAP]' }),
      ),
      plainMount,
      '/dev/sda3 partition 8388604',
      'off',
    ],
    ['on a device that is nowhere to be found', luksLvm, rootMount, '/dev/sdz9 partition 1', 'unknown'],
    ['in a file below /home', luksLvm, rootMount, '/home/swap file 1', 'unknown'],
  ])('is seen %s', (_name, list, mounted, row, state) => {
    const reading = readingOnHardware(probe, laptop(list, mounted, swaps(row)))
    expect(reading).toMatchObject({
      value: { volumes: [{ name: '/' }, { name: 'swap', role: 'swap', state }] },
    })
  })
  it('is none in memory', () => {
    const list = devices(disk('zram0'), disk('sda', { name: 'sda2', type: 'part', at: '/' }))
    expect(readingOnHardware(probe, laptop(list, plainMount, swaps('/dev/zram0 partition 8388604')))).toEqual(
      volumes(system('off')),
    )
  })
  it('is as bad as its worst part', () => {
    const list = devices(
      disk(
        'sda',
        { name: 'sda3', type: 'part' },
        part('sda2', crypt('luks', 'dm-0', { children: [root, swap] })),
      ),
    )
    const reading = readingOnHardware(
      probe,
      laptop(list, rootMount, swaps('/dev/dm-2 partition 1', '/dev/sda3 partition 1')),
    )
    expect(reading).toMatchObject({ value: { volumes: [{}, { state: 'off' }] } })
  })
  it.each(failures)('is not known when its list is %s', failure => {
    const reading = readingOnHardware(
      probe,
      laptop(luksLvm, rootMount, { files: { '/proc/swaps': { failure } } }),
    )
    expect(reading).toEqual(volumes(system('on'), ['swap', 'swap', 'unknown']))
  })
})
