import { useState } from 'react'
import { useStatus } from '../../app/backend.ts'
import { kindOf } from '../../app/problems.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Page } from '../../ui/Page.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RestorePage } from './RestorePage.tsx'
import { WipeDialog } from './WipeDialog.tsx'

/** Opens the store with the passphrase or, where the keychain holds the key, with a press. */
export function UnlockPage() {
  const { say } = useWords()
  const needsPassphrase = useStatus().protection === 'passphrase'
  const [passphrase, setPassphrase] = useState('')
  const [missing, setMissing] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [wiping, setWiping] = useState(false)
  const unlock = useChange(client => client.vault.unlock(needsPassphrase ? { passphrase } : {}))
  const isWrong = unlock.error !== null && kindOf(unlock.error) === 'WRONG_PASSPHRASE'

  if (restoring) return <RestorePage replaces onBack={() => setRestoring(false)} />

  const submit = () => {
    setMissing(needsPassphrase && !passphrase)
    if (!needsPassphrase || passphrase) unlock.mutate(undefined)
  }
  const problem = missing ? say('vault.unlockMissing') : isWrong ? say('errors.WRONG_PASSPHRASE') : null

  return (
    <Page
      title={say('vault.unlockTitle')}
      lede={say(needsPassphrase ? 'vault.unlockPassphraseLede' : 'vault.unlockKeychainLede')}
    >
      <Form onSubmit={submit}>
        {needsPassphrase && (
          <PassphraseField
            label={say('vault.unlockPassphrase')}
            value={passphrase}
            onChange={setPassphrase}
            error={problem}
            autoComplete="current-password"
          />
        )}
        {unlock.error && !isWrong && <Problem error={unlock.error} />}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={unlock.isPending}>
            {say('vault.unlock')}
          </Button>
        </ButtonRow>
      </Form>
      {needsPassphrase && (
        <Disclosure title={say('vault.forgot')}>
          <p>{say('vault.forgotText')}</p>
          <ButtonRow>
            <Button onPress={() => setRestoring(true)}>{say('vault.restore')}</Button>
            <Button kind="quiet" onPress={() => setWiping(true)}>
              {say('vault.startAgain')}
            </Button>
          </ButtonRow>
        </Disclosure>
      )}
      {wiping && <WipeDialog onClose={() => setWiping(false)} />}
    </Page>
  )
}
