import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { base64Of } from '../../ui/files.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './RestorePage.module.css'

/** Brings a backup back. `replaces` when something is stored already, which then goes. */
export function RestorePage({ replaces, onBack }: { replaces: boolean; onBack: () => void }) {
  const { say } = useWords()
  const toast = useToast()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const restore = useChange(async (client, chosen: File) =>
    client.vault.importBackup({ passphrase, data: await base64Of(chosen), replace: replaces }),
  )
  const problems = [
    ...(file ? [] : [say('vault.restoreFileMissing')]),
    ...(passphrase ? [] : [say('vault.unlockMissing')]),
  ]
  const submit = () => {
    setTried(true)
    if (!file || !passphrase) return
    restore.mutate(file, {
      onSuccess: () => {
        toast(say('vault.restored'))
        onBack()
      },
    })
  }

  return (
    <Page title={say('vault.restoreTitle')} lede={say('vault.restoreLede')}>
      <Form onSubmit={submit}>
        {tried && <ErrorSummary problems={problems} />}
        {replaces && <Notice tone="attention">{say('vault.restoreReplaces')}</Notice>}
        <div className={styles.file}>
          <FileTrigger onSelect={files => setFile(files?.[0] ?? null)}>
            <Button icon={<FolderOpen size={19} aria-hidden />}>{say('vault.restoreChoose')}</Button>
          </FileTrigger>
          <span role="status">{file && say('vault.restoreChosen', { name: file.name })}</span>
        </div>
        <PassphraseField
          label={say('vault.restorePassphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={tried && !passphrase ? say('vault.unlockMissing') : null}
        />
        <Problem error={restore.error} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={restore.isPending}>
            {say('vault.restoreButton')}
          </Button>
          <Button onPress={onBack}>{say('vault.back')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
