import { exposureKinds, publishers, sensitivityOf } from '../../../shared/model/exposure.ts'
import { yesNoNotSure } from '../../../shared/model/yes-no-not-sure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxCards, CheckboxField } from '../../ui/CheckboxField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import type { ExposureDraft, ExposureProblems } from './exposure-draft.ts'
import { isLevel, levels } from './levels.ts'

const suggested = 'suggested'

/** What is asked about a thing that is online: the place and the kind at once, the rest when wanted. */
export function ExposureFields({
  draft,
  problems,
  onChange,
  unfolded = false,
}: {
  draft: ExposureDraft
  problems: ExposureProblems
  onChange: (draft: ExposureDraft) => void
  /** Shows the rest from the beginning. */
  unfolded?: boolean
}) {
  const { say } = useWords()
  const set = (part: Partial<ExposureDraft>) => onChange({ ...draft, ...part })
  const problemOf = (field: keyof ExposureProblems) => {
    const key = problems[field]
    return key ? say(key) : null
  }
  const answers = yesNoNotSure.map(value => ({
    value,
    label: say(`footprint.answer-${value}`),
  }))
  return (
    <>
      <TextField
        label={say('footprint.where')}
        hint={say('footprint.whereHint')}
        error={problemOf('where')}
        value={draft.where}
        onChange={where => set({ where })}
        maxLength={120}
      />
      <TextField
        label={say('ui.optional', { label: say('footprint.link') })}
        hint={say('footprint.linkHint')}
        error={problemOf('link')}
        value={draft.link}
        onChange={link => set({ link })}
        maxLength={2000}
        inputMode="url"
        spellCheck={false}
      />
      <CheckboxCards
        label={say('footprint.kinds')}
        error={problemOf('kinds')}
        options={exposureKinds.map(value => ({ value, label: say(`footprint.kind-${value}`) }))}
        value={draft.kinds}
        onChange={kinds => set({ kinds })}
        inline
      />
      <SelectField
        label={say('footprint.publisher')}
        options={publishers.map(value => ({ value, label: say(`footprint.publisher-${value}`) }))}
        value={draft.publisher}
        onChange={publisher => set({ publisher })}
      />
      <RadioCards
        label={say('footprint.duty')}
        hint={say('footprint.dutyHint')}
        options={answers}
        value={draft.publicByDuty}
        onChange={publicByDuty => set({ publicByDuty })}
        inline
      />
      <RadioCards
        label={say('footprint.changeable')}
        options={answers}
        value={draft.changeable}
        onChange={changeable => set({ changeable })}
        inline
      />
      <Disclosure
        title={say('footprint.more')}
        defaultExpanded={unfolded || problems.detail !== undefined || problems.lookAgainOn !== undefined}
      >
        <Sensitivity draft={draft} onChange={sensitivity => set({ sensitivity })} />
        <CheckboxField
          label={say('footprint.keepDetail')}
          hint={say('footprint.keepDetailHint')}
          isSelected={draft.keepsDetail}
          onChange={keepsDetail => set({ keepsDetail })}
        />
        {draft.keepsDetail && (
          <TextArea
            label={say('footprint.detail')}
            error={problemOf('detail')}
            value={draft.detail}
            onChange={detail => set({ detail })}
            maxLength={500}
            rows={3}
          />
        )}
        <DateField
          label={say('ui.optional', { label: say('footprint.lookAgain') })}
          hint={say('footprint.lookAgainHint')}
          error={problemOf('lookAgainOn')}
          parts={draft.lookAgainOn}
          onChange={lookAgainOn => set({ lookAgainOn })}
        />
      </Disclosure>
    </>
  )
}

function Sensitivity({
  draft,
  onChange,
}: {
  draft: ExposureDraft
  onChange: (sensitivity: number | null) => void
}) {
  const { say } = useWords()
  const suggestion =
    draft.kinds.length > 0 ? sensitivityOf({ kinds: [...draft.kinds], sensitivity: null }) : 1
  const word = isLevel(suggestion) ? say(`footprint.sensitivity-${suggestion}`) : ''
  return (
    <SelectField
      label={say('footprint.sensitivityLabel')}
      hint={say('footprint.sensitivityHint')}
      options={[
        { value: suggested, label: say('footprint.suggested', { word: word.toLowerCase() }) },
        ...levels.map(level => ({ value: String(level), label: say(`footprint.sensitivity-${level}`) })),
      ]}
      value={draft.sensitivity === null ? suggested : String(draft.sensitivity)}
      onChange={chosen => onChange(chosen === suggested ? null : Number(chosen))}
    />
  )
}
