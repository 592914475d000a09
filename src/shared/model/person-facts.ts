import { z } from 'zod'
import { accountSchema } from './account.ts'
import { carriedDeviceSchema } from './carried-device.ts'
import { icdsStatusSchema } from './icds.ts'
import { openerSchema } from './opener.ts'
import { profileSchema } from './profile.ts'

/** What the person established through forms rather than single questions. */
export const personFactSchemas = {
  profile: profileSchema,
  accounts: z.array(accountSchema),
  'carried-devices': z.array(carriedDeviceSchema),
  openers: z.array(openerSchema),
  'icds-status': icdsStatusSchema,
} as const
export type PersonFacts = { [Id in keyof typeof personFactSchemas]: z.infer<(typeof personFactSchemas)[Id]> }
export type PersonFactId = keyof PersonFacts
