import { errors } from './errors.ts'
import { findings } from './findings.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { dates, nations, outcomes, principles, roles, systems } from './words.ts'

/** British English: every word of the window, by feature. */
export const enGB = {
  dates,
  errors,
  findings,
  nations,
  outcomes,
  principles,
  roles,
  shell,
  systems,
  ui,
}
export type Messages = typeof enGB
