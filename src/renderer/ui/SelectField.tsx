import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import field from './Field.module.css'
import { FieldProblem, type FieldWords, Hint } from './FieldParts.tsx'
import styles from './List.module.css'

export type SelectOption<Value extends string> = { value: Value; label: string }

/** One choice of many, in a list that opens. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  narrow = false,
}: FieldWords & {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  narrow?: boolean
}) {
  const { say } = useWords()
  const choose = (chosen: unknown) => {
    const option = options.find(each => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      placeholder={say('ui.chooseOne')}
      isInvalid={Boolean(error)}
      className={classNames(field.field)}
    >
      <Label className={classNames(field.label)}>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {error && <FieldProblem>{error}</FieldProblem>}
      <Button className={classNames(field.control, styles.trigger, narrow && field.narrow)}>
        <SelectValue className={classNames(styles.value)} />
        <ChevronDown size={20} aria-hidden />
      </Button>
      <Popover className={classNames(styles.popover)}>
        <ListBox className={classNames(styles.list)} items={options}>
          {option => (
            <ListBoxItem id={option.value} textValue={option.label} className={classNames(styles.item)}>
              <span>{option.label}</span>
              <Check size={18} className={styles.tick} aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
