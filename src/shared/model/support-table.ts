import { z } from 'zod'
import { daySchema } from './date.ts'

/** How long a maker mends a release. `null` dates: the maker names none. */
export const supportReleaseSchema = z.object({
  /** What `version` of the operating-system fact is matched with: `26100`, `26`, `24.04`. */
  version: z.string(),
  /** For people: "24H2", "26 Tahoe", "24.04 LTS". */
  label: z.string(),
  releasedOn: daySchema.nullable(),
  /** Last day of free support for everyone. */
  endsOn: daySchema.nullable(),
  /** Other columns of Windows. */
  enterpriseEndsOn: daySchema.nullable().optional(),
  ltscEndsOn: daySchema.nullable().optional(),
  iotLtscEndsOn: daySchema.nullable().optional(),
  /** Paid, enrolled or volunteer support after that: existence on this machine cannot be seen. */
  extendedEndsOn: daySchema.nullable().optional(),
  extendedName: z.string().optional(),
  /** The same for the enterprise and education editions of Windows, where it differs. */
  enterpriseExtendedEndsOn: daySchema.nullable().optional(),
  enterpriseExtendedName: z.string().optional(),
  /** Whether the dates stand in a confirmed source; without an end, whether every device with the release is mended. */
  confirmed: z.boolean(),
  /** What is doubtful about it, or which source is newer than that of the product. */
  note: z.string().optional(),
})
export type SupportRelease = z.infer<typeof supportReleaseSchema>

export const supportProductSchema = z.object({
  /** `windows`, `macos`, `ubuntu` …, and `ios`, `ipados`, `android` for carried devices. */
  id: z.string(),
  name: z.string(),
  rolling: z.boolean(),
  /** Newest first in order of release, which for Windows is not the order of build numbers. */
  releases: z.array(supportReleaseSchema),
  source: z.string(),
})
export type SupportProduct = z.infer<typeof supportProductSchema>
export const supportTableSchema = z.object({ asOf: daySchema, products: z.array(supportProductSchema) })
export type SupportTable = z.infer<typeof supportTableSchema>
