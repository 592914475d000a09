/** The one next step of an exposure. */
export const nextStepMessages = {
  'by-duty':
    'This stays because of your office. See that it says no more than it must, then mark it as staying.',
  'by-duty-with-route': 'This stays because of your office, but part of it may be kept back: {route}.',
  'take-down': 'Take it down or change it yourself, then look again.',
  'ask-person': 'Ask kindly whether they would take it down or leave you out.',
  'start-route': 'Start here: {route}.',
  'ask-publisher': 'Write to whoever published it and ask for it to be taken down.',
  'find-out': 'Find out who can change it. A contact or privacy page is a good place to begin.',
  'cannot-change': 'Decide with somebody you trust how to live with it, then mark it as staying.',
  'cannot-change-with-route': 'It cannot be changed where it is. This may make it harder to find: {route}.',
  'say-when-asked': 'Note the day on which you asked, so that the wait can be counted.',
  wait: 'Wait for an answer until {day}.',
  'ask-again':
    'The time for an answer was over on {day}. Ask again in writing and name the day of your first request.',
  'after-refusal': 'They said no. This may still help: {route}.',
  'after-refusal-alone': 'They said no. Ask an adviser what else there is, or mark it as staying.',
  'look-again': 'Look at the page again and note whether it has changed.',
} as const
export type NextStepMessage = keyof typeof nextStepMessages
