import { domainToASCII } from 'node:url'
import { encoded } from './encoded.ts'
import type { Place } from './engines.ts'
import { type PlaceId, placeNames } from './messages.ts'

/** Official pages crowd out the rest of what is said about people in office. gov.uk holds the Northern Ireland Assembly too. */
export const officialSites = [
  'parliament.uk',
  'gov.uk',
  'gov.wales',
  'gov.scot',
  'senedd.wales',
  'parliament.scot',
]
export const peopleSearchSites = ['192.com', 'ukphonebook.com', 'thephonebook.bt.com']
export const propertySites = ['rightmove.co.uk', 'zoopla.co.uk', 'onthemarket.com']
export const socialSites = ['facebook.com', 'instagram.com', 'linkedin.com', 'x.com', 'tiktok.com']
export const pasteSites = ['pastebin.com', 'gist.github.com']
export const officeFileTypes = ['doc', 'docx', 'xls', 'xlsx', 'csv']

const place = (id: PlaceId, url: string, confirmed: boolean): Place => ({
  id,
  label: placeNames[id],
  url,
  confirmed,
})

const companiesHouse = 'https://find-and-update.company-information.service.gov.uk'
const charityRegister = 'https://register-of-charities.charitycommission.gov.uk/'

export type OrganisationRegister = 'company' | 'charity'

/** The entry of an organisation in its register, by number where there is one. Only the first page of the charities' is known to stay. */
export function registerPlace(register: OrganisationRegister, name: string, number: string): Place {
  if (register === 'charity') return place('charity-commission', charityRegister, false)
  return number === ''
    ? place('companies-house', `${companiesHouse}/search?q=${encoded(name)}`, true)
    : place('companies-house', `${companiesHouse}/company/${encoded(companyNumber(number))}`, true)
}

/** Eight signs, with the zeros that people leave out. */
export function companyNumber(written: string): string {
  const number = written.toUpperCase()
  return /^\d{1,8}$/.test(number) ? number.padStart(8, '0') : number
}

/** Registers that are searched by a person's name. */
export const peopleRegisters = (name: string): Place[] => [
  place('companies-house-officers', `${companiesHouse}/search/officers?q=${encoded(name)}`, true),
  place('charity-commission', charityRegister, false),
  place('gazette', `https://www.thegazette.co.uk/all-notices/notice?text=${encoded(name)}`, false),
]

/** Documented: https://developers.google.com/maps/documentation/urls/get-started */
export const mapPlaces = (address: string): Place[] => [
  place('google-maps', `https://www.google.com/maps/search/?api=1&query=${encoded(address)}`, true),
  place('bing-maps', `https://www.bing.com/maps?q=${encoded(address)}`, false),
]

export const picturesOf = (written: string): Place[] => [
  place('google-images', `https://www.google.com/search?tbm=isch&q=${encoded(written)}`, true),
  place('bing-images', `https://www.bing.com/images/search?q=${encoded(written)}`, true),
]

/** Pages on which a person can choose a picture to look for. Nothing of it goes there from here. */
export const reverseImageSearches = (): Place[] => [
  place('google-lens', 'https://lens.google.com/', true),
  place('bing-visual', 'https://www.bing.com/visualsearch', true),
  place('yandex-images', 'https://yandex.com/images/', true),
  place('tineye', 'https://tineye.com/', false),
]

export const codeSearch = (written: string): Place =>
  place('github-code', `https://github.com/search?type=code&q=${encoded(written)}`, true)

export const archiveAddress = (host: string): string => `https://web.archive.org/web/*/${host}`

export const archivePlace = (host: string): Place =>
  place('wayback-machine', archiveAddress(encoded(host)), true)

/** A domain as engines and archives take it; null when it is none. */
export function asciiHost(domain: string): string | null {
  const host = domainToASCII(domain.toWellFormed().toLowerCase())
  return host === '' ? null : host
}
