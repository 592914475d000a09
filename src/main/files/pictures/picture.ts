import { type FormatReader, notRead } from '../reading.ts'

/** Pictures of every format. */
export const picture: FormatReader = { read: () => notRead('unreadable') }
