import type { Limits } from '../reading.ts'
import type { Blocks } from './blocks.ts'

/** One picture format: where things lie in it, and how a copy is made without what is not the picture. */
export interface PictureFormat {
  blocks(bytes: Uint8Array, limits: Limits): Blocks
  /** The copy; null when it cannot be made with certainty. `orientation` is 2 to 8 when it has to be kept, else null. */
  clean(bytes: Uint8Array, limits: Limits, orientation: number | null): Uint8Array | null
  /** The coded picture alone, in the order of the file, for comparing two files. Null when it cannot be told. */
  pictureData(bytes: Uint8Array, limits: Limits): readonly Uint8Array[] | null
}
