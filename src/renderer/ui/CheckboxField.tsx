import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import styles from './Choice.module.css'
import { classNames } from './class-names.ts'
import field from './Field.module.css'
import { FieldProblem, type FieldWords, Hint } from './FieldParts.tsx'

/** One box to tick. */
export function CheckboxField({
  label,
  hint,
  isSelected,
  onChange,
  isDisabled = false,
}: {
  label: ReactNode
  hint?: ReactNode
  isSelected: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
}) {
  return (
    <Checkbox
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      className={classNames(styles.plain)}
    >
      <Box />
      <span className={styles.text}>
        <span>{label}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </Checkbox>
  )
}

export type CheckboxOption<Value extends string> = { value: Value; label: string; hint?: string }

/** Several boxes under one question. `inline` puts short ones side by side. */
export function CheckboxCards<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  large = false,
  inline = false,
}: FieldWords & {
  options: readonly CheckboxOption<Value>[]
  value: readonly Value[]
  onChange: (value: Value[]) => void
  large?: boolean
  inline?: boolean
}) {
  return (
    <CheckboxGroup
      value={[...value]}
      onChange={chosen => onChange(options.map(option => option.value).filter(each => chosen.includes(each)))}
      isInvalid={Boolean(error)}
      className={classNames(field.field)}
    >
      <Label className={classNames(field.label, large && field.large)}>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {error && <FieldProblem>{error}</FieldProblem>}
      <div className={inline ? styles.inline : styles.cards}>
        {options.map(option => (
          <Checkbox key={option.value} value={option.value} className={classNames(styles.card)}>
            <Box />
            <span className={styles.text}>
              <span>{option.label}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}

function Box() {
  return (
    <span className={styles.box} aria-hidden="true">
      <Check size={17} strokeWidth={3.2} />
    </span>
  )
}
