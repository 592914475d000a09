import type { LoginIssueKind, Severity } from '../model/password-export.ts'

/** What can be wrong with logins, as the window, the list and the terminal call it. British English. */
export const loginIssueNames = {
  breached: 'Seen in leaks',
  reused: 'Used more than once',
  'own-words': 'Holds words about you',
  weak: 'Easy to guess',
  'breached-service': 'Service breached since',
  similar: 'Nearly the same',
  'no-second-factor': 'No second step stored',
  'insecure-address': 'Address without encryption',
  old: 'Not changed for years',
  duplicate: 'Stored more than once',
  empty: 'No password stored',
} as const satisfies Record<LoginIssueKind, string>

export const severityNames = {
  urgent: 'Urgent',
  soon: 'Soon',
  tidy: 'Tidy up',
} as const satisfies Record<Severity, string>
