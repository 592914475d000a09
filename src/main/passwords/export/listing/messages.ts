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

  'severity-urgent': 'Urgent',
  'severity-soon': 'Soon',
  'severity-tidy': 'Tidy up',
  'severity-none': 'Not judged',

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

  'state-waiting': '{judged, number} of {of, number} were judged when this list was made.',
  'state-partly': '{judged, number} of {of, number} could be judged. Nothing is known of the others.',
  'state-not-in-file': 'Could not be judged, because the file does not say.',
  'state-not-asked': 'Was not looked at.',
} as const
