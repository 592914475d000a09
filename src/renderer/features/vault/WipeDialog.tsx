import { useState } from 'react'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** The contract asks for exactly these words. */
const phrase = 'delete everything'

/** Deletes everything, after the person has typed that this is what they want. */
export function WipeDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const matches = typed.trim().toLowerCase() === phrase
  const wipe = useChange(client => client.vault.wipe({ confirmation: phrase }))
  const confirm = () => {
    setTried(true)
    if (!matches) return
    wipe.mutate(undefined, {
      onSuccess: () => {
        toast(say('vault.wiped'))
        onClose()
      },
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('vault.wipeTitle')}
      confirm={say('vault.wipeConfirm')}
      confirmKind="danger"
      busy={wipe.isPending}
      onConfirm={confirm}
    >
      <p>{say('vault.wipeText')}</p>
      <TextField
        label={say('vault.wipeConfirmLabel', { phrase })}
        error={tried && !matches ? say('vault.wipeConfirmMissing', { phrase }) : null}
        value={typed}
        onChange={setTyped}
        spellCheck={false}
      />
      <Problem error={wipe.error} />
    </Dialog>
  )
}
