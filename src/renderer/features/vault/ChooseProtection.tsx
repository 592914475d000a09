import { useState } from 'react'
import { useStatus } from '../../app/backend.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { NewPassphrase, type NewPassphraseValue, newPassphraseProblem } from './NewPassphrase.tsx'

type Protection = 'keychain' | 'passphrase'

/** Who holds the key. Where the keychain does not answer only the passphrase is left. */
export function ChooseProtection({ onBack }: { onBack: () => void }) {
  const { say } = useWords()
  const { keychainAvailable } = useStatus()
  const [protection, setProtection] = useState<Protection | null>(keychainAvailable ? null : 'passphrase')
  const [secret, setSecret] = useState<NewPassphraseValue>({ passphrase: '', strong: null, kept: false })
  const [tried, setTried] = useState(false)
  const create = useChange((client, chosen: Protection) =>
    client.vault.create(
      chosen === 'keychain'
        ? { protection: 'keychain' }
        : { protection: 'passphrase', passphrase: secret.passphrase },
    ),
  )

  const secretProblem = protection === 'passphrase' ? newPassphraseProblem(secret) : null
  const problem = protection === null ? 'vault.protectionMissing' : secretProblem
  const submit = () => {
    setTried(true)
    if (protection && !problem) create.mutate(protection)
  }

  return (
    <Page title={say('vault.protectTitle')} lede={say('vault.protectLede')}>
      <Form onSubmit={submit}>
        {tried && problem && <ErrorSummary problems={[say(problem)]} />}
        <RadioCards
          label={say('vault.protection')}
          error={tried && protection === null ? say('vault.protectionMissing') : null}
          value={protection}
          onChange={setProtection}
          options={[
            {
              value: 'keychain',
              label: say('vault.keychain'),
              hint: say(keychainAvailable ? 'vault.keychainHint' : 'vault.keychainMissing'),
              isDisabled: !keychainAvailable,
            },
            { value: 'passphrase', label: say('vault.passphrase'), hint: say('vault.passphraseHint') },
          ]}
        />
        {protection === 'passphrase' && (
          <NewPassphrase value={secret} onChange={setSecret} problem={tried ? secretProblem : null} />
        )}
        <Problem error={create.error} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {say('vault.create')}
          </Button>
          <Button onPress={onBack}>{say('vault.back')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
