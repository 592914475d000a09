import { errors } from './errors.ts'
import { findings } from './findings.ts'
import { home } from './home.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { faults, vault } from './vault.ts'
import { dates, nations, outcomes, principles, roles, systems } from './words.ts'

/** British English: every word of the window, by feature. */
export const enGB = {
  dates,
  errors,
  faults,
  findings,
  home,
  nations,
  outcomes,
  principles,
  roles,
  shell,
  systems,
  ui,
  vault,
}
export type Messages = typeof enGB
