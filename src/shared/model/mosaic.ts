import { z } from 'zod'

/** What a stranger could put together. */
export const mosaicAreas = ['home', 'routine', 'family', 'finance', 'travel', 'contacts', 'identity'] as const
export const mosaicAreaSchema = z.enum(mosaicAreas)
export type MosaicArea = (typeof mosaicAreas)[number]

/** One page from the exposures, computed and never stored. */
export const mosaicSchema = z.object({
  /** Exposures it was put together from: those that are not removed. */
  from: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  areas: z.array(
    z.object({
      id: mosaicAreaSchema,
      /** `none`: nothing found of it, which is not the same as nothing being there. */
      level: z.enum(['none', 'hints', 'partly', 'clear']),
      text: z.string(),
      exposures: z.array(z.uuid()),
    }),
  ),
  /** Which approaches that feeds, in a sentence each, most likely first. */
  lures: z.array(z.object({ id: z.string(), text: z.string(), areas: z.array(mosaicAreaSchema).min(1) })),
  /** The few removals that break most of it, best first. */
  breakers: z
    .array(
      z.object({
        exposureId: z.uuid(),
        where: z.string(),
        text: z.string(),
        areas: z.array(mosaicAreaSchema),
        routeId: z.string().nullable(),
      }),
    )
    .max(5),
  publicByDuty: z.number().int().nonnegative(),
})
export type Mosaic = z.infer<typeof mosaicSchema>
