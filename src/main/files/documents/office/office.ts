import { type FormatReader, notRead } from '../../reading.ts'

/** Files of this kind are recognised and not read yet. */
export const office: FormatReader = { read: () => notRead('unreadable') }
