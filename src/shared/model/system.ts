import { z } from 'zod'

/** The operating-system families that probes exist for. */
export const systems = ['linux', 'macos', 'windows'] as const
export const systemSchema = z.enum(systems)
export type System = z.infer<typeof systemSchema>
