import { useState } from 'react'
import { useAsk } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { bytesOf, download } from '../../ui/files.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { NewPassphrase, type NewPassphraseValue, newPassphraseProblem } from '../vault/NewPassphrase.tsx'

/** Writes everything into one encrypted file, or brings one back. */
export function BackupCard({ onRestore }: { onRestore: () => void }) {
  const { say } = useWords()
  const [making, setMaking] = useState(false)
  return (
    <Card>
      <ButtonRow>
        <Button onPress={() => setMaking(true)}>{say('settings.backupMake')}</Button>
        <Button kind="quiet" onPress={onRestore}>
          {say('settings.backupRestore')}
        </Button>
      </ButtonRow>
      {making && <BackupDialog onClose={() => setMaking(false)} />}
    </Card>
  )
}

function BackupDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const toast = useToast()
  const [secret, setSecret] = useState<NewPassphraseValue>({ passphrase: '', strong: null, kept: false })
  const [tried, setTried] = useState(false)
  const problem = newPassphraseProblem(secret)
  const make = useAsk(client => client.vault.exportBackup({ passphrase: secret.passphrase }))
  const confirm = () => {
    setTried(true)
    if (problem) return
    make.mutate(undefined, {
      onSuccess: backup => {
        download(backup.fileName, bytesOf(backup.data), 'application/octet-stream')
        toast(say('settings.backupMade'))
        onClose()
      },
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('settings.backupMake')}
      confirm={say('settings.backupWrite')}
      busy={make.isPending}
      onConfirm={confirm}
    >
      <p>{say('settings.backupPassphraseHint')}</p>
      <NewPassphrase
        label={say('settings.backupPassphrase')}
        value={secret}
        onChange={setSecret}
        problem={tried ? problem : null}
      />
      <Problem error={make.error} />
    </Dialog>
  )
}
