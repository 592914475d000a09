import { loginIssueNames, severityNames } from '../../../../shared/messages/login-issues.ts'

/** Words of the list, in ICU message format. */
export const messages = {
  'column-severity': 'Priority',
  'column-kind': 'What',
  'column-title': 'Title',
  'column-site': 'Site',
  'column-user': 'User',
  'column-reason': 'Why',
  'column-group': 'Group',
  'column-entry': 'Entry in the file',

  'severity-urgent': severityNames.urgent,
  'severity-soon': severityNames.soon,
  'severity-tidy': severityNames.tidy,
  'severity-none': 'Not judged',

  ...loginIssueNames,

  'state-waiting': '{judged, number} of {of, number} were judged when this list was made.',
  'state-partly': '{judged, number} of {of, number} could be judged. Nothing is known of the others.',
  'state-not-in-file': 'Could not be judged, because the file does not say.',
  'state-not-asked': 'Was not looked at.',
} as const
