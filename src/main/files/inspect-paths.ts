import { basename } from 'node:path'
import type { FileReport, InspectedPath } from '../../shared/model/file-report.ts'
import { findFiles, readWhole } from './find-files.ts'
import { refusedReport } from './refused-report.ts'

/** One beyond the number of workers, so that the disk is read while they work. */
const atOnce = 3
const longestName = 255

/** The name without its folders, as a report takes it. */
export const fileNameOf = (path: string): string => basename(path).slice(-longestName)

/** Reads all files at and under the paths, a few at once, and gives them in the order in which they were found. */
export async function* inspectPaths(
  paths: readonly string[],
  read: (fileName: string, bytes: ArrayBuffer) => Promise<FileReport>,
): AsyncGenerator<InspectedPath, void> {
  const underWay: Promise<InspectedPath>[] = []
  for await (const found of findFiles(paths)) {
    underWay.push(found.kind === 'file' ? inspectPath(found.path, read) : Promise.resolve(found))
    const next = underWay.length < atOnce ? undefined : underWay.shift()
    if (next !== undefined) yield await next
  }
  for (const next of underWay) yield await next
}

async function inspectPath(
  path: string,
  read: (fileName: string, bytes: ArrayBuffer) => Promise<FileReport>,
): Promise<InspectedPath> {
  const fileName = fileNameOf(path)
  const content = await readWhole(path)
  const report =
    'refused' in content
      ? refusedReport(fileName, content.size, content.refused)
      : await read(fileName, content.bytes)
  return { kind: 'file', path, report }
}
