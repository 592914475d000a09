/** What a browser gives for something dropped, as far as it is used here. */
interface Entry {
  readonly isFile: boolean
  readonly isDirectory: boolean
}

/** Deeper than this nobody keeps pictures, and a folder may hold itself. */
const deepest = 8

/** Every file in what was dropped, folders opened. Ends one after `most`, so that the caller sees that there are more. */
export async function filesIn(entries: readonly FileSystemEntry[], most: number): Promise<File[]> {
  const files: File[] = []
  const open = entries.map(entry => ({ entry, depth: 0 }))
  while (open.length > 0 && files.length <= most) {
    const next = open.shift()
    if (!next) break
    if (isFile(next.entry)) {
      const file = await fileOf(next.entry)
      if (file) files.push(file)
    } else if (isFolder(next.entry) && next.depth < deepest) {
      const inside = await entriesIn(next.entry)
      open.unshift(...inside.map(entry => ({ entry, depth: next.depth + 1 })))
    }
  }
  return files
}

const isFile = (entry: Entry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: Entry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A file that went away meanwhile is none. */
const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise(resolve => entry.file(resolve, () => resolve(null)))

/** Browsers hand out the content of a folder in portions, the last one empty. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  while (true) {
    const some = await new Promise<FileSystemEntry[]>(resolve =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
