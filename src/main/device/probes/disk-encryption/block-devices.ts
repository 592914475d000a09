import { z } from 'zod'
import type { Capture } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { json, output } from '../../read.ts'

interface Node {
  name: string
  kname?: string | undefined
  type?: string | null | undefined
  fstype?: string | null | undefined
  mountpoint?: string | null | undefined
  mountpoints?: (string | null)[] | undefined
  children?: Node[] | undefined
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    name: z.string(),
    kname: z.string().optional(),
    type: z.string().nullish(),
    fstype: z.string().nullish(),
    mountpoint: z.string().nullish(),
    mountpoints: z.array(z.string().nullable()).optional(),
    children: z.array(nodeSchema).optional(),
  }),
)
const treeSchema = z.object({ blockdevices: z.array(nodeSchema) })

/** One place of a device in the tree; a device on two disks stands in it twice. */
export interface BlockDevice {
  readonly name: string
  readonly kname: string
  readonly mountpoints: readonly string[]
  /** Empty when not known. */
  readonly fstype: string
  /** It, or a layer below it, is decrypted by the kernel. */
  readonly encrypted: boolean
  /** Memory and no disk. */
  readonly inMemory: boolean
}

/** Parses `lsblk --json`, with MOUNTPOINTS or, before util-linux 2.37, MOUNTPOINT. */
export function blockDevices(capture: Capture | undefined): Reading<BlockDevice[]> {
  const text = output(capture)
  if (text.status === 'unknown') return text
  const content = json(text.value)
  const checked = treeSchema.safeParse(content.status === 'known' ? content.value : undefined)
  return checked.success ? known(flatten(checked.data.blockdevices, false)) : unknown('unparsable', 'lsblk')
}

/**
 * TYPE comes from the kernel; FSTYPE needs udev and may be null. What hangs below a LUKS container can only be its
 * decrypted content.
 */
function flatten(nodes: readonly Node[], inside: boolean): BlockDevice[] {
  return nodes.flatMap(node => {
    const encrypted = inside || node.type === 'crypt'
    const own: BlockDevice = {
      name: node.name.replace(/^\/dev\/(?:mapper\/)?/, ''),
      kname: node.kname ?? node.name.replace(/^\/dev\//, ''),
      mountpoints: [...(node.mountpoints ?? []), node.mountpoint ?? null].filter(point => point !== null),
      fstype: node.fstype ?? '',
      encrypted,
      inMemory: /^(?:zram|ram)\d+$/.test(node.name),
    }
    return [own, ...flatten(node.children ?? [], encrypted || node.fstype === 'crypto_LUKS')]
  })
}

const mountSchema = z.object({
  filesystems: z.array(z.object({ source: z.string(), fstype: z.string(), target: z.string() })).min(1),
})
export interface Mount {
  readonly source: string
  readonly fstype: string
}

/** Parses `findmnt --json`. Null: nothing of its own is mounted there (exit code 1 without a word). */
export function mountedAt(capture: Capture | undefined): Reading<Mount | null> {
  const silent = capture?.failure === null && `${capture.stdout}${capture.stderr}`.trim() === ''
  if (silent && capture.exitCode === 1) return known(null)
  const text = output(capture)
  if (text.status === 'unknown') return text
  const content = json(text.value)
  const checked = mountSchema.safeParse(content.status === 'known' ? content.value : undefined)
  // The last mount at a place covers the earlier ones.
  const mount = checked.success ? checked.data.filesystems.at(-1) : undefined
  return mount ? known({ source: mount.source, fstype: mount.fstype }) : unknown('unparsable', 'findmnt')
}

/** The places in the tree of what is mounted from `/dev/mapper/luks-1[/home]` or `/dev/sda2`. */
export function devicesOf(devices: readonly BlockDevice[], source: string): BlockDevice[] {
  const path = source.replace(/\[\/[^\]]*\]$/, '')
  const name = path.replace(/^\/dev\/(?:mapper\/)?/, '')
  return path.startsWith('/dev/')
    ? devices.filter(device => device.name === name || device.kname === name)
    : []
}
