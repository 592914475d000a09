import type { Source } from '../../audit/check.ts'

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
