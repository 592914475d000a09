import type { FileRefusal } from '../../../shared/model/file-report.ts'

/** Why a document is not read. Thrown inside of these folders only: `pdf` and `office` catch it and give the reason on. */
export class Refusal extends Error {
  readonly reason: FileRefusal

  constructor(reason: FileRefusal) {
    super(reason)
    this.reason = reason
  }
}

export function refuse(reason: FileRefusal): never {
  throw new Refusal(reason)
}

/** The reason of anything thrown while a document is read: what no rule here foresaw comes from a damaged file. */
export function reasonOf(error: unknown): FileRefusal {
  return error instanceof Refusal ? error.reason : 'damaged'
}
