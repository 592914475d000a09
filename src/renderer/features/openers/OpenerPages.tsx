import { useState } from 'react'
import type { Opener, OpenerKind } from '../../../shared/model/opener.ts'
import { yesNoNotSure } from '../../../shared/model/yes-no-not-sure.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { SaveButtons } from '../../ui/SaveButtons.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { draftOf, type OpenerDraft, readOpener } from './opener-draft.ts'

const back = () => ({ href: hrefTo('openers') })

export function NewOpenerPage({ kind }: { kind: OpenerKind }) {
  const { say } = useWords()
  return (
    <Page title={say(`openers.add-${kind}`)} lede={say(`openers.kind-${kind}Text`)} back={back()}>
      <OpenerForm opener={null} kind={kind} />
    </Page>
  )
}

/** One number, key, paper or person: what was said of it, and the way to remove it. */
export function KnownOpenerPage({ id }: { id: string }) {
  const { say } = useWords()
  const openers = useRead('openers')
  return (
    <Loaded query={openers}>
      {list => {
        const opener = list.find(each => each.id === id)
        if (!opener) {
          return (
            <Page title={say('openers.notFoundTitle')} lede={say('accounts.notFoundText')} back={back()}>
              <ButtonRow>
                <ButtonLink href={hrefTo('openers')} kind="primary">
                  {say('openers.all')}
                </ButtonLink>
              </ButtonRow>
            </Page>
          )
        }
        return (
          <Page title={opener.label} lede={say(`openers.kind-${opener.kind}Text`)} back={back()}>
            <OpenerForm opener={opener} kind={opener.kind} />
            <RemoveOpener opener={opener} />
          </Page>
        )
      }}
    </Loaded>
  )
}

function OpenerForm({ opener, kind }: { opener: Opener | null; kind: OpenerKind }) {
  const { say } = useWords()
  const toast = useToast()
  const [draft, setDraft] = useState(() => draftOf(opener, kind))
  const [id] = useState(() => opener?.id ?? crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const save = useChange((client, next: Opener) => client.openers.save(next))
  const set = (part: Partial<OpenerDraft>) => setDraft(last => ({ ...last, ...part }))
  const { opener: read, problem } = readOpener(draft, id)
  const shown = tried && problem ? say(problem) : null

  const submit = () => {
    setTried(true)
    if (!read) return
    save.mutate(read, {
      onSuccess: () => {
        toast(say('openers.saved'))
        goTo('openers')
      },
    })
  }

  return (
    <Form onSubmit={submit}>
      {shown && <ErrorSummary problems={[shown]} />}
      <TextField
        label={say('openers.label')}
        hint={say(`accounts.addHolder-${kind}Hint`)}
        error={shown}
        value={draft.label}
        onChange={label => set({ label })}
        maxLength={80}
      />
      {kind === 'phone-number' && <NumberFields draft={draft} set={set} />}
      <SaveButtons label={say('openers.save')} save={save} backHref={hrefTo('openers')} />
    </Form>
  )
}

const notSaid = 'not-said'

function NumberFields({ draft, set }: { draft: OpenerDraft; set: (part: Partial<OpenerDraft>) => void }) {
  const { say } = useWords()
  const devices = useRead('carriedDevices')
  return (
    <>
      <Loaded query={devices}>
        {list => (
          <SelectField
            label={say('openers.sim')}
            hint={say('openers.simHint')}
            options={[
              ...list.map(({ device }) => ({ value: device.id, label: device.label })),
              { value: notSaid, label: say('openers.simNone') },
            ]}
            value={draft.deviceId ?? notSaid}
            onChange={chosen => set({ deviceId: chosen === notSaid ? null : chosen })}
          />
        )}
      </Loaded>
      <RadioCards
        label={say('openers.movePin')}
        hint={say('openers.movePinHint')}
        options={yesNoNotSure.map(value => ({
          value,
          label: say(value === 'not-sure' ? 'accounts.notSure' : `accounts.${value}`),
        }))}
        value={draft.movePin}
        onChange={movePin => set({ movePin })}
        inline
      />
    </>
  )
}

function RemoveOpener({ opener }: { opener: Opener }) {
  const { say } = useWords()
  return (
    <RemoveFromList
      words={{
        button: say('openers.remove'),
        title: say('openers.removeTitle', { label: opener.label }),
        text: say('openers.removeText'),
        confirm: say('openers.removeConfirm'),
        removed: say('openers.removed'),
      }}
      remove={client => client.openers.remove({ id: opener.id })}
      leave={() => goTo('openers')}
    />
  )
}
