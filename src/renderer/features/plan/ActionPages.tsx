import { useState } from 'react'
import type { PlanEntry } from '../../../shared/views.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { FindingList } from '../../findings/FindingList.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { ActionForm } from './ActionForm.tsx'

/** Adds something to do by hand. */
export function NewActionPage() {
  const { say } = useWords()
  return (
    <Page title={say('plan.addTitle')} back={{ href: hrefTo('plan') }}>
      <ActionForm entry={null} onSaved={() => goTo('plan')} />
    </Page>
  )
}

/** One entry of the list, with the finding behind it. */
export function ActionPage({ id }: { id: string }) {
  const plan = useRead('plan')
  return (
    <Loaded query={plan}>
      {list => {
        const entry = list.find(each => each.action.id === id)
        return entry ? <Known entry={entry} /> : <NotFound />
      }}
    </Loaded>
  )
}

function Known({ entry }: { entry: PlanEntry }) {
  const { say } = useWords()
  return (
    <Page
      title={entry.title}
      kicker={say('plan.changeTitle')}
      back={{ href: hrefTo('plan'), label: say('plan.backToPlan') }}
    >
      {entry.finding && <FindingList findings={[entry.finding]} />}
      <ActionForm entry={entry} onSaved={() => goTo('plan')} />
      <RemoveAction entry={entry} />
    </Page>
  )
}

function RemoveAction({ entry }: { entry: PlanEntry }) {
  const { say } = useWords()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const remove = useChange(async client => {
    await client.plan.remove({ id: entry.action.id })
    // Before everything is read again, or this page would say for a moment that its entry is gone.
    goTo('plan')
    toast(say('plan.removed'))
  })
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{say('plan.remove')}</Button>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={say('plan.removeTitle')}
        confirm={say('plan.removeConfirm')}
        confirmKind="danger"
        busy={remove.isPending}
        onConfirm={() => remove.mutate(undefined)}
      >
        <p>{say('plan.removeText')}</p>
        <Problem error={remove.error} />
      </Dialog>
    </div>
  )
}

function NotFound() {
  const { say } = useWords()
  return (
    <Page title={say('plan.notFoundTitle')} lede={say('plan.notFoundText')}>
      <ButtonRow>
        <ButtonLink href={hrefTo('plan')} kind="primary">
          {say('plan.backToPlan')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
