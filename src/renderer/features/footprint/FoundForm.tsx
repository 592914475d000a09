import { useEffect, useRef, useState } from 'react'
import type { SearchQuery } from '../../../shared/footprint-views.ts'
import type { Exposure } from '../../../shared/model/exposure.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { today } from '../../ui/day-parts.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { ExposureFields } from './ExposureFields.tsx'
import { type ExposureProblems, newDraft, readExposure } from './exposure-draft.ts'
import styles from './FoundForm.module.css'

const noProblems: ExposureProblems = {}

/** What a search found, one thing after the other. The first of them also answers the search. */
export function FoundForm({
  query,
  onDone,
  onCancel,
}: {
  query: SearchQuery
  onDone: () => void
  onCancel: () => void
}) {
  const { say } = useWords()
  const toast = useToast()
  const form = useRef<HTMLDivElement>(null)
  const [id, setId] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState(() => newDraft(query.target))
  const [problems, setProblems] = useState(noProblems)
  const [kept, setKept] = useState(0)
  const save = useChange(
    async (client, { exposure, thenGoOn }: { exposure: Exposure; thenGoOn: boolean }) => {
      await client.footprint.saveExposure(exposure)
      await client.footprint.saveSearch({
        queryId: query.id,
        target: query.target,
        outcome: 'found',
        on: today(),
      })
      // Before everything is read again, while it is still known which search comes next.
      if (thenGoOn) onDone()
      toast(say('footprint.exposureSaved'))
    },
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new thing begins in the first field
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [kept])

  const add = (thenGoOn: boolean) => {
    const read = readExposure(draft, { id, queryId: query.id, of: query.of })
    setProblems(read.problems)
    if (!read.exposure) return
    save.mutate(
      { exposure: read.exposure, thenGoOn },
      {
        onSuccess: () => {
          if (thenGoOn) return
          setId(crypto.randomUUID())
          setDraft(newDraft(query.target))
          setKept(last => last + 1)
        },
      },
    )
  }

  return (
    <Section title={say('footprint.describeTitle')} lede={say('footprint.describeHint')}>
      <div ref={form}>
        <Form onSubmit={() => add(true)}>
          <p className={styles.kept} role="status">
            {kept > 0 && say('footprint.keptSoFar', { count: kept })}
          </p>
          <ErrorSummary problems={Object.values(problems).map(key => say(key))} />
          {/* New fields for each thing, so that what was unfolded for the last is folded again. */}
          <ExposureFields key={id} draft={draft} problems={problems} onChange={setDraft} />
          <Problem error={save.error} />
          <ButtonRow>
            <Button kind="primary" type="submit" busy={save.isPending}>
              {say('footprint.saveAndGoOn')}
            </Button>
            <Button busy={save.isPending} onPress={() => add(false)}>
              {say('footprint.saveAndAnother')}
            </Button>
            <Button kind="quiet" onPress={kept > 0 ? onDone : onCancel}>
              {say(kept > 0 ? 'footprint.nothingMore' : 'footprint.cancelFound')}
            </Button>
          </ButtonRow>
        </Form>
      </div>
    </Section>
  )
}
