import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)

/** A path from the repository's folder. */
export const place = (relative: string) => fileURLToPath(new URL(relative, root))

/** Folder of a recorded machine, to replay. */
export const machine = (name: string) => place(`tests/fixtures/machines/${name}`)
