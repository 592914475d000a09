import { createHash } from 'node:crypto'
import { utimesSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordDigest } from '../../../../src/main/passwords/exposure/digest.ts'
import { type BlockSource, openHashFile } from '../../../../src/main/passwords/exposure/hash-file.ts'
import { searchHashFile } from '../../../../src/main/passwords/exposure/hash-file-search.ts'
import { largeHashFile } from '../../../support/large-hash-file.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const gigabyte = 1024 ** 3
const inMemory = (text: string): BlockSource => {
  const bytes = Buffer.from(text, 'latin1')
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) }
}
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()
const never = new AbortController().signal
const reason = (name: string) => ({ data: { reason: name } })

/** Sorted lines for so many made-up passwords, each seen `index + 1` times. */
const linesFor = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ digest: sha1(`known ${index}`), count: index + 1 }))
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
    .map(({ digest, count: times }) => `${digest}:${times}`)

describe('a hash file of 30 GB', () => {
  it('is searched with at most 20 reads for one look-up, whatever is looked up', async () => {
    for (let index = 0; index < 100; index++) {
      const large = largeHashFile(30 * gigabyte)
      const line = Number(BigInt(`0x${sha1(`place ${index}`).slice(0, 12)}`) % BigInt(large.lines))
      const known = await openHashFile(large)
      expect(await known.lookUp(large.digest(line))).toBe(large.count(line))
      expect(large.reads()).toBeLessThanOrEqual(20)
    }
  })

  it('is searched with fewer still for many in rising order', async () => {
    const large = largeHashFile(30 * gigabyte)
    const file = await openHashFile(large)
    const digests = Array.from({ length: 500 }, (_, index) => sha1(`unknown ${index}`)).toSorted()
    for (const digest of digests) expect(await file.lookUp(digest)).toBe(0)
    expect(large.reads() / digests.length).toBeLessThan(6)
  })

  it('is found at its very ends', async () => {
    const large = largeHashFile(30 * gigabyte)
    const file = await openHashFile(large)
    for (const line of [0, 1, large.lines - 2, large.lines - 1])
      expect(await file.lookUp(large.digest(line))).toBe(large.count(line))
    expect(await file.lookUp('0'.repeat(40))).toBe(0)
    expect(await file.lookUp('F'.repeat(40))).toBe(0)
  })

  it('is halved where guessing does not help', async () => {
    const large = largeHashFile(30 * gigabyte, 1.4)
    const file = await openHashFile(large)
    const line = Math.floor(large.lines / 3)
    const before = large.reads()
    expect(await file.lookUp(large.digest(line))).toBe(large.count(line))
    expect(large.reads() - before).toBeLessThan(50)
  })
})

describe('a hash file', () => {
  it('gives for every digest what its lines say, and 0 for all others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1500 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer(),
        async (count, newLine, endsWithLine, salt) => {
          const file = await openHashFile(
            inMemory(linesFor(count).join(newLine) + (endsWithLine ? newLine : '')),
          )
          const some = Array.from({ length: 20 }, (_, index) => Math.abs(salt + index * 71) % count)
          for (const index of some) expect(await file.lookUp(sha1(`known ${index}`))).toBe(index + 1)
          for (const index of some) expect(await file.lookUp(sha1(`unknown ${index}`))).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('may have no counts, and small letters', async () => {
    const file = await openHashFile(
      inMemory(
        linesFor(300)
          .map(line => line.slice(0, 40).toLowerCase())
          .join('\n'),
      ),
    )
    expect(await file.lookUp(sha1('known 7'))).toBe(1)
    expect(await file.lookUp(sha1('unknown 7'))).toBe(0)
  })

  it('that is ordered by count is refused', async () => {
    const byCount = Array.from({ length: 2000 }, (_, index) => `${sha1(`known ${index}`)}:${9000 - index}`)
    await expect(openHashFile(inMemory(byCount.join('\r\n')))).rejects.toMatchObject(reason('not-sorted'))
  })

  it('that is sorted in parts only is refused as soon as it shows', async () => {
    const lines = linesFor(4000)
    const swapped = [...lines.slice(0, 500), ...lines.slice(2000, 3500), ...lines.slice(500, 2000)]
    const file = await openHashFile(inMemory([...swapped, ...lines.slice(3500)].join('\n')))
    const looking = async () => {
      for (let index = 0; index < 200; index++) await file.lookUp(sha1(`unknown ${index}`))
    }
    await expect(looking()).rejects.toMatchObject(reason('not-sorted'))
  })

  it.each([
    ['ntlm', linesFor(500).map(line => line.slice(8))],
    ['not-hashes', ['title,url,username,password', 'a,b,c,d']],
    ['not-hashes', [`<html>${'x'.repeat(9000)}</html>`]],
    ['not-hashes', ['']],
  ])('with other lines is refused as %s', async (why, lines) => {
    await expect(openHashFile(inMemory(lines.join('\r\n')))).rejects.toMatchObject(reason(why))
  })

  it('of which a download brought only a part is refused', async () => {
    const whole = linesFor(5000)
    await expect(openHashFile(inMemory(whole.slice(0, 3000).join('\n')))).rejects.toMatchObject(
      reason('cut-short'),
    )
    await expect(openHashFile(inMemory(whole.slice(2000).join('\n')))).rejects.toMatchObject(
      reason('cut-short'),
    )
    await expect(openHashFile(inMemory(whole.join('\n').slice(0, -30)))).rejects.toMatchObject(
      reason('cut-short'),
    )
  })

  it('with a hole says nothing of what would stand in the hole', async () => {
    const lines = linesFor(5000).filter(line => !line.startsWith('7'))
    const file = await openHashFile(inMemory(lines.join('\n')))
    expect(await file.lookUp(`7${'5'.repeat(39)}`)).toBeNull()
    expect(await file.lookUp(`8${'5'.repeat(39)}`)).toBe(0)
  })
})

describe('searching a hash file', () => {
  const search = async (path: string, passwords: readonly string[], signal = never) => {
    const seen = new Map<number, number | null>()
    const result = await searchHashFile(
      path,
      passwords,
      (index, times) => seen.set(index, times),
      () => {},
      signal,
    )
    return { result, seen }
  }
  const written = async (content: string) => {
    const path = join(await temporaryFolder(), 'hashes.txt')
    await writeFile(path, content)
    return path
  }

  it('tells each password its count; the empty one never', async () => {
    const lines = [...linesFor(3000), `${passwordDigest('')}:9000000`, `${passwordDigest('letmein')}:42`]
    const path = await written(lines.toSorted().join('\r\n'))
    const { result, seen } = await search(path, ['', 'letmein', 'lantern-gravel-otter', ''])
    expect(result).toEqual({ failed: 0 })
    expect([...seen].toSorted()).toEqual([
      [1, 42],
      [2, 0],
    ])
  })

  it('stops when it is told to, and leaves the rest unknown', async () => {
    const path = await written(linesFor(3000).join('\n'))
    const { result, seen } = await search(path, ['letmein', 'password'], AbortSignal.abort())
    expect(result).toEqual({ failed: 2 })
    expect(seen.size).toBe(0)
  })

  it('refuses what is missing, a folder, and what it may not read', async () => {
    const folder = await temporaryFolder()
    await expect(search(join(folder, 'none'), ['a'])).rejects.toMatchObject(reason('missing'))
    await mkdir(join(folder, 'folder'))
    await expect(search(join(folder, 'folder'), ['a'])).rejects.toMatchObject(reason('directory'))
    if (process.getuid?.() !== 0 && process.platform !== 'win32') {
      const path = await written(linesFor(10).join('\n'))
      await chmod(path, 0)
      await expect(search(path, ['a'])).rejects.toMatchObject(reason('unreadable'))
    }
  })

  it('tells nothing when the file changed meanwhile', async () => {
    const path = await written(linesFor(3000).join('\n'))
    const seen: number[] = []
    const passwords = Array.from({ length: 300 }, (_, index) => `password ${index}`)
    const searching = searchHashFile(
      path,
      passwords,
      index => seen.push(index),
      asked => {
        if (asked === 1) utimesSync(path, new Date(0), new Date(0))
      },
      never,
    )
    await expect(searching).rejects.toMatchObject(reason('changed'))
    expect(seen).toEqual([])
  })
})
