import type { z } from 'zod'
import type { Contact } from '../../shared/model/contact.ts'
import { dayOf, daysBetween } from '../../shared/model/date.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { contactsViewSchema } from '../../shared/views.ts'
import { newest } from '../catalogue/catalogue.ts'

/** Contacts, and of each whether nobody has confirmed it for so long that the person should check it first. */
export type ContactsView = z.infer<typeof contactsViewSchema>
export type ContactView = ContactsView['contacts'][number]

const oldAfterDays = 180

/**
 * Whom to tell, first contact first, for a person's role and nation. Someone who works for or belongs to another also
 * gets that person's contacts. Without a profile: the contacts that are for everyone, whatever the nation.
 */
export function contactsFor(
  contacts: readonly Contact[],
  profile: Pick<Profile, 'role' | 'principalRole' | 'nation'> | null,
  now: Date,
): ContactsView {
  const shown = contacts
    .filter(contact => (profile === null ? contact.roles.length === 0 : isFor(contact, profile)))
    .toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map(contact => ({ ...contact, old: isOld(contact, now) }))
  return { contacts: shown }
}

function isFor(
  { roles, nations }: Contact,
  { role, principalRole, nation }: Pick<Profile, 'role' | 'principalRole' | 'nation'>,
): boolean {
  const roleFits =
    roles.length === 0 || roles.includes(role) || (principalRole !== null && roles.includes(principalRole))
  return roleFits && (nations.length === 0 || nations.includes(nation))
}

/** A contact is as fresh as the newest source that gives it. */
function isOld({ sources }: Contact, now: Date): boolean {
  return daysBetween(newest(sources), dayOf(now)) > oldAfterDays
}
