/** What was seen in an answer, whatever the question. The outcomes' own headlines come from the catalogue. */
export const questionMessages = {
  'pass-seen':
    '{kind, select, date {You did this on {on}.} coverage {You answered {done} of {of}.} other {You answered: {answer}}}',
  'attention-seen':
    '{kind, select, date {You did this on {on}, {days, plural, one {# day} other {# days}} ago.} coverage {You answered {done} of {of}.} other {You answered: {answer}}}',
  'fail-seen':
    '{kind, select, never {You have not done this yet.} date {You did this on {on}, {days, plural, one {# day} other {# days}} ago.} coverage {You answered {done} of {of}.} other {You answered: {answer}}}',
  'unknown-future-seen': 'The day you gave, {on}, has not come yet.',
  'not-applicable': 'This does not apply to you',
  'not-applicable-seen':
    '{kind, select, coverage {You answered that there are none.} other {You answered: {answer}}}',
} as const
