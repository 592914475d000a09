import { open, stat } from 'node:fs/promises'
import { z } from 'zod'
import type { DataFolder } from './data-folder.ts'
import { writeDurably } from './durable-file.ts'
import { wrappedKeySchema } from './keys/passphrase.ts'
import { storeError } from './store-error.ts'
import { systemCode, systemError } from './system-error.ts'

const currentVersion = 1
const largestVaultFile = 64 * 1024

/** What stands beside the database in the clear: enough to find the key, nothing about the person. */
export const vaultFileSchema = z.strictObject({
  format: z.literal('surefoot-vault'),
  version: z.literal(currentVersion),
  /** Random. The account under which a keychain keeps the key, so that several folders do not collide. */
  vaultId: z.uuid(),
  keyCheck: z.string().regex(/^[0-9a-f]{64}$/),
  protection: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keychain') }),
    z.strictObject({ kind: z.literal('passphrase'), wrappedKey: wrappedKeySchema }),
  ]),
})
export type VaultFile = z.infer<typeof vaultFileSchema>

const anyVersionSchema = z.object({ format: z.literal('surefoot-vault'), version: z.number().int() })

export function vaultFile(content: Omit<VaultFile, 'format' | 'version'>): VaultFile {
  return { format: 'surefoot-vault', version: currentVersion, ...content }
}

/** null when there is none. Errors: corrupt, newer, unreadable. */
export async function readVaultFile(path: string): Promise<VaultFile | null> {
  const text = await textOf(path)
  if (text === null) return null
  const json = parsedJson(text)
  const head = anyVersionSchema.safeParse(json)
  if (!head.success) throw storeError('corrupt')
  if (head.data.version > currentVersion) throw storeError('newer')
  const result = vaultFileSchema.safeParse(json)
  if (!result.success) throw storeError('corrupt')
  return result.data
}

export async function writeVaultFile(folder: DataFolder, content: VaultFile): Promise<void> {
  await writeDurably(
    folder.path,
    folder.vaultFile,
    `${JSON.stringify(vaultFileSchema.parse(content), null, 2)}\n`,
  )
}

async function textOf(path: string): Promise<string | null> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    if (!(await stat(path)).isFile()) throw storeError('unreadable')
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > largestVaultFile) throw storeError('corrupt')
      return await file.readFile('utf8')
    } finally {
      await file.close()
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw systemError(error)
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
