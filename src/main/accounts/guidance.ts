import type { Source } from '../audit/check.ts'

/** What else the checks of accounts rest on. The same publications stand in resources/catalogue/sources.yaml. */
export const starBlizzard: Source = {
  publisher: 'Intelligence Community News',
  title: 'NSA and partners issue Russian Star Blizzard spear-phishing campaign advisory (7 December 2023)',
  url: 'https://intelligencecommunitynews.com/nsa-and-partners-issue-russian-star-blizzard-spear-phishing-campaign/',
  asOf: '2026-11-22',
  confirmed: true,
}
export const twoFactorDirectory: Source = {
  publisher: '2FA Directory',
  title: 'List of second sign-in steps by service',
  url: 'https://github.com/2factorauth/twofactorauth',
  asOf: '2026-08-04',
  confirmed: true,
}
export const passkeysDirectory: Source = {
  publisher: 'Passkeys Directory (2factorauth, CC BY 4.0)',
  title: 'List of services with passkeys',
  url: 'https://github.com/2factorauth/passkeys',
  asOf: '2026-08-04',
  confirmed: true,
}
export const linkedDeviceAdvisory: Source = {
  publisher: 'Lowdown',
  title: 'Report on the advisory about Signal and WhatsApp accounts (31 March 2026)',
  url: 'https://lowdown.today/t/cyber-threats-and-defences/5/signal-whatsapp-hit-by-three-states/',
  asOf: '2026-11-22',
  confirmed: true,
}
