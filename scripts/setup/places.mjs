import { fileURLToPath } from 'node:url'

/** The repository's folder, with a slash behind it. */
export const root = new URL('../../', import.meta.url)

/** @param {string} relative path from the repository's folder */
export const place = relative => fileURLToPath(new URL(relative, root))

/** What the set-up remembers between runs. Not under version control, and safe to delete. */
export const memory = place('.surefoot/')
