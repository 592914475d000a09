import type { AnyCheck } from '../../audit/check.ts'
import { openExposures } from './open-exposures.ts'
import { openRegister } from './open-register.ts'
import { requestsAnswered } from './requests-answered.ts'
import { selfSearch } from './self-search.ts'

/** The checks of this capability. */
export const footprintChecks: readonly AnyCheck[] = [
  selfSearch,
  openExposures,
  openRegister,
  requestsAnswered,
]
