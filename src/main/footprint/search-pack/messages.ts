import type { SearchEngine } from '../../../shared/model/search.ts'
import type { SearchKind } from './kinds.ts'
import type { Theme } from './sittings.ts'

/** Yandex is run from Russia, which is worth knowing before a name is typed there. */
export const engineNames: Readonly<Record<SearchEngine, string>> = {
  google: 'Google',
  bing: 'Bing',
  duckduckgo: 'DuckDuckGo',
  brave: 'Brave Search',
  yandex: 'Yandex (Russia)',
}

export const placeNames = {
  'companies-house': 'Companies House',
  'companies-house-officers': 'Companies House, people',
  'charity-commission': 'Charity Commission register',
  gazette: 'The Gazette',
  'google-maps': 'Google Maps',
  'bing-maps': 'Bing Maps',
  'google-images': 'Google, pictures',
  'bing-images': 'Bing, pictures',
  'google-lens': 'Google Lens',
  'bing-visual': 'Bing Visual Search',
  'yandex-images': 'Yandex pictures (Russia)',
  tineye: 'TinEye',
  'github-code': 'GitHub, code',
  'wayback-machine': 'Wayback Machine',
} as const
export type PlaceId = keyof typeof placeNames

/**
 * `whose` begins the sentence: "Your", or "Dilys’s" for a member of the household. `name` is which of the names, `other` what
 * it is searched with.
 */
export const kindMessages: Readonly<
  Record<SearchKind, { readonly label: string; readonly tip: string | null }>
> = {
  'address-whole': {
    label: '{whose} address with its postcode',
    tip: 'Note each page that shows street and name together.',
  },
  'address-family': {
    label: '{whose} postcode with the family name {other}',
    tip: 'People-search sites often show exactly these two.',
  },
  'address-house-name': {
    label: '{whose} house by its name',
    tip: 'A name is rarer than a number, so fewer pages say more.',
  },
  'address-portals': {
    label: '{whose} street at property sites',
    tip: 'Look for pictures of rooms and floor plans from the last sale or letting.',
  },
  'address-planning': {
    label: '{whose} address in planning papers',
    tip: 'Open the documents too. Letters and forms in them may show names, phone numbers and signatures.',
  },
  'address-map': {
    label: '{whose} house from the street and from above',
    tip: 'Look for cars with their plates, open windows and people.',
  },
  'phone-national': {
    label: '{whose} phone number as it is dialled in the UK',
    tip: 'Leaflets, club pages and old adverts are usual places.',
  },
  'phone-international': { label: '{whose} phone number with the code for the UK or its country', tip: null },
  'email-whole': {
    label: '{whose} e-mail address, also written out in words',
    tip: 'Lists of members, minutes and old CVs are usual places.',
  },
  'name-alone': {
    label: '{whose} {name}',
    tip: 'This is what a stranger tries first. Look at two pages of results.',
  },
  'name-elsewhere': {
    label: '{whose} {name} outside official sites',
    tip: 'Official pages are left out, so that the rest comes to the top.',
  },
  'name-plain': {
    label: '{whose} {name} in plain letters',
    tip: 'Many sites leave out marks over letters.',
  },
  'name-middle': { label: '{whose} {name} with the middle name or initial', tip: null },
  'name-people-search': {
    label: '{whose} {name} at people-search sites',
    tip: 'These put name, address and household together. Note each one.',
  },
  'name-town': { label: '{whose} {name} with {other}', tip: null },
  'name-employer': { label: '{whose} {name} with {other}', tip: null },
  'name-school': {
    label: '{whose} {name} with {other}',
    tip: 'Year books and reunion pages may say when somebody was born.',
  },
  'name-club': {
    label: '{whose} {name} with {other}',
    tip: 'Fixtures and rotas show where somebody is, and when.',
  },
  'name-organisation': { label: '{whose} {name} with {other}', tip: null },
  'household-together': {
    label: '{member} and you on one page',
    tip: 'Wedding pages, family notices and tributes are usual places.',
  },
  'household-town': { label: '{member} with {other}', tip: null },
  'name-pdf': {
    label: '{whose} name in PDF files',
    tip: 'Minutes, forms and programmes may show signatures and addresses.',
  },
  'name-office-files': {
    label: '{whose} name in Word files and tables',
    tip: 'Tables of members often hold phone numbers.',
  },
  'name-cv': { label: '{whose} CV', tip: 'An old CV may show address, birthday and phone number at once.' },
  'name-groups': {
    label: '{whose} name on boards and committees',
    tip: 'Some of this may have to stay public. Note it as such.',
  },
  'name-results': {
    label: '{whose} name in race results and parish minutes',
    tip: 'Look for a place and a time that come back every week.',
  },
  'username-alone': {
    label: '{whose} username',
    tip: 'Look for forgotten accounts, and for the same picture elsewhere.',
  },
  'username-in-address': { label: '{whose} username in the address of a page', tip: null },
  'username-from-email': {
    label: 'The first part of {whoseLower} e-mail address',
    tip: 'Many people use it as a username too.',
  },
  'name-pictures': {
    label: 'Pictures of {whoLower}',
    tip: 'Look at what stands behind: house numbers, street signs, number plates, school badges.',
  },
  'picture-reverse': {
    label: 'Where this picture is used',
    tip: 'You choose the picture there yourself, and that site then has it. Leave it out if you would rather not.',
  },
  'name-social': {
    label: '{whose} name at social networks, signed out',
    tip: 'A private window shows what strangers see.',
  },
  'position-register': {
    label: 'The public register entry of {organisation}',
    tip: 'Open people and old filings too. Look for a home address or a signature.',
  },
  'email-paste': {
    label: '{whose} e-mail address on paste and code sites',
    tip: 'If a password stands beside it, change that password first. GitHub asks you to sign in to search code.',
  },
  'name-registers': {
    label: '{whose} name in public registers',
    tip: 'Type the name again where the page opens empty. Directors, trustees and notices are listed by name.',
  },
  'domain-archive': {
    label: '{whose} website as it used to be',
    tip: 'Look at the oldest copies: contact pages and press packs.',
  },
  'domain-elsewhere': { label: '{whose} website on other pages', tip: null },
  'domain-pages': {
    label: 'Every page of {whoseLower} website that engines know',
    tip: 'Look for pages you had forgotten.',
  },
  'domain-files': { label: 'Files on {whoseLower} website', tip: 'Look inside for authors and comments.' },
}

export const whose = {
  you: { whose: 'Your', whoseLower: 'your', whoLower: 'you' },
  member: '{name}’s',
} as const

export const nameWords = { full: 'name', former: 'former name', 'known-as': 'other name' } as const

export const themeTitles: Readonly<Record<Theme, string>> = {
  home: 'Where you live and how you are reached',
  name: 'Your name and the people around you',
  papers: 'Files, clubs and committees',
  presence: 'Usernames, pictures and social networks',
  records: 'Registers, archives and websites',
}

/** The second and later sittings of one theme. */
export const furtherPart = '{title}, part {part}'

/** What a picture is called whose label holds no letter and no number. */
export const unnamedPicture = 'A picture of yours'
