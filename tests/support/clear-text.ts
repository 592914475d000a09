import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * The bytes that a text could have been written as: UTF-8, UTF-16, hex and Base64. Base64 depends on the place in what
 * surrounds it, so all three places are there, without the characters that hold bits of the neighbours.
 */
export function writings(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map(shift => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    const firstOwn = Math.ceil((shift * 8) / 6)
    const lastOwn = Math.floor((padded.length * 8) / 6)
    return Buffer.from(padded.toString('base64').slice(firstOwn, lastOwn))
  })
  return [bytes, Buffer.from(text, 'utf16le'), Buffer.from(bytes.toString('hex')), ...base64]
}

/** Which of the texts stand in the bytes, in any of their writings. */
export const textsIn = (bytes: Buffer, texts: readonly string[]): string[] =>
  texts.filter(text => writings(text).some(written => bytes.includes(written)))

/** The same for the names and contents of all files below a folder: "name: text". */
export async function textsBelow(folder: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const content = entry.isFile() ? await readFile(path) : Buffer.alloc(0)
    const named = Buffer.concat([Buffer.from(`${entry.name}\0`), content])
    for (const text of textsIn(named, texts)) found.push(`${relative(folder, path)}: ${text}`)
  }
  return found
}
