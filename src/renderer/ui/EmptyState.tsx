import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Nothing here yet: what would be here, and the button that begins it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  )
}
