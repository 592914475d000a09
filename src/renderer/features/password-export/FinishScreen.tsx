import { FileText, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ExportFile } from '../../../shared/model/password-export.ts'
import { kindOf } from '../../app/problems.ts'
import { useAsk } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Held } from './export-session.ts'
import styles from './FinishScreen.module.css'
import { HeldPage } from './HeldPage.tsx'
import { useExport } from './use-export-session.ts'
import { useHeldRead } from './use-held-read.ts'

/** The last step: the file itself is found and deleted, and memory is let go. */
export function FinishScreen({ held }: { held: Held }) {
  const { say } = useWords()
  const { actions } = useExport()
  return (
    <HeldPage held={held} title={say('passwordExport.finishTitle')} lede={say('passwordExport.finishLede')}>
      <Section title={say('passwordExport.finishFind')} lede={say('passwordExport.finishFindText')}>
        <FoundFiles held={held} />
      </Section>
      <Section title={say('passwordExport.finishAlso')}>
        <ul>
          <li>{say('passwordExport.finishAlsoBin')}</li>
          <li>{say('passwordExport.finishAlsoCloud')}</li>
          <li>{say('passwordExport.finishAlsoBackup')}</li>
          <li>{say('passwordExport.finishAlsoMail')}</li>
        </ul>
      </Section>
      <ButtonRow>
        <Button kind="primary" onPress={actions.forget}>
          {say('passwordExport.forget')}
        </Button>
      </ButtonRow>
    </HeldPage>
  )
}

type Deletion = { file: ExportFile; wasOverwritten: boolean }

function FoundFiles({ held }: { held: Held }) {
  const { say } = useWords()
  const { actions } = useExport()
  const [deletions, setDeletions] = useState<readonly Deletion[]>([])
  const [asked, setAsked] = useState<ExportFile | null>(null)
  const found = useHeldRead([held.id, 'files'], (client, signal) =>
    client.passwordExport.locate({ id: held.id }, { signal }),
  )
  const remove = useAsk((client, file: ExportFile) =>
    client.passwordExport.deleteFile({ id: held.id, index: file.index }),
  )
  const confirm = () => {
    if (!asked) return
    remove.mutate(asked, {
      onSuccess: ({ overwritten }) => {
        setDeletions([...deletions, { file: asked, wasOverwritten: overwritten }])
        setAsked(null)
        actions.tell({ type: 'deleted' })
      },
      // Whether it was the file that is gone or the export, looking again tells.
      onError: () => void found.refetch(),
    })
  }
  const isDeleted = (file: ExportFile) => deletions.some(each => each.file.path === file.path)

  return (
    <>
      <div role="status" className={styles.done}>
        {deletions.map(({ file, wasOverwritten }) => (
          <Notice
            key={file.path}
            title={say(wasOverwritten ? 'passwordExport.finishDeleted' : 'passwordExport.finishDeletedOnly')}
          >
            <p className={styles.path}>{file.path}</p>
            {!wasOverwritten && <p>{say('passwordExport.finishDeletedOnlyText')}</p>}
          </Notice>
        ))}
      </div>
      <Loaded query={found} rows={1}>
        {files => {
          const left = files.filter(file => !isDeleted(file))
          if (left.length === 0)
            return deletions.length === 0 ? <NoneFound onRetry={() => void found.refetch()} /> : null
          return (
            <Card>
              <div className={styles.files}>
                <h3>{say('passwordExport.finishFound', { count: left.length })}</h3>
                {left.map(file => (
                  <div key={file.index} className={styles.file}>
                    <FileText size={22} className={styles.icon} aria-hidden />
                    <div className={styles.words}>
                      <p className={styles.path}>{file.path}</p>
                      <p className={styles.disk}>{say(`passwordExport.disk-${file.disk}`)}</p>
                    </div>
                    <Button onPress={() => setAsked(file)} icon={<Trash2 size={18} aria-hidden />}>
                      {say('passwordExport.finishDelete')}
                    </Button>
                  </div>
                ))}
              </div>
            </Card>
          )
        }}
      </Loaded>
      <Dialog
        isOpen={asked !== null}
        onClose={() => {
          setAsked(null)
          remove.reset()
        }}
        title={say('passwordExport.finishDeleteTitle')}
        confirm={say('passwordExport.finishDelete')}
        confirmKind="danger"
        busy={remove.isPending}
        onConfirm={confirm}
      >
        {asked && (
          <>
            <p className={styles.path}>{asked.path}</p>
            <p>{say('passwordExport.finishDeleteText')}</p>
            <p>{say(`passwordExport.disk-${asked.disk}`)}</p>
          </>
        )}
        {remove.error && <DeleteProblem error={remove.error} />}
      </Dialog>
    </>
  )
}

/** The file was moved, changed or is not ours to delete. What did not work for another reason says so in general. */
function DeleteProblem({ error }: { error: unknown }) {
  const { say } = useWords()
  const kind = kindOf(error)
  if (kind !== 'NOT_FOUND' && kind !== 'CONFLICT' && kind !== 'UNREADABLE') return <Problem error={error} />
  return (
    <Notice tone="problem" title={say('passwordExport.finishNotDeleted')}>
      {say(`passwordExport.finishNotDeleted-${kind}`)}
    </Notice>
  )
}

function NoneFound({ onRetry }: { onRetry: () => void }) {
  const { say } = useWords()
  return (
    <Notice tone="attention" title={say('passwordExport.finishNone')}>
      <p>{say('passwordExport.finishNoneText')}</p>
      <div>
        <Button onPress={onRetry}>{say('passwordExport.finishLook')}</Button>
      </div>
    </Notice>
  )
}
