import { Globe, Mail, Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { contactsViewSchema } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import styles from './ContactCard.module.css'

export type Contact = z.infer<typeof contactsViewSchema>['contacts'][number]

/** One body: what for, how to reach it, what to say, and how sure and how old that is. */
export function ContactCard({ contact }: { contact: Contact }) {
  const { say, onDay } = useWords()
  const doubtful = contact.sources.find(source => !source.confirmed)
  const asOf = contact.sources.map(source => source.asOf).sort()[0]
  const hasWay = contact.phone !== null || contact.email !== null || contact.url !== null
  return (
    <Card tone={contact.kind === 'danger' ? 'accent' : 'plain'}>
      <div className={styles.card}>
        <div>
          <h3>{contact.name}</h3>
          <p className={styles.use}>{contact.use}</p>
        </div>
        {contact.phone && (
          <Way icon={<Phone size={20} aria-hidden />} label={say('concern.call')}>
            <span className={styles.number}>{contact.phone}</span>
            {contact.phone.length > 4 && (
              <CopyButton kind="quiet" text={contact.phone} label={say('ui.copy')} of={contact.phone} />
            )}
          </Way>
        )}
        {contact.email && (
          <Way icon={<Mail size={20} aria-hidden />} label={say('concern.write')}>
            <span className={styles.address}>{contact.email}</span>
            <CopyButton kind="quiet" text={contact.email} label={say('ui.copy')} of={contact.email} />
          </Way>
        )}
        {contact.url && (
          <Way icon={<Globe size={20} aria-hidden />} label={say('concern.website')}>
            <ExternalLink
              link={{
                id: `contact-${contact.id}`,
                label: new URL(contact.url).hostname,
                url: contact.url,
                asOf: asOf ?? '1970-01-01',
                // The doubt stands once for the whole card, below.
                confirmed: true,
              }}
            />
          </Way>
        )}
        {!hasWay && contact.kind === 'own-team' && <p className={styles.note}>{say('concern.ownNumber')}</p>}
        {contact.say && (
          <p className={styles.note}>
            <strong>{`${say('concern.sayThis')}: `}</strong>
            {contact.say}
          </p>
        )}
        {contact.old && asOf && <p className={styles.doubt}>{say('concern.old', { day: onDay(asOf) })}</p>}
        {doubtful && (
          <p className={styles.doubt}>{say('concern.unconfirmed', { publisher: doubtful.publisher })}</p>
        )}
      </div>
    </Card>
  )
}

function Way({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className={styles.way}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  )
}
