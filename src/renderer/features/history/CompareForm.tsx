import { useState } from 'react'
import type { AuditSummary } from '../../../shared/model/audit.ts'
import { goTo } from '../../app/router.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import styles from './CompareForm.module.css'

/** Chooses two audits to compare; the last two to begin with. `audits` come newest first. */
export function CompareForm({ audits }: { audits: readonly AuditSummary[] }) {
  const { say, moment } = useWords()
  const [earlier, setEarlier] = useState(audits[1]?.id ?? null)
  const [later, setLater] = useState(audits[0]?.id ?? null)
  const [tried, setTried] = useState(false)
  const options = audits.map(audit => ({ value: audit.id, label: moment(audit.finishedAt) }))
  const same = earlier === later

  const submit = () => {
    setTried(true)
    if (earlier === null || later === null || same) return
    const [first, second] = inOrder(audits, earlier, later)
    goTo('history', 'compare', first, second)
  }
  return (
    <Form onSubmit={submit}>
      <div className={styles.two}>
        <SelectField label={say('history.earlier')} options={options} value={earlier} onChange={setEarlier} />
        <SelectField
          label={say('history.later')}
          error={tried && same ? say('history.compareSame') : null}
          options={options}
          value={later}
          onChange={setLater}
        />
      </div>
      <ButtonRow>
        <Button type="submit">{say('history.compare')}</Button>
      </ButtonRow>
    </Form>
  )
}

/** The older of two first, whichever way round they were chosen. */
function inOrder(audits: readonly AuditSummary[], a: string, b: string): [string, string] {
  const place = (id: string) => audits.findIndex(audit => audit.id === id)
  return place(a) > place(b) ? [a, b] : [b, a]
}
