import { useState } from 'react'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { Address } from './AddressCard.tsx'

/** Notes what the page of the service showed, in the person's own typing. */
export function TellForm({ address, onDone }: { address: Address; onDone: () => void }) {
  const { say } = useWords()
  const toast = useToast()
  const [answer, setAnswer] = useState<'none' | 'some' | null>(null)
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const names = [...new Set(typed.split('\n').map(name => name.trim().slice(0, 200)))].filter(Boolean)
  const isMissing = answer === null || (answer === 'some' && names.length === 0)
  const problem =
    tried && isMissing ? say(answer === null ? 'breaches.tellMissing' : 'breaches.tellNamesMissing') : null
  const record = useChange(client =>
    client.breaches.record({
      facetId: address.facetId,
      way: 'page',
      names: answer === 'some' ? names.slice(0, 500) : [],
      dealtWith: address.check?.dealtWith.filter(name => names.includes(name)) ?? [],
    }),
  )
  const submit = () => {
    setTried(true)
    if (isMissing) return
    record.mutate(undefined, {
      onSuccess: () => {
        toast(say('breaches.noted'))
        onDone()
      },
    })
  }
  return (
    <Form onSubmit={submit}>
      {problem !== null && <ErrorSummary problems={[problem]} />}
      <RadioCards
        label={say('breaches.tellTitle')}
        error={answer === null ? problem : null}
        options={[
          { value: 'none', label: say('breaches.tellNone') },
          { value: 'some', label: say('breaches.tellSome') },
        ]}
        value={answer}
        onChange={setAnswer}
        inline
      />
      {answer === 'some' && (
        <TextArea
          label={say('breaches.tellNames')}
          hint={say('breaches.tellNamesHint')}
          error={problem}
          value={typed}
          onChange={setTyped}
          maxLength={20_000}
        />
      )}
      <Problem error={record.error} />
      <ButtonRow>
        <Button type="submit" busy={record.isPending}>
          {say('breaches.tellSave')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
