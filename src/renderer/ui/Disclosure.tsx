import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Disclosure.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * Something more for those who want it. `defaultExpanded` opens it at first, `of` says to screen readers which of many alike
 * it belongs to, and what is `lazy` is drawn only once it was opened.
 */
export function Disclosure({
  title,
  of,
  defaultExpanded = false,
  lazy = false,
  children,
}: {
  title: string
  of?: string
  defaultExpanded?: boolean
  lazy?: boolean
  children: ReactNode
}) {
  const [wasOpen, setWasOpen] = useState(defaultExpanded || !lazy)
  return (
    <AriaDisclosure
      defaultExpanded={defaultExpanded}
      onExpandedChange={isOpen => isOpen && setWasOpen(true)}
      className={classNames(styles.disclosure)}
    >
      <Button slot="trigger" className={classNames(styles.trigger)}>
        <ChevronRight size={18} strokeWidth={2.6} className={styles.chevron} aria-hidden />
        {title}
        {of && <VisuallyHidden>{`: ${of}`}</VisuallyHidden>}
      </Button>
      <DisclosurePanel className={classNames(styles.panel)}>
        <div className={styles.inside}>{wasOpen && children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  )
}
