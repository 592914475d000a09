import { CheckCircle2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type Account, accountKinds, newAccount, ownerships } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { ComboField } from '../../ui/ComboField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { Place } from './AccountList.tsx'
import { asked, chooseAlone, methodChoices } from './account-draft.ts'
import styles from './SeveralPage.module.css'

/** Adds one account after the other without leaving the page, by keyboard alone. */
export function SeveralPage({ place }: { place: Place }) {
  const { say } = useWords()
  const services = useRead('services')
  return (
    <Page
      title={say('accounts.severalTitle')}
      lede={say('accounts.severalLede')}
      back={{ href: hrefTo(...place), label: say('accounts.backToList') }}
    >
      <Loaded query={services}>{known => <OneAfterTheOther services={known} place={place} />}</Loaded>
    </Page>
  )
}

type Entry = Pick<Account, 'serviceId' | 'signInMethods' | 'ownership'> & {
  text: string
  kind: Account['kind'] | null
}
const nothing: Entry = { serviceId: null, text: '', kind: null, signInMethods: [], ownership: 'personal' }

function OneAfterTheOther({ services, place }: { services: readonly Service[]; place: Place }) {
  const { say } = useWords()
  const [entry, setEntry] = useState(nothing)
  const [added, setAdded] = useState<readonly Account[]>([])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const save = useChange((client, account: Account) => client.accounts.save(account))
  const set = (part: Partial<Entry>) => setEntry(last => ({ ...last, ...part }))

  const service = services.find(each => each.id === entry.serviceId) ?? null
  const missing =
    entry.text.trim() === '' ? 'accounts.serviceMissing' : entry.kind === null ? 'accounts.kindMissing' : null

  useEffect(() => {
    if (added.length > 0) form.current?.querySelector('input')?.focus()
  }, [added.length])

  const submit = () => {
    setTried(true)
    if (missing !== null || entry.kind === null) return
    const account = newAccount({
      id: crypto.randomUUID(),
      label: entry.text.trim().slice(0, 80),
      kind: entry.kind,
      serviceId: entry.serviceId,
      ownership: entry.ownership,
      signInMethods: entry.signInMethods,
    })
    save.mutate(account, {
      onSuccess: () => {
        setAdded(last => [account, ...last])
        setEntry({ ...nothing, ownership: entry.ownership })
        setTried(false)
      },
    })
  }

  return (
    <>
      <div ref={form}>
        <Form onSubmit={submit}>
          {tried && missing && <ErrorSummary problems={[say(missing)]} />}
          {/* A new field for each account: emptying the last one would open its list. */}
          <ComboField
            key={added.length}
            label={say('accounts.service')}
            hint={say('accounts.severalHint')}
            error={tried && missing ? say(missing) : null}
            options={services.map(each => ({
              id: each.id,
              label: each.name,
              detail: say(`accounts.kind-${each.kind}`),
            }))}
            text={entry.text}
            chosen={entry.serviceId}
            onChange={({ text, chosen }) => {
              const found = services.find(each => each.id === chosen)
              set({
                text,
                serviceId: chosen,
                ...(found && chosen !== entry.serviceId ? { kind: found.kind, signInMethods: [] } : {}),
              })
            }}
          />
          {service === null && entry.text.trim() !== '' && (
            <SelectField
              label={say('accounts.kind')}
              options={accountKinds.map(each => ({ value: each, label: say(`accounts.kind-${each}`) }))}
              value={entry.kind}
              onChange={kind => set({ kind })}
            />
          )}
          {entry.kind !== null && asked({ kind: entry.kind }, service).methods && (
            <CheckboxCards
              label={say('accounts.severalMethods')}
              hint={say('accounts.severalMethodsHint')}
              options={methodChoices(service, entry.signInMethods).map(value => ({
                value,
                label:
                  value === 'none'
                    ? say(service?.byNumber ? 'accounts.choiceNoneByNumber' : 'accounts.choiceNone')
                    : say(`accounts.method-${value}`),
              }))}
              value={entry.signInMethods}
              onChange={next => set({ signInMethods: chooseAlone(entry.signInMethods, next) })}
              inline
            />
          )}
          <RadioCards
            label={say('accounts.ownership')}
            options={ownerships.map(value => ({ value, label: say(`accounts.ownership-${value}`) }))}
            value={entry.ownership}
            onChange={ownership => set({ ownership })}
            inline
          />
          <Problem error={save.error} />
          <ButtonRow>
            <Button kind="primary" type="submit" busy={save.isPending}>
              {say('accounts.severalAdd')}
            </Button>
            <ButtonLink href={hrefTo(...place)} kind="quiet">
              {say('accounts.severalDone')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </div>
      <Section title={say('accounts.severalCount', { count: added.length })}>
        <div aria-live="polite">
          <ul className={styles.added}>
            {added.map(({ id, label }) => (
              <li key={id}>
                <CheckCircle2 size={18} aria-hidden />
                {say('accounts.severalAdded', { label })}
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </>
  )
}
