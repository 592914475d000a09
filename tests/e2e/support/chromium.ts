/** The Chromium of the set-up (scripts/setup/chromium.mjs), by default Debian's. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Chromium shall talk to nobody but us. As root, which build machines are, its sandbox does not start. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const
