import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import styles from './ComboField.module.css'
import { classNames } from './class-names.ts'
import field from './Field.module.css'
import { FieldProblem, type FieldWords, Hint } from './FieldParts.tsx'
import list from './List.module.css'

export type ComboOption = { id: string; label: string; detail?: string }

/**
 * Type to find one of many; anything else may be typed too. `chosen` is the id of the option, or null when the
 * text is the person's own.
 */
export function ComboField({
  label,
  hint,
  error,
  options,
  text,
  chosen,
  onChange,
}: FieldWords & {
  options: readonly ComboOption[]
  text: string
  chosen: string | null
  onChange: (next: { text: string; chosen: string | null }) => void
}) {
  const { say } = useWords()
  return (
    <ComboBox
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      defaultItems={options}
      inputValue={text}
      onInputChange={next => {
        const exact = options.find(option => option.label.toLowerCase() === next.trim().toLowerCase())
        onChange({ text: next, chosen: exact?.id ?? null })
      }}
      value={chosen}
      onChange={id => {
        const option = options.find(each => each.id === id)
        if (option) onChange({ text: option.label, chosen: option.id })
      }}
      isInvalid={Boolean(error)}
      className={classNames(field.field)}
    >
      <Label className={classNames(field.label)}>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {error && <FieldProblem>{error}</FieldProblem>}
      <div className={styles.row}>
        <Input className={classNames(field.control, styles.input)} />
        <Button className={classNames(styles.open)}>
          <ChevronDown size={20} aria-hidden />
        </Button>
      </div>
      <Popover className={classNames(list.popover)}>
        <ListBox<ComboOption>
          className={classNames(list.list)}
          renderEmptyState={() => <p className={list.empty}>{say('ui.noMatch')}</p>}
        >
          {option => (
            <ListBoxItem id={option.id} textValue={option.label} className={classNames(list.item)}>
              <span>
                {option.label}
                {option.detail && <span className={list.detail}>{option.detail}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
