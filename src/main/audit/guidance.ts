import type { Source } from './check.ts'

/** The guidance that every capability serves. The same publication stands in resources/catalogue/sources.yaml. */
export const npsaGuidance: Source = {
  publisher: 'National Protective Security Authority',
  title: 'Protecting our Democratic Institutions: Countering Espionage and Foreign Interference',
  url: 'https://www.npsa.gov.uk/national-security-act/defending-democracy/countering-espionage-and-foreign-interference',
  asOf: '2025-10-15',
  confirmed: true,
}
