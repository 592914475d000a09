import { access } from './access.ts'
import { accounts } from './accounts.ts'
import { audit } from './audit.ts'
import { breaches } from './breaches.ts'
import { carried } from './carried-devices.ts'
import { concern } from './concern.ts'
import { device } from './device.ts'
import { domains } from './domains.ts'
import { errors } from './errors.ts'
import { files } from './files.ts'
import { findings } from './findings.ts'
import { footprint } from './footprint.ts'
import { footprintRoutes } from './footprint-routes.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { icds } from './icds.ts'
import { mosaic } from './mosaic.ts'
import { openers } from './openers.ts'
import { password } from './password.ts'
import { passwordExport } from './password-export.ts'
import { plan } from './plan.ts'
import { privacy } from './privacy.ts'
import { profile } from './profile.ts'
import { report, score } from './report.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { faults, vault } from './vault.ts'
import { dates, nations, outcomes, principles, roles, systems } from './words.ts'

/** British English: every word of the window, by feature. */
export const enGB = {
  access,
  accounts,
  audit,
  carried,
  concern,
  dates,
  device,
  errors,
  faults,
  findings,
  history,
  home,
  icds,
  nations,
  openers,
  outcomes,
  password,
  passwordExport,
  plan,
  principles,
  profile,
  report,
  roles,
  score,
  settings,
  shell,
  systems,
  footprint,
  footprintRoutes,
  mosaic,
  files,
  domains,
  breaches,
  privacy,
  ui,
  vault,
}
export type Messages = typeof enGB
