import { useId, useState } from 'react'
import { type IcdsStatus, icdsDeclineReasons, icdsStates } from '../../../shared/model/icds.ts'
import type { IcdsView } from '../../../shared/views.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { partsOf, readDay, today } from '../../ui/day-parts.ts'
import { Form } from '../../ui/Form.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './ServiceCard.module.css'

type Service = IcdsView['services'][number]

/** One service: what it does and does not do, and where the person is with it. */
export function ServiceCard({ service, status }: { service: Service; status: IcdsStatus }) {
  const { say } = useWords()
  const id = useId()
  return (
    <Card label={id}>
      <div className={styles.card}>
        <h2 id={id}>{service.name}</h2>
        <div className={styles.columns}>
          <div>
            <h3>{say('icds.does')}</h3>
            <ul className={styles.points}>
              {service.does.map(point => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{say('icds.limits')}</h3>
            <ul className={styles.points}>
              {service.limits.map(point => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
        </div>
        <StatusForm service={service} status={status} />
        <Disclosure title={say('findings.sources')}>
          <Sources sources={service.sources} />
        </Disclosure>
      </div>
    </Card>
  )
}

function StatusForm({ service, status }: { service: Service; status: IcdsStatus }) {
  const { say } = useWords()
  const toast = useToast()
  const now = status.services[service.id]
  const [state, setState] = useState(now.state)
  const [since, setSince] = useState(partsOf(now.since))
  const [declineReason, setDeclineReason] = useState(now.declineReason)
  const [tried, setTried] = useState(false)
  const save = useChange((client, next: IcdsStatus) => client.icds.save(next))

  const asksSince = state === 'applied' || state === 'active'
  const read = readDay(since)
  const sinceProblem = !asksSince
    ? null
    : read.kind === 'incomplete'
      ? say('ui.dateIncomplete')
      : read.kind === 'impossible'
        ? say('ui.dateImpossible')
        : read.kind === 'day' && read.day > today()
          ? say('ui.dateInFuture')
          : null

  const submit = () => {
    setTried(true)
    if (sinceProblem) return
    const next = {
      state,
      since: asksSince && read.kind === 'day' ? read.day : null,
      declineReason: state === 'declined' ? declineReason : null,
    }
    save.mutate(
      { ...status, services: { ...status.services, [service.id]: next } },
      { onSuccess: () => toast(say('icds.saved')) },
    )
  }

  return (
    <Form onSubmit={submit}>
      <SelectField
        label={say('icds.status')}
        options={icdsStates.map(each => ({ value: each, label: say(`icds.${each}`) }))}
        value={state}
        onChange={setState}
      />
      {asksSince && (
        <DateField
          label={say('icds.since')}
          hint={say('icds.sinceHint')}
          error={tried ? sinceProblem : null}
          parts={since}
          onChange={setSince}
          offerToday
        />
      )}
      {state === 'declined' && (
        <SelectField
          label={say('icds.why')}
          hint={say('icds.whyHint')}
          options={icdsDeclineReasons.map(each => ({ value: each, label: say(`icds.${each}`) }))}
          value={declineReason}
          onChange={setDeclineReason}
        />
      )}
      <Problem error={save.error} />
      <ButtonRow>
        <Button type="submit" busy={save.isPending}>
          {say('icds.save')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
