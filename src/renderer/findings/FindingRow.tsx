import { lazy, Suspense, useId, useState } from 'react'
import type { FindingView } from '../../shared/views.ts'
import { useChange } from '../app/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Sources } from '../ui/Sources.tsx'
import { useToast } from '../ui/Toast.tsx'
import { AdviceButtons, AdviceSteps } from './Advice.tsx'
import { EvidenceLine } from './EvidenceLine.tsx'
import styles from './FindingRow.module.css'
import { PlanButton } from './PlanButton.tsx'

const AcceptDialog = lazy(async () => ({ default: (await import('./AcceptDialog.tsx')).AcceptDialog }))

/**
 * One finding: the outcome, what was seen and how, and, one press further, what to do about it. `fixed` shows it as it
 * was in a finished audit, where nothing can be changed.
 */
export function FindingRow({ finding, fixed = false }: { finding: FindingView; fixed?: boolean }) {
  const { say } = useWords()
  const id = useId()
  const needsDoing = finding.outcome !== 'pass' && finding.outcome !== 'notApplicable'
  return (
    <article className={styles.row} aria-labelledby={id}>
      <div className={styles.chip}>
        <Chip outcome={finding.acceptance ? 'accepted' : finding.outcome} />
      </div>
      <div className={styles.text}>
        <h3 id={id}>
          {finding.subjectLabel && <span className={styles.subject}>{`${finding.subjectLabel}: `}</span>}
          {finding.headline}
        </h3>
        <p className={styles.seen}>{finding.seen}</p>
        {finding.reasonText && <p className={styles.seen}>{finding.reasonText}</p>}
        <EvidenceLine finding={finding} />
        {finding.acceptance && <Acceptance finding={finding} fixed={fixed} />}
        <Disclosure title={say(needsDoing ? 'findings.howTo' : 'findings.details')}>
          <FindingDetails finding={finding} fixed={fixed} />
        </Disclosure>
      </div>
    </article>
  )
}

/** Why it matters, what to do, and where the advice comes from. */
export function FindingDetails({ finding, fixed = false }: { finding: FindingView; fixed?: boolean }) {
  const { say } = useWords()
  const [accepting, setAccepting] = useState(false)
  const isOpen = finding.outcome === 'fail' || finding.outcome === 'attention'
  const mayAccept = isOpen && !finding.acceptance
  const mayPlan = isOpen || finding.outcome === 'unknown'
  return (
    <>
      <p>{finding.why}</p>
      {finding.managed && <Notice>{say('findings.managed')}</Notice>}
      <AdviceSteps finding={finding} />
      {!fixed && <AdviceButtons finding={finding} />}
      {finding.sources.length > 0 && (
        <Disclosure title={say('findings.sources')}>
          <Sources sources={finding.sources} />
        </Disclosure>
      )}
      {!fixed && mayPlan && (
        <div className={styles.decide}>
          <PlanButton finding={finding} />
          {mayAccept && (
            <Button kind="quiet" onPress={() => setAccepting(true)}>
              {say('findings.accept')}
            </Button>
          )}
          {accepting && (
            <Suspense>
              <AcceptDialog finding={finding} onClose={() => setAccepting(false)} />
            </Suspense>
          )}
        </div>
      )}
    </>
  )
}

function Acceptance({ finding, fixed }: { finding: FindingView; fixed: boolean }) {
  const { say, day } = useWords()
  const toast = useToast()
  const withdraw = useChange(client =>
    client.findings.withdrawAcceptance({ checkId: finding.checkId, subject: finding.subject }),
  )
  if (!finding.acceptance) return null
  return (
    <>
      <p className={styles.accepted}>
        {say('findings.acceptedUntil', {
          day: day(finding.acceptance.reviewOn),
          reason: finding.acceptance.reason,
        })}
      </p>
      {!fixed && (
        <ButtonRow>
          <Button
            busy={withdraw.isPending}
            onPress={() => withdraw.mutate(undefined, { onSuccess: () => toast(say('findings.withdrawn')) })}
          >
            {say('findings.withdraw')}
          </Button>
        </ButtonRow>
      )}
      <Problem error={withdraw.error} />
    </>
  )
}
