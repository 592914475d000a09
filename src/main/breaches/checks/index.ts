import type { AnyCheck } from '../../audit/check.ts'
import { breachedAddresses } from './breached-addresses.ts'

/** The checks of this capability. */
export const breachChecks: readonly AnyCheck[] = [breachedAddresses]
