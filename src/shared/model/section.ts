import { z } from 'zod'

/** The pages of the guided audit that are forms of their own rather than single questions. */
export const auditScreens = [
  'profile',
  'device',
  'carried-devices',
  'accounts',
  'password',
  'footprint',
  'icds',
  'result',
] as const
export const auditScreenSchema = z.enum(auditScreens)

/** A section of the guided audit: its screens, then its questions, then its last screens. */
export const sectionSchema = z.object({
  id: z.enum(['you', 'updates', 'passwords', 'sign-in', 'footprint', 'services', 'result']),
  title: z.string().min(2),
  screens: z.array(auditScreenSchema),
  lastScreens: z.array(auditScreenSchema),
})
export type Section = z.infer<typeof sectionSchema>
