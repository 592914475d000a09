import { describe, expect, test } from 'vitest'
import { contactsFor } from '../../../src/main/contacts/for-role.ts'
import type { Nation, Role } from '../../../src/shared/model/profile.ts'
import { nations, roles } from '../../../src/shared/model/profile.ts'
import { contactsViewSchema } from '../../../src/shared/views.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

const now = new Date('2026-11-22T10:00:00Z')
const contactsOf = (role: Role, nation: Nation, principalRole: Role | null = null) =>
  contactsFor(realCatalogue.contacts, { role, nation, principalRole }, now).contacts
const idsFor = (role: Role, nation: Nation, principalRole: Role | null = null) =>
  contactsOf(role, nation, principalRole).map(contact => contact.id)

describe('contactsFor', () => {
  test.each(roles)('gives %s an emergency number first and a team of their own, in each nation', role => {
    for (const nation of nations) {
      const contacts = contactsOf(role, nation)
      expect(contacts[0]?.id).toBe('police-emergency')
      expect(contacts.some(contact => contact.kind === 'own-team')).toBe(true)
      expect(contacts.map(contact => contact.order)).toEqual(
        contacts.map(contact => contact.order).toSorted((a, b) => a - b),
      )
    }
  })

  test.each([
    ['mp', 'england', 'parliamentary-security-department'],
    ['peer', 'england', 'parliamentary-security-department'],
    ['minister', 'england', 'departmental-security-adviser'],
    ['minister', 'scotland', 'scottish-government-security'],
    ['msp', 'scotland', 'scottish-parliament-security-office'],
    ['ms', 'wales', 'senedd-members-security-team'],
    ['mla', 'northern-ireland', 'northern-ireland-assembly-security'],
    ['councillor', 'england', 'elected-official-adviser'],
    ['councillor', 'scotland', 'elected-official-adviser-scotland'],
    ['mayor', 'england', 'elected-official-adviser'],
    ['parish-councillor', 'england', 'parish-clerk'],
    ['other', 'england', 'own-security-team'],
  ] as const)('sends %s in %s to %s first', (role, nation, id) => {
    expect(contactsOf(role, nation).find(contact => contact.kind === 'own-team')?.id).toBe(id)
  })

  test('staff and family get the contacts of whom they belong to', () => {
    expect(idsFor('political-staff', 'england', 'mp')).toContain('parliamentary-security-department')
    expect(idsFor('family-member', 'scotland', 'msp')).toContain('scottish-parliament-security-office')
    expect(idsFor('political-staff', 'england')).not.toContain('parliamentary-security-department')
  })

  test('Operation Ford is not named to parish councillors or in Northern Ireland', () => {
    expect(idsFor('councillor', 'england')).toContain('operation-ford')
    expect(idsFor('parish-councillor', 'england')).not.toContain('operation-ford')
    expect(idsFor('councillor', 'northern-ireland')).not.toContain('operation-ford')
  })

  test('fraud goes to the service of the nation', () => {
    expect(idsFor('mp', 'scotland')).toContain('police-scotland-fraud')
    expect(idsFor('mp', 'scotland')).not.toContain('report-fraud')
    expect(idsFor('mp', 'wales')).toContain('report-fraud')
  })

  test('without a profile everyone’s contacts are there, for each nation', () => {
    const view = contactsFor(realCatalogue.contacts, null, now)
    expect(contactsViewSchema.parse(view)).toEqual(view)
    expect(view.contacts.every(contact => contact.roles.length === 0)).toBe(true)
    expect(view.contacts.map(contact => contact.id)).toEqual(
      expect.arrayContaining([
        'police-emergency',
        'report-fraud',
        'police-scotland-fraud',
        'own-security-team',
      ]),
    )
  })

  test('a contact is old when its newest source was read more than 180 days ago', () => {
    const [first] = realCatalogue.contacts
    if (!first) throw new Error('There are no contacts')
    const source = { publisher: 'Example', title: 'Example', url: null, confirmed: true }
    const old = (newest: string) =>
      contactsFor(
        [
          {
            ...first,
            sources: [
              { ...source, asOf: '2020-01-01' },
              { ...source, asOf: newest },
            ],
          },
        ],
        null,
        now,
      ).contacts[0]?.old
    expect(old('2026-05-26')).toBe(false)
    expect(old('2026-05-25')).toBe(true)
  })
})
