import { useState } from 'react'
import type { Consent } from '../../../shared/model/identity.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './ConsentPage.module.css'
import { type AdviserDraft, type AdviserProblems, readAdviserConsent } from './consent-draft.ts'
import { standingConsent } from './household.ts'
import { WithdrawConsent } from './WithdrawConsent.tsx'

const leave = () => goTo('footprint')

/** What a person agrees to before an adviser helps: on one screen, to be read together. */
export function ConsentPage() {
  const identity = useRead('identity')
  return (
    <Loaded query={identity}>
      {known => {
        const standing = standingConsent(known, null)
        return standing ? <Standing consent={standing} /> : <Ask />
      }}
    </Loaded>
  )
}

const points = [1, 2, 3, 4, 5] as const

function Statement() {
  const { say } = useWords()
  return (
    <dl className={styles.statement}>
      {points.map(point => (
        <div key={point}>
          <dt>{say(`footprint.consent${point}Title`)}</dt>
          <dd>{say(`footprint.consent${point}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

const back = () => ({ href: hrefTo('footprint') })

function Standing({ consent }: { consent: Consent }) {
  const { say, onDay } = useWords()
  return (
    <Page
      title={say('footprint.agreedOn', { day: onDay(consent.givenOn), adviser: consent.drivenBy })}
      lede={say('footprint.agreedLede')}
      back={{ ...back(), label: say('footprint.backToHub') }}
    >
      <Statement />
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint')} kind="primary">
          {say('footprint.goOn')}
        </ButtonLink>
      </ButtonRow>
      <WithdrawConsent consent={consent} text={say('footprint.withdrawOwnText')} leave={leave} />
    </Page>
  )
}

const noProblems: AdviserProblems = {}

function Ask() {
  const { say } = useWords()
  const toast = useToast()
  const [id] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState<AdviserDraft>({ adviser: '', you: '', agrees: false })
  const [problems, setProblems] = useState(noProblems)
  const save = useChange(async (client, consent: Consent) => {
    await client.identity.saveConsent(consent)
    // Before everything is read again, or this page would show the agreement for a moment.
    goTo('footprint', 'identity')
    toast(say('footprint.consentSaved'))
  })
  const set = (part: Partial<AdviserDraft>) => setDraft(last => ({ ...last, ...part }))
  const problemOf = (field: keyof AdviserProblems) => {
    const key = problems[field]
    return key ? say(key) : null
  }
  const submit = () => {
    const read = readAdviserConsent(draft, id)
    setProblems(read.problems)
    if (read.consent) save.mutate(read.consent)
  }
  return (
    <Page title={say('footprint.consentTitle')} lede={say('footprint.consentLede')} back={back()}>
      <Statement />
      <Form onSubmit={submit}>
        <ErrorSummary problems={Object.values(problems).map(key => say(key))} />
        <TextField
          label={say('footprint.adviser')}
          error={problemOf('adviser')}
          value={draft.adviser}
          onChange={adviser => set({ adviser })}
          maxLength={80}
          spellCheck={false}
        />
        <TextField
          label={say('footprint.you')}
          hint={say('footprint.youHint')}
          error={problemOf('you')}
          value={draft.you}
          onChange={you => set({ you })}
          maxLength={80}
          spellCheck={false}
        />
        <CheckboxField
          label={say('footprint.iAgree')}
          isSelected={draft.agrees}
          onChange={agrees => set({ agrees })}
        />
        <Problem error={save.error} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {say('footprint.agree')}
          </Button>
          <ButtonLink href={hrefTo('footprint', 'identity')} kind="quiet">
            {say('footprint.doMyself')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  )
}
