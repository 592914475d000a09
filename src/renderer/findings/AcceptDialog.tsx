import { useState } from 'react'
import type { FindingView } from '../../shared/views.ts'
import { useChange } from '../app/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { inMonths, today } from '../ui/day-parts.ts'
import { Problem } from '../ui/Problem.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextArea } from '../ui/TextField.tsx'
import { useToast } from '../ui/Toast.tsx'

const choices = ['1', '3', '6', '12'] as const
type Months = (typeof choices)[number]

/** Accepts a finding with a reason and a day to come back on. */
export function AcceptDialog({ finding, onClose }: { finding: FindingView; onClose: () => void }) {
  const { say, day } = useWords()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [months, setMonths] = useState<Months>('3')
  const [tried, setTried] = useState(false)
  const reviewOn = inMonths(today(), Number(months))
  const reasonMissing = reason.trim().length < 3

  const accept = useChange(client =>
    client.findings.accept({
      checkId: finding.checkId,
      subject: finding.subject,
      reason: reason.trim(),
      reviewOn,
    }),
  )
  const confirm = () => {
    setTried(true)
    if (reasonMissing) return
    accept.mutate(undefined, {
      onSuccess: () => {
        toast(say('findings.acceptDone'))
        onClose()
      },
    })
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('findings.acceptTitle')}
      confirm={say('findings.acceptConfirm')}
      busy={accept.isPending}
      onConfirm={confirm}
    >
      <p>{say('findings.acceptText')}</p>
      <TextArea
        label={say('findings.acceptReason')}
        hint={say('findings.acceptReasonHint')}
        error={tried && reasonMissing ? say('findings.acceptReasonMissing') : null}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={3}
      />
      <RadioCards
        label={say('findings.acceptReview')}
        hint={day(reviewOn)}
        options={choices.map(choice => ({
          value: choice,
          label: say('findings.inMonths', { months: Number(choice) }),
        }))}
        value={months}
        onChange={setMonths}
        inline
      />
      <Problem error={accept.error} />
    </Dialog>
  )
}
