import { useState } from 'react'
import { domainNameSchema } from '../../../shared/model/domain-report.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Asks for a domain. Nothing is sent: the next screen shows what would be. */
export function DomainForm({ onChoose }: { onChoose: (domain: string) => void }) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const read = domainNameSchema.safeParse(typed)
  const problem =
    typed.trim() === '' ? say('domains.nameMissing') : read.success ? null : say('domains.nameWrong')
  const submit = () => {
    setTried(true)
    if (read.success) onChoose(read.data)
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
          maxLength={253}
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
