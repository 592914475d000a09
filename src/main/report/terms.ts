import type { EvidenceGrade } from '../../shared/model/evidence.ts'
import type { ExposureKind, ExposureState, Publisher } from '../../shared/model/exposure.ts'
import type { Outcome } from '../../shared/model/finding.ts'
import type { icdsStates } from '../../shared/model/icds.ts'
import type { Principle } from '../../shared/model/principle.ts'
import type { Nation, Role } from '../../shared/model/profile.ts'

/** The words for the terms of the model. */
export const outcomeNames: Record<Outcome, string> = {
  fail: 'Needs action',
  attention: 'Needs attention',
  unknown: 'Not known',
  pass: 'In order',
  notApplicable: 'Does not apply',
}
/** A sign beside the word, so that colour is never alone. */
export const outcomeSigns: Record<Outcome, string> = {
  fail: '✕',
  attention: '!',
  unknown: '?',
  pass: '✓',
  notApplicable: '–',
}
export const principleNames: Record<Principle, string> = {
  B: 'Be alert',
  E: 'Enhance security overseas',
  S: 'Secure your information',
  T: 'Trust your instincts',
}
export const gradeNames: Record<EvidenceGrade, string> = {
  said: 'Said',
  dated: 'Said with a date',
  seen: 'Seen by an adviser',
  measured: 'Measured by the app',
}
export const icdsStateNames: Record<(typeof icdsStates)[number], string> = {
  'not-looked': 'not looked at yet',
  eligible: 'may sign up',
  applied: 'applied',
  active: 'active',
  declined: 'decided against',
}
export const nationNames: Record<Nation, string> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
}
export const roleNames: Record<Role, string> = {
  mp: 'Member of Parliament',
  peer: 'Member of the House of Lords',
  msp: 'Member of the Scottish Parliament',
  ms: 'Member of the Senedd',
  mla: 'Member of the Northern Ireland Assembly',
  minister: 'Minister',
  'london-assembly-member': 'Member of the London Assembly',
  mayor: 'Elected mayor',
  pcc: 'Police and crime commissioner',
  councillor: 'Councillor',
  'parish-councillor': 'Parish, town or community councillor',
  candidate: 'Candidate',
  'parliamentary-staff': 'Staff of a parliament',
  'political-staff': 'Staff of a member',
  'party-staff': 'Staff of a party',
  'council-staff': 'Staff of a council',
  'election-official': 'Election official',
  'family-member': 'Family member',
  'former-office-holder': 'Former office holder',
  other: 'Other role',
}

export const exposureKindNames: Record<ExposureKind, string> = {
  'home-address': 'home address',
  phone: 'phone number',
  routine: 'routine',
  family: 'family',
  travel: 'travel',
  finance: 'money and property',
  'date-of-birth': 'date of birth',
  signature: 'signature',
  vehicle: 'vehicle',
  document: 'document',
  email: 'e-mail address',
  photo: 'photo',
  work: 'work',
  account: 'account or profile',
  opinion: 'opinion',
  other: 'other',
}
export const exposureStateNames: Record<ExposureState, string> = {
  open: 'to be dealt with',
  asked: 'asked for removal',
  removed: 'removed',
  refused: 'removal refused',
  stays: 'stays as it is',
}
export const publisherNames: Record<Publisher, string> = {
  me: 'the person',
  family: 'family',
  friend: 'a friend',
  employer: 'an employer',
  'public-body': 'a public body',
  company: 'a company',
  'people-search': 'a people-search site',
  'club-or-charity': 'a club or charity',
  news: 'news',
  archive: 'an archive',
  unknown: 'not known',
}
