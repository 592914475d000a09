import { type FormatReader, notRead } from '../../reading.ts'

/** Files of this kind are recognised and not read yet. */
export const pdf: FormatReader = { read: () => notRead('unreadable') }
