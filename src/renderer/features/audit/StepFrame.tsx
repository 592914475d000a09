import type { ReactNode } from 'react'
import type { AuditPlan } from '../../../shared/views.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Page } from '../../ui/Page.tsx'
import { sectionsOf } from './audit-steps.ts'
import { SectionProgress } from './SectionProgress.tsx'
import styles from './StepFrame.module.css'

/** What stands around every page of the audit: how far it has come, the way back, and the section. `index` counts from 0. */
export function StepFrame({
  plan,
  index,
  title,
  lede,
  width = 'reading',
  children,
}: {
  plan: AuditPlan
  index: number
  title: string
  lede?: ReactNode
  width?: 'reading' | 'wide'
  children: ReactNode
}) {
  const { say } = useWords()
  const before = plan.steps[index - 1]
  const step = plan.steps[index]
  const section = sectionsOf(plan).find(each => each.id === step?.section)
  return (
    <div className={styles.frame}>
      <SectionProgress plan={plan} index={index} />
      <Page
        title={title}
        lede={lede}
        kicker={
          section &&
          step &&
          say('audit.where', {
            section: section.title,
            page: section.steps.indexOf(step) + 1,
            total: section.steps.length,
          })
        }
        back={{ href: before ? hrefTo('audit', before.id) : hrefTo('audit') }}
        width={width}
      >
        {children}
      </Page>
    </div>
  )
}

/** The reason for asking, for those who want it. */
export function WhyWeAsk({ children }: { children: ReactNode }) {
  const { say } = useWords()
  return <Disclosure title={say('audit.whyTitle')}>{children}</Disclosure>
}
