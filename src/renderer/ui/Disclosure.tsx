import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Disclosure.module.css'

/** Something more for those who want it. `defaultExpanded` opens it at first. */
export function Disclosure({
  title,
  defaultExpanded = false,
  children,
}: {
  title: string
  defaultExpanded?: boolean
  children: ReactNode
}) {
  return (
    <AriaDisclosure defaultExpanded={defaultExpanded} className={classNames(styles.disclosure)}>
      <Button slot="trigger" className={classNames(styles.trigger)}>
        <ChevronRight size={18} strokeWidth={2.6} className={styles.chevron} aria-hidden />
        {title}
      </Button>
      <DisclosurePanel className={classNames(styles.panel)}>
        <div className={styles.inside}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  )
}
