import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import styles from './NextCard.module.css'

/** A way on, with a line that says what it brings. */
export function NextCard({
  href,
  icon,
  title,
  text,
}: {
  href: string
  icon: ReactNode
  title: string
  text: string
}) {
  return (
    <Link href={href} className={classNames(styles.card)}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.text}>{text}</span>
    </Link>
  )
}
