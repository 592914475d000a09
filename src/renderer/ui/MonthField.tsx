import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import styles from './DateField.module.css'
import type { MonthParts } from './day-parts.ts'
import field from './Field.module.css'
import type { FieldWords } from './FieldParts.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** A month of a year, typed into two plain inputs. The owner keeps the parts and reads them with `readMonth`. */
export function MonthField({
  label,
  hint,
  error,
  parts,
  onChange,
}: FieldWords & { parts: MonthParts; onChange: (parts: MonthParts) => void }) {
  const { say } = useWords()
  const id = useId()
  const inputs = [
    { part: 'month', label: say('ui.monthPart'), length: 2 },
    { part: 'year', label: say('ui.yearPart'), length: 4 },
  ] as const
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')

  return (
    <fieldset
      className={field.field}
      data-invalid={error ? true : undefined}
      aria-describedby={describedBy || undefined}
    >
      <legend className={classNames(field.label, styles.legend)}>{label}</legend>
      {hint && (
        <span id={`${id}-hint`} className={field.hint}>
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={field.error}>
          <CircleAlert size={18} aria-hidden />
          <span>
            <VisuallyHidden>{`${say('ui.error')}: `}</VisuallyHidden>
            {error}
          </span>
        </span>
      )}
      <div className={styles.row}>
        {inputs.map(input => (
          <TextField
            key={input.part}
            value={parts[input.part]}
            onChange={typed => onChange({ ...parts, [input.part]: typed })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={input.length}
            isInvalid={Boolean(error)}
            className={classNames(styles.part)}
          >
            <Label className={classNames(styles.partLabel)}>{input.label}</Label>
            <Input className={classNames(field.control, styles[input.part])} />
          </TextField>
        ))}
      </div>
    </fieldset>
  )
}
