/** Names of the things of the vocabulary, shared by many screens. */
export const outcomes = {
  pass: 'Good',
  attention: 'Attention',
  fail: 'Needs fixing',
  unknown: 'Not known',
  notApplicable: 'Does not apply',
  accepted: 'Accepted',
}

export const principles = {
  B: 'Be alert',
  E: 'Enhance security overseas',
  S: 'Secure your information',
  T: 'Trust your instincts',
}

export const roles = {
  mp: 'Member of Parliament',
  peer: 'Member of the House of Lords',
  msp: 'Member of the Scottish Parliament',
  ms: 'Member of the Senedd',
  mla: 'Member of the Northern Ireland Assembly',
  minister: 'Minister',
  'london-assembly-member': 'London Assembly member',
  mayor: 'Elected mayor',
  pcc: 'Police and crime commissioner',
  councillor: 'Councillor',
  'parish-councillor': 'Parish, town or community councillor',
  candidate: 'Candidate',
  'parliamentary-staff': 'Staff in a parliament or assembly',
  'political-staff': 'Staff of an elected person, or special adviser',
  'party-staff': 'Party staff',
  'council-staff': 'Council staff',
  'election-official': 'Election official',
  'family-member': 'Family of someone in public life',
  'former-office-holder': 'Former office-holder',
  other: 'Something else',
}

export const nations = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
}

export const systems = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
}

export const dates = {
  today: 'today',
  yesterday: 'yesterday',
  on: 'on {day}',
  moment: '{day}, {time}',
}
