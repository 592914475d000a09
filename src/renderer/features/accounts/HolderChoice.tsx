import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Holder } from '../../../shared/model/account.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { today } from '../../ui/day-parts.ts'
import { Problem } from '../../ui/Problem.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './HolderChoice.module.css'
import { addableKind, type HolderKind, type Holdings, holdersOf, newOpener, newPhone } from './holders.ts'

/** Through what a way in goes: those in the lists to tick, and a name to add one on the spot. */
export function HolderChoice({
  label,
  hint,
  kinds,
  holdings,
  accountId,
  chosen,
  onChange,
}: {
  label: string
  hint?: string
  kinds: readonly HolderKind[]
  holdings: Holdings
  accountId: string
  chosen: readonly Holder[]
  onChange: (chosen: Holder[]) => void
}) {
  const { say } = useWords()
  const options = holdersOf(kinds, holdings, accountId)
  const addable = addableKind(kinds)
  return (
    <div className={styles.choice}>
      {options.length > 0 ? (
        <CheckboxCards
          label={label}
          {...(hint === undefined ? {} : { hint })}
          options={options.map(({ value, label: name }) => ({
            value,
            label: name ?? say('accounts.thisDevice'),
          }))}
          value={chosen.filter(each => options.some(({ value }) => value === each))}
          onChange={onChange}
        />
      ) : (
        <div>
          <p className={styles.label}>{label}</p>
          <p className={styles.none}>{say('accounts.noHolder')}</p>
        </div>
      )}
      {addable === null ? (
        <p className={styles.elsewhere}>{say('accounts.holderIsAccount')}</p>
      ) : (
        <AddHolder kind={addable} onAdded={added => onChange([...chosen, added])} />
      )}
    </div>
  )
}

function AddHolder({
  kind,
  onAdded,
}: {
  kind: NonNullable<ReturnType<typeof addableKind>>
  onAdded: (id: Holder) => void
}) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const add = useChange(async (client, label: string) => {
    const id = crypto.randomUUID()
    if (kind === 'device') await client.carriedDevices.save(newPhone(id, label, today()))
    else await client.openers.save(newOpener(kind, id, label))
    return id
  })
  const submit = () => {
    const label = name.trim()
    if (!label) return
    add.mutate(label, {
      onSuccess: id => {
        setName('')
        onAdded(id)
      },
    })
  }
  return (
    <div className={styles.add}>
      <TextField
        label={say(`accounts.addHolder-${kind}`)}
        hint={say(`accounts.addHolder-${kind}Hint`)}
        value={name}
        onChange={setName}
        onEnter={submit}
        maxLength={80}
      />
      <Button icon={<Plus size={18} aria-hidden />} busy={add.isPending} onPress={submit}>
        {say('accounts.addThis')}
      </Button>
      <Problem error={add.error} />
    </div>
  )
}
