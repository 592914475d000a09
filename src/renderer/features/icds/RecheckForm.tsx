import type { IcdsStatus } from '../../../shared/model/icds.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { inMonths, today } from '../../ui/day-parts.ts'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useToast } from '../../ui/Toast.tsx'

const choices = ['1', '3', '6', '12'] as const

/** When to come back to this. */
export function RecheckForm({ status }: { status: IcdsStatus }) {
  const { say, onDay } = useWords()
  const toast = useToast()
  const save = useChange((client, months: (typeof choices)[number]) =>
    client.icds.save({ ...status, recheckOn: inMonths(today(), Number(months)) }),
  )
  return (
    <>
      <SelectField
        label={say('icds.recheck')}
        hint={
          status.recheckOn
            ? `${say('icds.recheckOn', { day: onDay(status.recheckOn) })} ${say('icds.recheckHint')}`
            : say('icds.recheckHint')
        }
        options={choices.map(each => ({
          value: each,
          label: say('findings.inMonths', { months: Number(each) }),
        }))}
        value={null}
        onChange={months => save.mutate(months, { onSuccess: () => toast(say('icds.saved')) })}
        narrow
      />
      <Problem error={save.error} />
    </>
  )
}
