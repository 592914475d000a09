import { useState } from 'react'
import {
  type Account,
  type AccountKind,
  accountKinds,
  passwordPlaces,
  type SignInMethod,
} from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { ComboField } from '../../ui/ComboField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import {
  type AccountDraft,
  asked,
  chooseAlone,
  draftOf,
  methodChoices,
  readAccount,
  recoveryChoices,
} from './account-draft.ts'
import { ServiceHelp } from './ServiceHelp.tsx'

const answers = ['yes', 'no', 'not-sure'] as const
const hinted = ['sms', 'app-code', 'push', 'passkey', 'security-key', 'not-sure'] as const
const isHinted = (method: string): method is (typeof hinted)[number] => hinted.some(each => each === method)

/** Asks about one account. `short` leaves out what the guided audit can do without. */
export function AccountForm({
  account,
  kind,
  services,
  short = false,
  backHref,
  onSaved,
}: {
  account: Account | null
  /** Kind to begin with when the account is new. */
  kind: AccountKind | null
  services: readonly Service[]
  short?: boolean
  backHref: string
  onSaved: () => void
}) {
  const { say } = useWords()
  const toast = useToast()
  const serviceOf = (id: string | null) => services.find(each => each.id === id) ?? null
  const [draft, setDraft] = useState(() => draftOf(account, serviceOf(account?.serviceId ?? null), kind))
  const [id] = useState(() => account?.id ?? crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const save = useChange((client, next: Account) => client.accounts.save(next))

  const set = (part: Partial<AccountDraft>) => setDraft(last => ({ ...last, ...part }))
  const service = serviceOf(draft.serviceId)
  const questions = asked(draft, service)
  const { account: read, problems } = readAccount(draft, id)
  const problemOf = (field: keyof typeof problems) => {
    const key = tried ? problems[field] : undefined
    return key ? say(key) : null
  }
  const methodLabel = (method: SignInMethod) =>
    method === 'none'
      ? say(questions.byNumber ? 'accounts.choiceNoneByNumber' : 'accounts.choiceNone')
      : say(`accounts.method-${method}`)
  const yesNo = answers.map(value => ({
    value,
    label: say(value === 'not-sure' ? 'accounts.notSure' : `accounts.${value}`),
  }))

  const submit = () => {
    setTried(true)
    if (!read) return
    save.mutate(read, {
      onSuccess: () => {
        toast(say('accounts.saved'))
        onSaved()
      },
    })
  }

  return (
    <Form onSubmit={submit}>
      {tried && <ErrorSummary problems={Object.values(problems).map(key => say(key))} />}
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
          const found = serviceOf(chosen)
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
      {(!short || account) && service && (
        <TextField
          label={say('ui.optional', { label: say('accounts.label') })}
          hint={say('accounts.labelHint')}
          value={draft.label}
          onChange={label => set({ label })}
          maxLength={80}
        />
      )}
      {questions.methods && (
        <CheckboxCards
          label={say(questions.byNumber ? 'accounts.methodsByNumber' : 'accounts.methods')}
          hint={say('accounts.methodsHint')}
          options={methodChoices(service, draft.signInMethods).map(method => ({
            value: method,
            label: methodLabel(method),
            ...(isHinted(method) ? { hint: say(`accounts.method-${method}Hint`) } : {}),
          }))}
          value={draft.signInMethods}
          onChange={next => set({ signInMethods: chooseAlone(draft.signInMethods, next) })}
        />
      )}
      {questions.recovery && (
        <CheckboxCards
          label={say('accounts.recovery')}
          hint={say('accounts.recoveryHint')}
          options={recoveryChoices.map(route => ({ value: route, label: say(`accounts.recovery-${route}`) }))}
          value={draft.recovery}
          onChange={next => set({ recovery: chooseAlone(draft.recovery, next) })}
        />
      )}
      {questions.password && (
        <RadioCards
          label={say('accounts.unique')}
          hint={say('accounts.uniqueHint')}
          options={yesNo}
          value={draft.uniquePassword}
          onChange={uniquePassword => set({ uniquePassword })}
          inline
        />
      )}
      {questions.manager && (
        <RadioCards
          label={say('accounts.place')}
          options={passwordPlaces.map(value => ({ value, label: say(`accounts.place-${value}`) }))}
          value={draft.passwordPlace}
          onChange={passwordPlace => set({ passwordPlace })}
          inline
        />
      )}
      {questions.linkedDevices && (
        <DateField
          label={say('accounts.linked')}
          hint={say('accounts.linkedHint')}
          error={problemOf('linkedOn')}
          parts={draft.linkedOn}
          onChange={linkedOn => set({ linkedOn })}
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
      {!short && (
        <TextArea
          label={say('ui.optional', { label: say('accounts.note') })}
          hint={say('accounts.noteHint')}
          value={draft.note}
          onChange={note => set({ note })}
          maxLength={2000}
          rows={3}
        />
      )}
      <Problem error={save.error} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={save.isPending}>
          {say('accounts.save')}
        </Button>
        <ButtonLink href={backHref} kind="quiet">
          {say('ui.cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

/** Services of the asked kind come first. */
const sortedFor = (kind: AccountKind | null, services: readonly Service[]): Service[] =>
  services.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind))
