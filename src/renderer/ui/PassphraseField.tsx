import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { TextField as AriaTextField, Input, Label, ToggleButton } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import field from './Field.module.css'
import { FieldProblem, type FieldWords, Hint } from './FieldParts.tsx'
import styles from './PassphraseField.module.css'

/** A secret: hidden until asked for, pasting allowed, never spell-checked or remembered by the browser. */
export function PassphraseField({
  label,
  hint,
  error,
  value,
  onChange,
  name = 'passphrase',
  autoComplete = 'off',
  maxLength = 1024,
}: FieldWords & {
  value: string
  onChange: (value: string) => void
  name?: string
  autoComplete?: 'off' | 'current-password' | 'new-password'
  maxLength?: number
}) {
  const { say } = useWords()
  const [shown, setShown] = useState(false)
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      name={name}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCorrect="off"
      spellCheck="false"
      maxLength={maxLength}
      isInvalid={Boolean(error)}
      className={classNames(field.field)}
    >
      <Label className={classNames(field.label)}>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {error && <FieldProblem>{error}</FieldProblem>}
      <div className={styles.row}>
        <Input className={classNames(field.control, styles.input)} autoCapitalize="none" />
        <ToggleButton
          isSelected={shown}
          onChange={setShown}
          aria-label={shown ? say('ui.hideLabel') : say('ui.showLabel')}
          className={classNames(styles.toggle)}
        >
          {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
          <span>{shown ? say('ui.hide') : say('ui.show')}</span>
        </ToggleButton>
      </div>
    </AriaTextField>
  )
}
