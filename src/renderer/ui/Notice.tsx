import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Notice.module.css'

const icons = { info: Info, attention: TriangleAlert, problem: CircleAlert }

/** Something worth knowing before going on. `problem` is announced. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: 'info' | 'attention' | 'problem'
  title?: string
  children?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div
      className={classNames(styles.notice, styles[tone])}
      {...(tone === 'problem' ? { role: 'alert' } : {})}
    >
      <Icon size={22} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
