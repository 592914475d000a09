import type { ReactNode } from 'react'
import styles from './Card.module.css'
import { classNames } from './class-names.ts'

/** A raised ground for one thing. `tone` accent is for the one card that asks for something. */
export function Card({
  tone = 'plain',
  label,
  children,
}: {
  tone?: 'plain' | 'accent' | 'quiet'
  /** Id of the heading that names it; makes it a region. */
  label?: string
  children: ReactNode
}) {
  const className = classNames(styles.card, styles[tone])
  return label === undefined ? (
    <div className={className}>{children}</div>
  ) : (
    <section className={className} aria-labelledby={label}>
      {children}
    </section>
  )
}
