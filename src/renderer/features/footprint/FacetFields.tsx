import { useWords } from '../../i18n/use-words.ts'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './FacetFields.module.css'
import type { FacetDraft, FacetProblems } from './facet-draft.ts'
import { type FacetField, facetFields } from './facet-fields.ts'
import type { Member } from './household.ts'

/** Below this many options they all stand side by side, above it they unfold. */
const mostSideBySide = 3

/** The fields of a facet, and whose it is once there are others it could belong to. */
export function FacetFields({
  draft,
  problems,
  members,
  onChange,
}: {
  draft: FacetDraft
  problems: FacetProblems
  /** Members of the household who agreed. */
  members: readonly Member[]
  onChange: (draft: FacetDraft) => void
}) {
  const set = (name: string, value: string) =>
    onChange({ ...draft, values: { ...draft.values, [name]: value } })
  return (
    <div className={draft.kind === 'name' || draft.kind === 'address' ? styles.compact : styles.fields}>
      {facetFields[draft.kind].map(field => (
        <Field
          key={field.name}
          field={field}
          value={draft.values[field.name] ?? ''}
          problem={problems[field.name]}
          onChange={value => set(field.name, value)}
        />
      ))}
      {draft.kind !== 'household' && members.length > 0 && (
        <Whose of={draft.of} members={members} onChange={of => onChange({ ...draft, of })} />
      )}
    </div>
  )
}

function Field({
  field,
  value,
  problem,
  onChange,
}: {
  field: FacetField
  value: string
  problem: FacetProblems[string] | undefined
  onChange: (value: string) => void
}) {
  const { say } = useWords()
  const label = say(field.label)
  if (field.type === 'text') {
    return (
      <TextField
        label={field.isOptional ? say('ui.optional', { label }) : label}
        {...(field.hint ? { hint: say(field.hint) } : {})}
        error={problem ? say(problem) : null}
        value={value}
        onChange={onChange}
        maxLength={field.maxLength}
        narrow={field.isNarrow ?? false}
        spellCheck={false}
      />
    )
  }
  const options = field.options.map(option => ({ value: option.value, label: say(option.label) }))
  return (
    <div className={styles.choice}>
      {options.length <= mostSideBySide ? (
        <RadioCards label={label} options={options} value={value} onChange={onChange} inline />
      ) : (
        <SelectField label={label} options={options} value={value} onChange={onChange} />
      )}
    </div>
  )
}

const mine = 'mine'

function Whose({
  of,
  members,
  onChange,
}: {
  of: string | null
  members: readonly Member[]
  onChange: (of: string | null) => void
}) {
  const { say } = useWords()
  return (
    <div className={styles.choice}>
      <SelectField
        label={say('footprint.whose')}
        options={[
          { value: mine, label: say('footprint.mine') },
          ...members.map(({ facet }) => ({ value: facet.id, label: facet.name })),
        ]}
        value={of ?? mine}
        onChange={chosen => onChange(chosen === mine ? null : chosen)}
      />
    </div>
  )
}
