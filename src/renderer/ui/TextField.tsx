import type { KeyboardEvent } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField, Input, Label } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'
import { FieldProblem, type FieldWords, Hint } from './FieldParts.tsx'

export type TextFieldProps = FieldWords & {
  value: string
  onChange: (value: string) => void
  name?: string
  maxLength?: number
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'url'
  narrow?: boolean
  isDisabled?: boolean
  spellCheck?: boolean
  /** Enter does this instead of sending the form around the field. */
  onEnter?: () => void
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  narrow,
  maxLength,
  spellCheck,
  onEnter,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(spellCheck === undefined ? {} : { spellCheck: spellCheck ? 'true' : 'false' })}
      {...(onEnter ? { onKeyDown: insteadOfSending(onEnter) } : {})}
      autoComplete={props.autoComplete ?? 'off'}
      isInvalid={Boolean(error)}
      className={classNames(styles.field)}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {error && <FieldProblem>{error}</FieldProblem>}
      <Input className={classNames(styles.control, narrow && styles.narrow)} />
    </AriaTextField>
  )
}

function insteadOfSending(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    act()
  }
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  maxLength,
  rows = 4,
  ...props
}: FieldWords & {
  value: string
  onChange: (value: string) => void
  name?: string
  maxLength?: number
  rows?: number
}) {
  return (
    <AriaTextField
      {...props}
      {...(maxLength === undefined ? {} : { maxLength })}
      isInvalid={Boolean(error)}
      className={classNames(styles.field)}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {error && <FieldProblem>{error}</FieldProblem>}
      <AriaTextArea rows={rows} className={classNames(styles.control, styles.textArea)} />
    </AriaTextField>
  )
}
