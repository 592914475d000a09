/**
 * Names below which each domain belongs to someone else. The full Public Suffix List (https://publicsuffix.org) has
 * thousands; these are the ones people in the UK meet. Where it is in doubt a name is listed: to take two sites for one
 * would hide a reused password.
 */
export const publicSuffixes: ReadonlySet<string> = new Set([
  'ac.uk',
  'co.uk',
  'gov.uk',
  'ltd.uk',
  'me.uk',
  'net.uk',
  'nhs.uk',
  'org.uk',
  'plc.uk',
  'police.uk',
  'mod.uk',
  'service.gov.uk',
  'uk.com',
  'uk.net',
  'gov.scot',
  'nhs.scot',
  'gov.wales',
  'nhs.wales',
  'llyw.cymru',
  'eu.org',
  // Places where anyone can have a site of their own.
  'azurewebsites.net',
  'blogspot.com',
  'cloudfront.net',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'myshopify.com',
  'netlify.app',
  'onrender.com',
  'pages.dev',
  'vercel.app',
  'web.app',
  'wixsite.com',
  'workers.dev',
  'synology.me',
  'duckdns.org',
  'ddns.net',
  'no-ip.org',
  'dyndns.org',
  'myfritz.net',
])

/** Names below which a county or council comes first: "school.county.sch.uk". */
export const suffixesOfSuffixes: ReadonlySet<string> = new Set(['sch.uk'])

/** Second labels that countries reserve: "example.com.au", "example.co.nz". */
export const reservedLabels: ReadonlySet<string> = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gov',
  'govt',
  'gouv',
  'gv',
  'info',
  'me',
  'mil',
  'ne',
  'net',
  'nom',
  'or',
  'org',
  'sch',
])
