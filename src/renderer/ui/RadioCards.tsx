import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './Choice.module.css'
import { classNames } from './class-names.ts'
import field from './Field.module.css'
import { FieldProblem, type FieldWords, Hint } from './FieldParts.tsx'
import hidden from './VisuallyHidden.module.css'

export type RadioOption<Value extends string> = {
  value: Value
  label: string
  hint?: string
  isDisabled?: boolean
}

/** One choice of a few, each on its own card. `inline` puts short ones side by side. */
export function RadioCards<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  large = false,
  inline = false,
  labelHidden = false,
}: FieldWords & {
  options: readonly RadioOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** The label is the question of the page. */
  large?: boolean
  inline?: boolean
  /** The heading of the page says the same, so the label is for screen readers only. */
  labelHidden?: boolean
}) {
  const choose = (chosen: string) => {
    const option = options.find(each => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup
      value={value}
      onChange={choose}
      isInvalid={Boolean(error)}
      className={classNames(field.field)}
    >
      <Label
        className={labelHidden ? classNames(hidden.hidden) : classNames(field.label, large && field.large)}
      >
        {label}
      </Label>
      {hint && <Hint>{hint}</Hint>}
      {error && <FieldProblem>{error}</FieldProblem>}
      <div className={inline ? styles.inline : styles.cards}>
        {options.map(option => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={classNames(styles.card)}
          >
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.text}>
              <span>{option.label}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
