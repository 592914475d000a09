import { useState } from 'react'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { hostOf } from '../../ui/host-of.ts'
import { Stack } from '../../ui/Page.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** Keeps the person's own key in the keychain, or takes it out again. The window never sees it afterwards. */
export function KeyForm({ hasKey, service }: { hasKey: boolean; service: string }) {
  const { say } = useWords()
  if (hasKey) {
    return (
      <Stack gap={3}>
        <p>{say('breaches.keyHas')}</p>
        <RemoveFromList
          words={{
            button: say('breaches.keyRemove'),
            title: say('breaches.keyRemoveTitle'),
            text: say('breaches.keyRemoveText'),
            confirm: say('breaches.keyRemoveConfirm'),
            removed: say('breaches.keyRemoved'),
          }}
          remove={client => client.breaches.removeKey()}
          leave={() => undefined}
        />
      </Stack>
    )
  }
  return (
    <Stack gap={3}>
      <p>{say('breaches.keyHasNot', { service: hostOf(service) })}</p>
      <p>{say('breaches.keyPrice')}</p>
      <Disclosure title={say('breaches.keyEnter')}>
        <NewKey />
      </Disclosure>
    </Stack>
  )
}

function NewKey() {
  const { say } = useWords()
  const toast = useToast()
  const [key, setKey] = useState('')
  const [tried, setTried] = useState(false)
  const save = useChange((client, typed: string) => client.breaches.saveKey({ key: typed }))
  const isMissing = key.trim().length < 8
  const submit = () => {
    setTried(true)
    if (isMissing) return
    save.mutate(key.trim(), {
      onSuccess: () => {
        setKey('')
        toast(say('breaches.keySaved'))
      },
    })
  }
  return (
    <Form onSubmit={submit}>
      <PassphraseField
        label={say('breaches.key')}
        hint={say('breaches.keyHint')}
        error={tried && isMissing ? say('breaches.keyMissing') : null}
        value={key}
        onChange={setKey}
        autoComplete="off"
      />
      <Problem error={save.error} />
      <ButtonRow>
        <Button type="submit" busy={save.isPending}>
          {say('breaches.keySave')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
