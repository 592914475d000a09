import type { MessageValues } from '../../shared/model/finding.ts'
import { sentence } from '../audit/sentences.ts'

/** The words of the report around its findings, in ICU message format. */
export const reportMessages = {
  title: 'Security audit',
  'made-with': 'Made with Surefoot {version} on {createdAt}',
  'of-audit': 'The audit was finished on {finishedAt}.',
  'of-now': 'It shows the findings as they stood on that day. The audit was not finished.',
  'catalogue-as-of': 'The guidance behind it speaks for {catalogueAsOf}.',
  confidential: 'Personal. Keep it as you would keep a bank statement.',
  'for-person': 'For {name}',
  role: 'Role: {role}',
  nation: 'Works in: {nation}',
  'numbered-account': 'Account {number}',
  'numbered-device': 'Device {number}',
  'numbered-exposure': 'Found {number}',
  'numbered-domain': 'Domain {number}',
  'numbered-address': 'Address {number}',
  'numbered-platform': 'Platform {number}',
  'the-person': '(name left out)',

  'score-heading': 'Score and coverage',
  'score-of': '{score} of 100',
  'score-hidden': 'Not shown',
  'score-hidden-why': 'Less than half is known, so a score would say more than it can.',
  coverage: '{coverage} % of what counts is known',
  'score-explained':
    'The score says how much of what is known is in order. Coverage says how much is known. What is not known lowers coverage and never counts as in order.',
  'column-principle': 'Principle',
  'column-score': 'Score',
  'column-coverage': 'Coverage',
  'column-unknown': 'Not known',
  'coverage-cell': '{coverage} %',
  overall: 'Overall',

  'next-heading': 'Next three things',
  'next-none': 'Nothing is waiting to be done. Look again when the next audit is due.',
  effort: 'About {minutes, plural, one {# minute} other {# minutes}}',
  managed: 'Your organisation decides this. Ask its IT team.',

  'findings-heading': 'Findings',
  'findings-none': 'There are no findings yet.',
  'finding-about': '{name}: {subject}',
  evidence: '{grade}, {at}',
  why: 'Why it matters',
  'what-to-do': 'What to do',
  sources: 'Where the advice comes from',
  'source-line': '{title}, {publisher}. Read on {asOf}.',
  'source-own': '{title}: Surefoot’s own judgement of {asOf}, because no guidance names it.',
  'source-unconfirmed': 'Not confirmed. Check with {publisher} before you rely on it.',

  'accepted-heading': 'Accepted for now',
  'accepted-none': 'Nothing has been accepted.',
  'accepted-reason': 'Reason: {reason}',
  'accepted-review': 'To be looked at again on {reviewOn}',

  'unknown-heading': 'What is not known, and why',
  'unknown-none': 'Everything that was asked is known.',

  'icds-heading': 'Cyber defence services of the NCSC',
  'icds-prompt': 'This is a hint, not a decision. Check with NCSC.',
  'icds-service': '{name}: {state}',
  'icds-since': '{name}: {state}, since {since}',

  'footprint-heading': 'What others can find',
  'footprint-searches': '{done, plural, one {# search} other {# searches}} noted',
  'footprint-last': 'the last on {lastOn}',
  'footprint-found':
    '{total, plural, =0 {Nothing was noted as found} one {# thing was noted as found} other {# things were noted as found}}',
  'footprint-states':
    '{open} still to be dealt with, {asked} asked for, {removed} removed, {refused} refused, {stays} left as they are.',
  'footprint-requests':
    '{made, plural, =0 {No requests were made} one {# request was made} other {# requests were made}}, {overdue, plural, =0 {none is overdue} one {# is overdue} other {# are overdue}}.',
  'footprint-kinds': 'Kinds: {kinds}.',
  'footprint-kind': '{kind} ({count})',
  'footprint-details-out': 'Where it was found is left out of this report.',
  'column-where': 'Where',
  'column-kinds': 'What',
  'column-publisher': 'Published by',
  'column-sensitivity': 'How sensitive',
  'column-state': 'State',
  'sensitivity-of': '{sensitivity} of 5',
  'state-asked-on': '{state}, {askedOn}',

  'contacts-heading': 'Whom to tell',
  'contacts-none': 'No contacts were included.',
  'contact-phone': 'Telephone {phone}',
  'contact-email': 'E-mail {email}',
  'contact-own': 'The number is given out by the team itself. Write it here:',
  'contact-say': 'Say: “{say}”',
  'contact-as-of': 'Confirmed on {asOf}.',
  'contact-old': 'That is more than six months before this report, so check it first.',
  'contact-unconfirmed': 'Not confirmed. Check it before you need it.',

  'notes-heading': 'Notes',

  'sources-heading': 'All sources',
  'sources-intro':
    'Each line says when the source was read. Advice changes, so look for newer guidance after that day.',

  end: 'End of the report',
} as const
export type ReportMessageKey = keyof typeof reportMessages

/** One message of the report with its values filled in. */
export const reportText = (key: ReportMessageKey, values: MessageValues = {}): string =>
  sentence(reportMessages[key], values)
