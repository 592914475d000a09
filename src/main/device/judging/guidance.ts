import type { Source } from '../../audit/check.ts'

/** The guidance behind every check of a device: its "secure your information" part. */
export const npsaGuidance: Source = {
  publisher: 'National Protective Security Authority',
  title: 'Protecting our Democratic Institutions: Countering Espionage and Foreign Interference',
  url: 'https://www.npsa.gov.uk/national-security-act/defending-democracy/countering-espionage-and-foreign-interference',
  asOf: '2025-10-15',
  confirmed: true,
}

/** Its advice on devices for people at higher risk. The text was not at hand, only reports of it. */
export const ncscHighRisk: Source = {
  publisher: 'National Cyber Security Centre',
  title: 'Guidance for high-risk individuals (check with the NCSC for its current wording)',
  url: 'https://www.ncsc.gov.uk/collection/defending-democracy/guidance-for-high-risk-individuals',
  asOf: '2026-11-22',
  confirmed: false,
}

/** A threshold that no guidance names: chosen by the makers of Surefoot, and said so. */
export const ownThreshold = (title: string): Source => ({
  publisher: 'Surefoot',
  title,
  url: null,
  asOf: '2026-11-22',
  confirmed: false,
})
