import type { FileRefusal, FileReport } from '../../shared/model/file-report.ts'
import type { Cleaned } from './inspect.ts'

/** What the main thread and a worker that reads files say to each other. The bytes move along, and back again. */
export interface FileRequest {
  readonly call: 'read' | 'clean'
  readonly fileName: string
  readonly bytes: ArrayBuffer
}

export type FileReply =
  | { readonly call: 'read'; readonly report: FileReport; readonly bytes: ArrayBuffer }
  | { readonly call: 'clean'; readonly cleaned: Cleaned; readonly bytes: ArrayBuffer }

/** The worker ended over a file, which went with it. */
export type Lost = Extract<FileRefusal, 'too-complex' | 'took-too-long'>
