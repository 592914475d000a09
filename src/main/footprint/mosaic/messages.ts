import type { MosaicArea } from '../../../shared/model/mosaic.ts'
import type { Level } from './areas.ts'

const nothingFound =
  'Nothing of this has been found so far. That does not mean that nothing is there, only that it was not noted.'

/** What a stranger could know of each area. */
export const areaMessages: Readonly<Record<MosaicArea, Readonly<Record<Level, string>>>> = {
  home: {
    none: nothingFound,
    hints: 'There are hints of where you live. They do not add up to an address yet.',
    partly: 'Somebody patient could narrow down where you live.',
    clear: 'Where you live can be found.',
  },
  routine: {
    none: nothingFound,
    hints: 'There are hints of where you go and when.',
    partly: 'Some of your usual days can be put together.',
    clear: 'A place and a time at which you usually are can be found.',
  },
  family: {
    none: nothingFound,
    hints: 'There are hints of who belongs to you.',
    partly: 'Some of the people close to you can be put together.',
    clear: 'People close to you can be found by name or picture.',
  },
  finance: {
    none: nothingFound,
    hints: 'There are hints about your money or property.',
    partly: 'Some of your dealings with money or property can be put together.',
    clear: 'Something about your money or property can be found.',
  },
  travel: {
    none: nothingFound,
    hints: 'There are hints of your journeys.',
    partly: 'Some of your journeys can be put together.',
    clear: 'Journeys of yours can be found, so it can show when you are away.',
  },
  contacts: {
    none: nothingFound,
    hints: 'There are hints of how to reach you.',
    partly: 'A way to reach you in person can be found.',
    clear: 'Ways to reach you directly can be found, past your office.',
  },
  identity: {
    none: nothingFound,
    hints: 'A few pieces could help somebody pass as you or make an account in your name.',
    partly: 'Several pieces could help somebody pass as you.',
    clear: 'Enough can be found to answer questions that are meant to prove who you are.',
  },
}

/** Approaches in our own words: what may come, and the calm answer to it. */
export const lureMessages = {
  'call-that-knows-the-address':
    'A caller may name your address to sound official. Knowing it proves nothing. Ring back on a number you looked up yourself.',
  'message-about-a-parcel':
    'A message may announce a parcel for your real address and ask for a small payment. Look at the shop’s own page instead of the link.',
  'message-that-names-family':
    'A message may name a child, a school or a partner to make you hurry. Ask that person on the number you already have.',
  'invitation-that-fits':
    'An invitation may fit your work and interests so well that opening it feels natural. Check with the host by another way before you open files or sign in.',
  'call-from-the-bank':
    'A caller may know something about your money and speak as the bank. Hang up, and ring the number on your card.',
  'answers-for-a-helpdesk':
    'Somebody may answer a helpdesk’s questions as you, for example to take over your number. Ask your providers for a password or PIN on the account.',
  'trouble-on-a-journey':
    'While you travel, a message may tell of trouble with a booking or a card. Open the booking from your own papers.',
  'chance-meeting':
    'Somebody may happen to be where you usually are and know a surprising amount. Friendly is fine. Details can wait.',
  'account-that-looks-like-yours':
    'An account with your name and picture may write to people you know. Tell them how you would really get in touch.',
} as const
export type LureId = keyof typeof lureMessages

/** How an area is named inside a sentence. */
export const areaWords: Readonly<Record<MosaicArea, string>> = {
  home: 'your home',
  routine: 'your routine',
  family: 'your family',
  finance: 'your money',
  travel: 'your journeys',
  contacts: 'ways to reach you',
  identity: 'proof of who you are',
}

/** Why a removal is worth it. `areas` are those it closes, or else those it thins out. */
export const breakerMessages = {
  closes: 'With this gone as well, nothing that was found so far shows {areas}.',
  lowers: 'With this gone as well, less can be put together about {areas}.',
  thins:
    'This is one of several pieces that show {areas}. Each one that goes makes the others harder to trust.',
  'find-out-first': 'Find out first whether it can be changed. {reason}',
} as const
