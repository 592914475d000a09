import { describe, expect, it } from 'vitest'
import { filesIn } from '../../../../src/renderer/features/files/dropped-files.ts'

type Tree = readonly (string | { readonly folder: Tree } | { readonly gone: string })[]

/** What a browser hands out for dropped files and folders, a hundred at a time, as far as it is used. */
const entriesOf = (tree: Tree): FileSystemEntry[] => tree.map(entryOf)

function entryOf(item: Tree[number]): FileSystemEntry {
  if (typeof item === 'object' && 'folder' in item) return folderOf(item.folder)
  const entry = {
    isFile: true,
    isDirectory: false,
    file: (good: (file: File) => void, bad: (error: unknown) => void) =>
      typeof item === 'string' ? good(new File(['x'], item)) : bad(new Error('gone')),
  }
  // Made up: only the members that are read.
  return entry as unknown as FileSystemEntry
}

function folderOf(tree: Tree): FileSystemEntry {
  const entry = {
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = entriesOf(tree)
      return { readEntries: (good: (some: FileSystemEntry[]) => void) => good(left.splice(0, 100)) }
    },
  }
  // Made up: only the members that are read.
  return entry as unknown as FileSystemEntry
}

const namesIn = async (tree: Tree, most = 1000) =>
  (await filesIn(entriesOf(tree), most)).map(({ name }) => name)

describe('files in what was dropped', () => {
  it('opens folders in folders and keeps the order', async () => {
    const tree: Tree = ['a', { folder: ['b', { folder: ['c'] }, 'd'] }, { folder: [] }, 'e']
    expect(await namesIn(tree)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('takes all of a folder that is handed out in portions', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `file-${index}`)
    expect(await namesIn([{ folder: names }])).toEqual(names)
  })

  it('leaves out a file that went away', async () => {
    expect(await namesIn(['a', { gone: 'b' }, 'c'])).toEqual(['a', 'c'])
  })

  it('ends one after the most, so that more can be told from as many', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `file-${index}`)
    expect(await namesIn(names, 20)).toHaveLength(20)
    expect(await namesIn([...names, 'more', 'still more'], 20)).toHaveLength(21)
  })

  it('does not follow folders without end', async () => {
    let tree: Tree = ['deepest']
    for (let depth = 0; depth < 30; depth += 1) tree = [`at-${depth}`, { folder: tree }]
    expect(await namesIn(tree)).toEqual(
      ['29', '28', '27', '26', '25', '24', '23', '22', '21'].map(n => `at-${n}`),
    )
  })
})
