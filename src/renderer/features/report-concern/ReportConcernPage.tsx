import { useStatus } from '../../app/backend.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { type Contact, ContactCard } from './ContactCard.tsx'

/** Whom to tell. Open to everyone at any time, also while Surefoot is locked or cannot open. */
export function ReportConcernPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const { vault } = useStatus()
  const contacts = useRead('contacts')
  const isOpen = vault === 'open'
  return (
    <Page
      title={say('concern.title')}
      lede={say('concern.lede')}
      {...(isOpen ? {} : { back: { href: hrefTo('home'), label: say('concern.backToUnlock') } })}
    >
      <Loaded query={contacts}>{view => <Contacts contacts={view.contacts} />}</Loaded>
      <Section title={say('concern.keepTitle')}>
        <ul>
          <li>{say('concern.keep1')}</li>
          <li>{say('concern.keep2')}</li>
          <li>{say('concern.keep3')}</li>
        </ul>
      </Section>
      <ReportList />
      {isOpen ? <ProfileHint /> : <Notice>{say('concern.lockedNote')}</Notice>}
    </Page>
  )
}

/** Danger first and on its own, then each kind in the order in which its first contact comes. */
function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const { say } = useWords()
  const ordered = [...contacts].sort((a, b) => a.order - b.order)
  const kinds = [...new Set(ordered.map(contact => contact.kind))]
  const inOrder = ['danger' as const, ...kinds.filter(kind => kind !== 'danger')]
  return (
    <Stack gap={6}>
      {inOrder.map(kind => {
        const ofKind = ordered.filter(contact => contact.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <Section key={kind} title={say(`concern.${kind}`)}>
            <Stack gap={3}>
              {ofKind.map(contact => (
                <ContactCard key={contact.id} contact={contact} />
              ))}
            </Stack>
          </Section>
        )
      })}
      <Disclosure title={say('concern.sources')}>
        <Sources sources={withoutRepeats(ordered.flatMap(contact => contact.sources))} />
      </Disclosure>
    </Stack>
  )
}

function withoutRepeats(sources: Contact['sources']): Contact['sources'] {
  return [...new Map(sources.map(source => [`${source.publisher} ${source.title}`, source])).values()]
}

const questions = [
  'concern.noteWhat',
  'concern.noteWhen',
  'concern.noteWhere',
  'concern.noteWho',
  'concern.noteHow',
  'concern.noteAsked',
  'concern.noteGave',
  'concern.noteDone',
] as const

function ReportList() {
  const { say } = useWords()
  const lines = questions.map(question => say(question))
  return (
    <Section title={say('concern.noteTitle')} lede={say('concern.noteText')}>
      <ol>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <ButtonRow>
        <CopyButton text={lines.map(line => `${line}:\n\n`).join('')} label={say('concern.noteCopy')} />
      </ButtonRow>
    </Section>
  )
}

function ProfileHint() {
  const { say } = useWords()
  const profile = useRead('profile')
  if (profile.data !== null) return null
  return (
    <Notice>
      <p>{say('concern.profileNote')}</p>
      <ButtonRow>
        <ButtonLink href={hrefTo('profile')}>{say('concern.profileLink')}</ButtonLink>
      </ButtonRow>
    </Notice>
  )
}
