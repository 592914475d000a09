import { useState } from 'react'
import type { Exposure } from '../../../shared/model/exposure.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { SaveButtons } from '../../ui/SaveButtons.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { ExposureFields } from './ExposureFields.tsx'
import { draftOf, type ExposureProblems, newDraft, readExposure } from './exposure-draft.ts'

const noProblems: ExposureProblems = {}

/** Asks about one exposure, new or known. */
export function ExposureForm({
  exposure,
  id,
  backHref,
  onSaved,
}: {
  exposure: Exposure | null
  id: string
  backHref: string
  onSaved: () => void
}) {
  const { say } = useWords()
  const toast = useToast()
  const [draft, setDraft] = useState(() => (exposure ? draftOf(exposure) : newDraft(null)))
  const [problems, setProblems] = useState(noProblems)
  const save = useChange((client, next: Exposure) => client.footprint.saveExposure(next))
  const submit = () => {
    const read = readExposure(draft, exposure ?? { id, queryId: null, of: null })
    setProblems(read.problems)
    if (!read.exposure) return
    save.mutate(read.exposure, {
      onSuccess: () => {
        toast(say('footprint.exposureSaved'))
        onSaved()
      },
    })
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={Object.values(problems).map(key => say(key))} />
      <ExposureFields draft={draft} problems={problems} onChange={setDraft} unfolded={exposure !== null} />
      <SaveButtons label={say('footprint.save')} save={save} backHref={backHref} />
    </Form>
  )
}
