import { useState } from 'react'
import { useStatus } from '../../app/backend.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/Page.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { NewPassphrase, type NewPassphraseValue, newPassphraseProblem } from '../vault/NewPassphrase.tsx'

type Change = 'change-passphrase' | 'to-passphrase' | 'to-keychain'

/** Who holds the key now, and the ways to change that. */
export function ProtectionCard() {
  const { say } = useWords()
  const { protection, keychainAvailable } = useStatus()
  const [change, setChange] = useState<Change | null>(null)
  return (
    <Card>
      <Stack gap={4}>
        <p>
          {say(
            protection === 'passphrase' ? 'settings.protectedByPassphrase' : 'settings.protectedByKeychain',
          )}
        </p>
        {!keychainAvailable && <p>{say('settings.keychainMissing')}</p>}
        <ButtonRow>
          {protection === 'passphrase' ? (
            <>
              <Button onPress={() => setChange('change-passphrase')}>
                {say('settings.changePassphrase')}
              </Button>
              {keychainAvailable && (
                <Button kind="quiet" onPress={() => setChange('to-keychain')}>
                  {say('settings.useKeychain')}
                </Button>
              )}
            </>
          ) : (
            <Button onPress={() => setChange('to-passphrase')}>{say('settings.usePassphrase')}</Button>
          )}
        </ButtonRow>
      </Stack>
      {change && <ChangeDialog change={change} onClose={() => setChange(null)} />}
    </Card>
  )
}

const titles = {
  'change-passphrase': 'settings.changePassphrase',
  'to-passphrase': 'settings.usePassphrase',
  'to-keychain': 'settings.useKeychain',
} as const
const confirms = {
  'change-passphrase': 'settings.confirmChange',
  'to-passphrase': 'settings.confirmPassphrase',
  'to-keychain': 'settings.confirmKeychain',
} as const

function ChangeDialog({ change, onClose }: { change: Change; onClose: () => void }) {
  const { say } = useWords()
  const toast = useToast()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState<NewPassphraseValue>({ passphrase: '', strong: null, kept: false })
  const [tried, setTried] = useState(false)
  const asksCurrent = change !== 'to-passphrase'
  const asksNext = change !== 'to-keychain'
  const nextProblem = asksNext ? newPassphraseProblem(next) : null

  const apply = useChange(client => {
    switch (change) {
      case 'change-passphrase':
        return client.vault.changePassphrase({ current, next: next.passphrase })
      case 'to-passphrase':
        return client.vault.setProtection({ protection: 'passphrase', next: next.passphrase })
      case 'to-keychain':
        return client.vault.setProtection({ protection: 'keychain', current })
    }
  })
  const confirm = () => {
    setTried(true)
    if ((asksCurrent && !current) || nextProblem) return
    apply.mutate(undefined, {
      onSuccess: () => {
        toast(
          say(change === 'change-passphrase' ? 'settings.passphraseChanged' : 'settings.protectionChanged'),
        )
        onClose()
      },
    })
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(titles[change])}
      confirm={say(confirms[change])}
      busy={apply.isPending}
      onConfirm={confirm}
    >
      {change === 'to-keychain' && <p>{say('settings.keychainText')}</p>}
      {asksCurrent && (
        <PassphraseField
          label={say('settings.currentPassphrase')}
          error={tried && !current ? say('settings.currentMissing') : null}
          value={current}
          onChange={setCurrent}
          name="current-passphrase"
          autoComplete="current-password"
        />
      )}
      {asksNext && (
        <NewPassphrase
          label={say('settings.nextPassphrase')}
          value={next}
          onChange={setNext}
          problem={tried ? nextProblem : null}
        />
      )}
      <Problem error={apply.error} />
    </Dialog>
  )
}
