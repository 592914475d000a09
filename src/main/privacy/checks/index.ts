import type { AnyCheck } from '../../audit/check.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { privacySettings } from './privacy-settings.ts'

/** The checks of this capability. The settings come from the catalogue. */
export const privacyChecks = ({
  privacyPlatforms,
}: Pick<Catalogue, 'privacyPlatforms'>): readonly AnyCheck[] => [privacySettings(privacyPlatforms)]
