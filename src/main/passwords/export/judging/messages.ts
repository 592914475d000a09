/** Why each issue is one, in ICU message format. No message takes a password, a part of one or its length. */
export const messages = {
  reused:
    'One password opens {accounts, number} accounts: {places}. If one of them is breached, the others can be opened too. Give each its own.',
  'reused-key':
    'One password opens {accounts, number} accounts, and at least one of them matters most: {places}. If one of them is breached, the others can be opened too. Give each its own, the most important first.',
  'more-places': '{more, number} more',
  'no-place': 'an entry without a name',

  'similar-one-edit':
    'The passwords of {accounts, number} accounts differ by one character: {places}. Whoever learns one can try the next. Give each its own.',
  'similar-number':
    'The passwords of {accounts, number} accounts differ by a number only: {places}. Whoever learns one can try the next. Give each its own.',
  'similar-stem':
    'The passwords of {accounts, number} accounts are built on the same word: {places}. Whoever learns one can try the next. Give each its own.',
  similar:
    'The passwords of {accounts, number} accounts are nearly the same: {places}. Whoever learns one can try the next. Give each its own.',
  'similar-one-account':
    'This account is stored with passwords that are nearly the same. One is likely to be old. Find out which one works and delete the other.',

  'own-words':
    'The password has {what} in it. People who look you up would try that early. Choose one that has nothing to do with you.',
  'own-name': 'your name',
  'own-constituency': 'your constituency',
  'own-party': 'your party',
  'own-date': 'a date of yours',
  'own-place': 'a place of yours',
  'own-other': 'a word about you',

  'weak-urgent': 'The password can be guessed quickly. Let your password manager make a new one.',
  'weak-urgent-because':
    'The password can be guessed quickly. What makes it easy: {why}. Let your password manager make a new one.',
  'weak-soon':
    'The password holds for a while, but not against someone who tries hard. Let your password manager make a new one.',
  'weak-soon-because':
    'The password holds for a while, but not against someone who tries hard. What makes it easier: {why}. Let your password manager make a new one.',
  'weakness-common-password': 'a password that many people use',
  'weakness-dictionary-word': 'a word from the dictionary',
  'weakness-name': 'a common name',
  'weakness-own-words': 'a word about you',
  'weakness-uk-public-life': 'a word from UK public life or a UK place',
  'weakness-keyboard-pattern': 'keys that lie side by side',
  'weakness-repeat': 'something repeated',
  'weakness-sequence': 'letters or digits in a row',
  'weakness-recent-year': 'a year',
  'weakness-date': 'a date',
  'weakness-predictable-capitals': 'a capital only at the start',
  'weakness-predictable-substitutions': 'digits or signs in place of letters',
  'weakness-reversed-word': 'a word written backwards',
  'weakness-too-short': 'few characters',

  breached:
    'This password was seen {times, plural, one {once} other {# times}} in leaks. Whoever has that data can try it. Change it wherever you use it.',
  'breached-service':
    'The breach of “{breach}” is dated {day}. Passwords were among what was taken, and this one was not changed after it. Change it.',

  'no-second-factor':
    '{service} offers a second step, and none is stored in this file. It may be set up elsewhere, in an app or on a security key. Look at the security settings of the account.',

  'insecure-address':
    'The address stored here starts with http://, so others on the same network could read what you type there. Where the site also opens with https://, change the address to that.',
  old: 'Last changed on {day}. Age alone is no reason to change a password. Do it if the service had a breach, or if someone else may know it.',
  duplicate:
    'The same account is stored {count, number} times with the same password. Delete all but one, so that a change is made in one place.',
  empty:
    'No password is stored here. That is right where you sign in without one. Otherwise add the password, or delete the entry.',
} as const

export type MessageKey = keyof typeof messages
