import { useState } from 'react'
import {
  type Account,
  type AccountKind,
  accountKinds,
  importances,
  ownerships,
} from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { yesNoNotSure } from '../../../shared/model/yes-no-not-sure.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ComboField } from '../../ui/ComboField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SaveButtons } from '../../ui/SaveButtons.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { type AccountDraft, type AccountProblems, asked, draftOf, readAccount } from './account-draft.ts'
import type { FormParts } from './form-parts.ts'
import { GettingBackInFields } from './GettingBackInFields.tsx'
import type { Holdings } from './holders.ts'
import { PasswordFields } from './PasswordFields.tsx'
import { ServiceHelp } from './ServiceHelp.tsx'
import { SigningInFields } from './SigningInFields.tsx'
import { sharingWith, withSamePassword } from './same-password.ts'

/** Asks about one account. Without `holdings` it is the short form, which leaves out what the guided audit can do without. */
export function AccountForm({
  account,
  kind,
  services,
  holdings,
  backHref,
  onSaved,
}: {
  account: Account | null
  /** Kind to begin with when the account is new. */
  kind: AccountKind | null
  services: readonly Service[]
  holdings: Holdings | null
  backHref: string
  onSaved: () => void
}) {
  const { say } = useWords()
  const toast = useToast()
  const accounts = holdings?.accounts ?? []
  const serviceOf = (id: string | null) => services.find(each => each.id === id) ?? null
  const [draft, setDraft] = useState(() =>
    draftOf(
      account,
      serviceOf(account?.serviceId ?? null),
      kind,
      account === null ? [] : sharingWith(account, accounts),
    ),
  )
  const [id] = useState(() => account?.id ?? crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const save = useChange(async (client, changed: readonly Account[]) => {
    for (const each of changed) await client.accounts.save(each)
  })

  const set = (part: Partial<AccountDraft>) => setDraft(last => ({ ...last, ...part }))
  const service = serviceOf(draft.serviceId)
  const questions = asked(draft, service)
  const { account: read, problems } = readAccount(draft, id)
  const problemOf = (field: keyof AccountProblems) => {
    const key = tried ? problems[field] : undefined
    return key ? say(key) : null
  }

  const submit = () => {
    setTried(true)
    if (!read) return
    save.mutate(holdings === null ? [read] : withSamePassword(read, draft.sameAs, accounts), {
      onSuccess: () => {
        toast(say('accounts.saved'))
        onSaved()
      },
    })
  }
  const parts: FormParts = { draft, set, holdings, accountId: id }
  const whichParts = { ...parts, problemOf, service, services, kind }

  return (
    <Form onSubmit={submit}>
      {tried && <ErrorSummary problems={Object.values(problems).map(key => say(key))} />}
      <WhichAccount {...whichParts} isNew={account === null} />
      {questions.methods && <SigningInFields {...parts} service={service} byNumber={questions.byNumber} />}
      {questions.recovery && <GettingBackInFields {...parts} />}
      {questions.password && <PasswordFields {...parts} />}
      {questions.appPasswords && holdings !== null && <AppPasswords {...parts} />}
      <LookedAt {...whichParts} linkedDevices={questions.linkedDevices} />
      {holdings !== null && (
        <TextArea
          label={say('ui.optional', { label: say('accounts.note') })}
          hint={say('accounts.noteHint')}
          value={draft.note}
          onChange={note => set({ note })}
          maxLength={2000}
          rows={3}
        />
      )}
      <SaveButtons label={say('accounts.save')} save={save} backHref={backHref} />
    </Form>
  )
}

type Which = FormParts & {
  problemOf: (field: keyof AccountProblems) => string | null
  service: Service | null
  services: readonly Service[]
  kind: AccountKind | null
}

/** Which account it is: its service, its name, whose it is and how much hangs on it. */
function WhichAccount({
  draft,
  set,
  holdings,
  problemOf,
  service,
  services,
  kind,
  isNew,
}: Which & { isNew: boolean }) {
  const { say } = useWords()
  return (
    <>
      <ComboField
        label={say('accounts.service')}
        hint={say('accounts.serviceHint')}
        error={problemOf('service')}
        options={sortedFor(kind, services).map(each => ({
          id: each.id,
          label: each.name,
          detail: say(`accounts.kind-${each.kind}`),
        }))}
        text={draft.serviceText}
        chosen={draft.serviceId}
        onChange={({ text, chosen }) => {
          const found = services.find(each => each.id === chosen) ?? null
          set({
            serviceText: text,
            serviceId: chosen,
            ...(found && chosen !== draft.serviceId ? { kind: found.kind } : {}),
          })
        }}
      />
      {service && <ServiceHelp service={service} />}
      {!service && kind === null && (
        <SelectField
          label={say('accounts.kind')}
          error={problemOf('kind')}
          options={accountKinds.map(each => ({ value: each, label: say(`accounts.kind-${each}`) }))}
          value={draft.kind}
          onChange={chosen => set({ kind: chosen })}
        />
      )}
      {(holdings !== null || !isNew) && service && (
        <TextField
          label={say('ui.optional', { label: say('accounts.label') })}
          hint={say('accounts.labelHint')}
          value={draft.label}
          onChange={label => set({ label })}
          maxLength={80}
        />
      )}
      {holdings !== null && (
        <>
          <RadioCards
            label={say('accounts.ownership')}
            options={ownerships.map(value => ({ value, label: say(`accounts.ownership-${value}`) }))}
            value={draft.ownership}
            onChange={ownership => set({ ownership })}
            inline
          />
          <RadioCards
            label={say('accounts.importance')}
            hint={say('accounts.importanceHint')}
            options={importances.map(value => ({ value, label: say(`accounts.importance-${value}`) }))}
            value={draft.importance}
            onChange={importance => set({ importance })}
            inline
          />
        </>
      )}
    </>
  )
}

/** Services of the asked kind come first. */
const sortedFor = (kind: AccountKind | null, services: readonly Service[]): Service[] =>
  services.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind))

function AppPasswords({ draft, set }: FormParts) {
  const { say } = useWords()
  return (
    <RadioCards
      label={say('accounts.appPasswords')}
      hint={say('accounts.appPasswordsHint')}
      options={yesNoNotSure.map(value => ({
        value,
        label: say(value === 'not-sure' ? 'accounts.notSure' : `accounts.${value}`),
      }))}
      value={draft.appPasswords}
      onChange={appPasswords => set({ appPasswords })}
      inline
    />
  )
}

/** When the person last looked: at linked devices, at signed-in devices, at all of it. */
function LookedAt({ draft, set, holdings, problemOf, linkedDevices }: Which & { linkedDevices: boolean }) {
  const { say } = useWords()
  return (
    <>
      {linkedDevices && (
        <DateField
          label={say('accounts.linked')}
          hint={say('accounts.linkedHint')}
          error={problemOf('linkedOn')}
          parts={draft.linkedOn}
          onChange={linkedOn => set({ linkedOn })}
          offerToday
        />
      )}
      {holdings !== null && !linkedDevices && (
        <DateField
          label={say('accounts.signedIn')}
          hint={say('accounts.signedInHint')}
          error={problemOf('signedInOn')}
          parts={draft.signedInOn}
          onChange={signedInOn => set({ signedInOn })}
          offerToday
        />
      )}
      <DateField
        label={say('accounts.reviewed')}
        hint={say('accounts.reviewedHint')}
        error={problemOf('reviewedOn')}
        parts={draft.reviewedOn}
        onChange={reviewedOn => set({ reviewedOn })}
        offerToday
      />
    </>
  )
}
