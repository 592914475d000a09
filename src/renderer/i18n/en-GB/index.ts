import { access } from './access.ts'
import { accounts } from './accounts.ts'
import { audit } from './audit.ts'
import { carried } from './carried-devices.ts'
import { concern } from './concern.ts'
import { device } from './device.ts'
import { errors } from './errors.ts'
import { findings } from './findings.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { icds } from './icds.ts'
import { openers } from './openers.ts'
import { password } from './password.ts'
import { passwordExport } from './password-export.ts'
import { plan } from './plan.ts'
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
  ui,
  vault,
}
export type Messages = typeof enGB
