import { Check, TriangleAlert } from 'lucide-react'
import { type Dispatch, type SetStateAction, useEffect } from 'react'
import { useClient } from '../../app/backend.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { classNames } from '../../ui/class-names.ts'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import styles from './NewPassphrase.module.css'

/** `strong` is null while it is not known, which counts as not yet. */
export type NewPassphraseValue = { passphrase: string; strong: boolean | null; kept: boolean }

/** What stands in the way of using it, as a message key. */
export function newPassphraseProblem(value: NewPassphraseValue) {
  if (!value.passphrase) return 'vault.passphraseMissing' as const
  // The main process judges once more when it is set, so an unanswered question may pass here.
  if (value.strong === false) return 'vault.passphraseWeak' as const
  if (!value.kept) return 'vault.keptMissing' as const
  return null
}

const restBeforeJudging = 300

/** A passphrase to be set: typed once and readable on demand, judged while typing, and promised to be kept. */
export function NewPassphrase({
  value,
  onChange,
  problem,
  label,
}: {
  value: NewPassphraseValue
  onChange: Dispatch<SetStateAction<NewPassphraseValue>>
  problem: ReturnType<typeof newPassphraseProblem>
  label?: string
}) {
  const { say } = useWords()
  const client = useClient()
  const { passphrase, strong } = value

  useEffect(() => {
    if (!passphrase) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const judged = await client.vault
        .judgePassphrase({ passphrase }, { signal: stop.signal })
        .catch(() => null)
      if (judged && !stop.signal.aborted) onChange(last => ({ ...last, strong: judged.strong }))
    }, restBeforeJudging)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, onChange, passphrase])

  return (
    <div className={styles.new}>
      <PassphraseField
        label={label ?? say('vault.newPassphrase')}
        hint={say('vault.newPassphraseHint')}
        error={problem && problem !== 'vault.keptMissing' ? say(problem) : null}
        value={passphrase}
        onChange={typed => onChange(last => ({ ...last, passphrase: typed, strong: null }))}
        name="new-passphrase"
        autoComplete="new-password"
      />
      <p className={classNames(styles.strength, strong && styles.strong)} role="status">
        {passphrase && strong !== null && (
          <>
            {strong ? (
              <Check size={18} strokeWidth={2.6} aria-hidden />
            ) : (
              <TriangleAlert size={18} aria-hidden />
            )}
            {say(strong ? 'vault.strengthStrong' : 'vault.strengthWeak')}
          </>
        )}
      </p>
      <CheckboxField
        label={say('vault.kept')}
        hint={say('vault.keptHint')}
        isSelected={value.kept}
        onChange={kept => onChange(last => ({ ...last, kept }))}
      />
    </div>
  )
}
