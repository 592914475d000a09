import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { domainIn } from './typed-domain.ts'

/** Asks for a domain. Nothing is sent: the next screen shows what would be. */
export function DomainForm({ onChoose }: { onChoose: (domain: string) => void }) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const domain = domainIn(typed)
  const problem =
    domain !== null ? null : say(typed.trim() === '' ? 'domains.nameMissing' : 'domains.nameWrong')
  const submit = () => {
    setTried(true)
    if (domain !== null) onChoose(domain)
  }
  return (
    <Card>
      <Form onSubmit={submit}>
        {tried && problem !== null && <ErrorSummary problems={[problem]} />}
        <TextField
          label={say('domains.name')}
          hint={say('domains.nameHint')}
          error={tried ? problem : null}
          value={typed}
          onChange={setTyped}
          inputMode="url"
          spellCheck={false}
          maxLength={500}
        />
        <ButtonRow>
          <Button kind="primary" type="submit">
            {say('domains.prepare')}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}
