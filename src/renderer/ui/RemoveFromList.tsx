import { useState } from 'react'
import type { Client } from '../app/client.ts'
import { useChange } from '../app/queries.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Problem } from './Problem.tsx'
import { useToast } from './Toast.tsx'

/** Takes something out of a list of the person's, after asking once more. `leave` goes back to that list. */
export function RemoveFromList({
  words,
  remove,
  leave,
}: {
  words: { button: string; title: string; text: string; confirm: string; removed: string }
  remove: (client: Client) => Promise<unknown>
  leave: () => void
}) {
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const removal = useChange(async client => {
    await remove(client)
    // Before everything is read again, or this page would say for a moment that what it shows is gone.
    leave()
    toast(words.removed)
  })
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{words.button}</Button>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={words.title}
        confirm={words.confirm}
        confirmKind="danger"
        busy={removal.isPending}
        onConfirm={() => removal.mutate(undefined)}
      >
        <p>{words.text}</p>
        <Problem error={removal.error} />
      </Dialog>
    </div>
  )
}
