import type { AnyCheck } from '../../audit/check.ts'
import { domainRecords } from './domain-records.ts'

/** The checks of this capability. */
export const domainChecks: readonly AnyCheck[] = [domainRecords]
