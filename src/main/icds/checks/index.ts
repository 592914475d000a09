import type { AnyCheck } from '../../audit/check.ts'
import { icdsStatus } from './icds-status.ts'

/** The checks about the NCSC's services for individuals. */
export const icdsChecks: readonly AnyCheck[] = [icdsStatus]
