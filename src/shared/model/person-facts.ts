import { z } from 'zod'
import { accountSchema } from './account.ts'
import { breachCheckSchema } from './breach-check.ts'
import { carriedDeviceSchema } from './carried-device.ts'
import { domainReportSchema } from './domain-report.ts'
import { exposureSchema } from './exposure.ts'
import { routeTaskSchema } from './footprint-route.ts'
import { icdsStatusSchema } from './icds.ts'
import { identitySummarySchema } from './identity.ts'
import { openerSchema } from './opener.ts'
import { settingStateSchema } from './privacy.ts'
import { profileSchema } from './profile.ts'
import { searchRecordSchema } from './search.ts'

/** What the person established through forms rather than single questions. */
export const personFactSchemas = {
  profile: profileSchema,
  accounts: z.array(accountSchema),
  'carried-devices': z.array(carriedDeviceSchema),
  openers: z.array(openerSchema),
  'icds-status': icdsStatusSchema,
  identity: identitySummarySchema,
  searches: z.array(searchRecordSchema),
  exposures: z.array(exposureSchema),
  'footprint-routes': z.array(routeTaskSchema),
  'domain-reports': z.array(domainReportSchema),
  'breach-checks': z.array(breachCheckSchema),
  'privacy-settings': z.array(settingStateSchema),
} as const
export type PersonFacts = { [Id in keyof typeof personFactSchemas]: z.infer<(typeof personFactSchemas)[Id]> }
export type PersonFactId = keyof PersonFacts
