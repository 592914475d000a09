import { constants } from 'node:fs'
import { lstat, open, readdir, readlink, stat } from 'node:fs/promises'
import type { Capture, CaptureFailure, Request } from '../../../shared/model/capture.ts'
import { failed } from '../world.ts'
import { outputLimit } from './child-process.ts'
import { expandPath } from './path.ts'

type FileRequest = Extract<Request, { kind: 'file' | 'folder' | 'status' | 'link' }>

/** Carries out the requests that only look at the file system. */
export async function readFiles(request: FileRequest): Promise<Capture> {
  const started = performance.now()
  const path = expandPath(request.path)
  if (path === null) return failed(request, 'not-found')
  try {
    const stdout = await look(request, path)
    const durationMs = performance.now() - started
    return stdout === null
      ? failed(request, 'too-large', durationMs)
      : { request, exitCode: null, stdout, stderr: '', durationMs, failure: null }
  } catch (error) {
    return failed(request, fileFailure(error), performance.now() - started)
  }
}

async function look(request: FileRequest, path: string): Promise<string | null> {
  switch (request.kind) {
    case 'file':
      return readWhole(path, request.encoding ?? 'utf8')
    case 'folder': {
      const entries = await readdir(path, { withFileTypes: true })
      return entries
        .map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name))
        .sort()
        .join('\n')
    }
    case 'status': {
      const found = await stat(path)
      const type = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
      return JSON.stringify({ type, size: found.size, changedAt: found.mtime.toISOString() })
    }
    case 'link':
      return (await lstat(path)).isSymbolicLink() ? await readlink(path) : ''
  }
}

/** Reads a regular file up to the limit, or gives null. Non-blocking, so that a pipe in a file's place cannot hang us. */
async function readWhole(path: string, encoding: 'utf8' | 'hex'): Promise<string | null> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = await handle.stat()
    if (!found.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' })
    if (found.size > outputLimit) return null
    // Files of /proc and /sys have size 0, so read to the end instead of trusting the size.
    const chunks: Buffer[] = []
    let size = 0
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(65_536), 0, 65_536, null)
      if (bytesRead === 0) return Buffer.concat(chunks).toString(encoding)
      size += bytesRead
      if (size > outputLimit) return null
      chunks.push(buffer.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

function fileFailure(error: unknown): CaptureFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found'
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'error'
}
