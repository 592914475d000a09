import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'isPending'> & {
  kind?: ButtonKind
  /** Work is under way: the button keeps its place and its focus, says so, and takes no further press. */
  busy?: boolean
  icon?: ReactNode
  children: ReactNode
}

/**
 * A button named by a verb. One primary button a screen. Not React Aria's own pending state, because that leaves an
 * announcement behind which points at the button even after it has gone.
 */
export function Button({ kind = 'secondary', busy = false, icon, children, ...props }: ButtonProps) {
  const { say } = useWords()
  const { onPress, type = 'button', ...rest } = props
  return (
    <AriaButton
      {...rest}
      {...(busy ? { 'aria-disabled': true, 'data-busy': true } : {})}
      {...(onPress && !busy ? { onPress } : {})}
      type={busy ? 'button' : type}
      className={classNames(styles.button, styles[kind])}
    >
      {busy ? <span className={styles.spinner} role="img" aria-label={say('ui.busy')} /> : icon}
      <span>{children}</span>
    </AriaButton>
  )
}

/** A link that looks like a button: it leads to another page. */
export function ButtonLink({
  href,
  kind = 'secondary',
  icon,
  children,
}: {
  href: string
  kind?: ButtonKind
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <Link href={href} className={classNames(styles.button, styles[kind])}>
      {icon}
      <span>{children}</span>
    </Link>
  )
}

/** Buttons side by side, wrapping where it is narrow. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
