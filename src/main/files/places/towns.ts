import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** A town by which places are described. Degrees, to two decimals: good for "roughly". */
export interface Town {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}

const townSchema = z
  .tuple([z.string().min(1), z.number().min(-90).max(90), z.number().min(-180).max(180)])
  .transform(([name, latitude, longitude]): Town => ({ name, latitude, longitude }))
const fileSchema = z.strictObject({ uk: z.array(townSchema), world: z.array(townSchema) })

/** `resources/places/towns.yaml`, above the source and above the flat folder of the built app alike. */
export function loadTowns(): { uk: Town[]; world: Town[] } {
  const above = import.meta.url.endsWith('.ts') ? '../../../../' : '../../'
  const file = new URL(`${above}resources/places/towns.yaml`, import.meta.url)
  return fileSchema.parse(parse(readFileSync(file, 'utf8')))
}

let loaded: readonly Town[] | null = null

/** All towns, read once, when the first place is described. */
export function towns(): readonly Town[] {
  if (loaded === null) {
    const { uk, world } = loadTowns()
    loaded = [...uk, ...world]
  }
  return loaded
}
