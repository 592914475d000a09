import { useState } from 'react'
import type { IdentityView } from '../../../shared/footprint-views.ts'
import type { Consent } from '../../../shared/model/identity.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { partsOf, today } from '../../ui/day-parts.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { SaveButtons } from '../../ui/SaveButtons.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { type MemberDraft, type MemberProblems, readMemberConsent } from './consent-draft.ts'
import { type Member, membersOf, standingConsent } from './household.ts'
import { NotThere } from './NotThere.tsx'
import { WithdrawConsent } from './WithdrawConsent.tsx'

const leave = () => goTo('footprint', 'identity')

/** Whether somebody of the household agrees to be searched for: who said so, and when. */
export function MemberConsentPage({ id }: { id: string }) {
  const identity = useRead('identity')
  return (
    <Loaded query={identity}>
      {known => {
        const member = membersOf(known).find(({ facet }) => facet.id === id)
        return member ? <Known member={member} identity={known} /> : <NotThere />
      }}
    </Loaded>
  )
}

function Known({ member, identity }: { member: Member; identity: IdentityView }) {
  const { say, onDay } = useWords()
  const { facet, standing } = member
  return (
    <Page
      title={say('footprint.memberConsentTitle')}
      kicker={`${say('footprint.memberConsentAbout', { name: facet.name })} · ${say(`footprint.relation-${facet.relation}`)}`}
      lede={say('footprint.memberConsentLede')}
      back={{ href: hrefTo('footprint', 'identity'), label: say('footprint.partIdentity') }}
    >
      <Section title={say('footprint.agreesToTitle')}>
        <ul>
          <li>{say('footprint.agreesTo1')}</li>
          <li>{say('footprint.agreesTo2')}</li>
          <li>{say('footprint.agreesTo3')}</li>
        </ul>
      </Section>
      {standing ? (
        <>
          <Notice>
            {say('footprint.consentStands', { name: standing.givenBy, day: onDay(standing.givenOn) })}
          </Notice>
          <WithdrawConsent consent={standing} text={say('footprint.withdrawText')} leave={leave} />
        </>
      ) : (
        <ConsentForm member={member} drivenBy={standingConsent(identity, null)?.drivenBy ?? ''} />
      )}
    </Page>
  )
}

const noProblems: MemberProblems = {}

function ConsentForm({ member: { facet }, drivenBy }: { member: Member; drivenBy: string }) {
  const { say } = useWords()
  const toast = useToast()
  const isChild = facet.relation === 'child'
  const [id] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState<MemberDraft>(() => ({
    // A parent agrees for a child, so their name is not the one to begin with.
    givenBy: isChild ? '' : facet.name,
    givenOn: partsOf(today()),
    agrees: false,
  }))
  const [problems, setProblems] = useState(noProblems)
  const save = useChange(async (client, consent: Consent) => {
    await client.identity.saveConsent(consent)
    // Before everything is read again, when this form gives way to the agreement.
    leave()
    toast(say('footprint.consentSaved'))
  })
  const set = (part: Partial<MemberDraft>) => setDraft(last => ({ ...last, ...part }))
  const problemOf = (field: keyof MemberProblems) => {
    const key = problems[field]
    return key ? say(key) : null
  }
  const submit = () => {
    const read = readMemberConsent(draft, { id, member: facet.id, drivenBy })
    setProblems(read.problems)
    if (read.consent) save.mutate(read.consent)
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={Object.values(problems).map(key => say(key))} />
      <TextField
        label={say('footprint.givenBy')}
        hint={say(isChild ? 'footprint.givenByChildHint' : 'footprint.givenByHint')}
        error={problemOf('givenBy')}
        value={draft.givenBy}
        onChange={givenBy => set({ givenBy })}
        maxLength={80}
        spellCheck={false}
      />
      <DateField
        label={say('footprint.givenOn')}
        error={problemOf('givenOn')}
        parts={draft.givenOn}
        onChange={givenOn => set({ givenOn })}
      />
      <CheckboxField
        label={say(isChild ? 'footprint.agreedChild' : 'footprint.agreed')}
        isSelected={draft.agrees}
        onChange={agrees => set({ agrees })}
      />
      <SaveButtons
        label={say('footprint.saveConsent')}
        save={save}
        backHref={hrefTo('footprint', 'identity')}
      />
    </Form>
  )
}
