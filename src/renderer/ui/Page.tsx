import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import styles from './Page.module.css'

/** One screen: a heading that takes the focus when the screen opens, a lede, and what belongs under it. */
export function Page({
  title,
  lede,
  kicker,
  back,
  width = 'reading',
  children,
}: {
  title: string
  lede?: ReactNode
  /** Small line above the heading, such as the section of a guided audit. */
  kicker?: ReactNode
  back?: { href: string; label?: string }
  /** `reading` keeps lines short, `wide` is for screens of cards side by side. */
  width?: 'reading' | 'wide'
  children: ReactNode
}) {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // The title is part of the key: the next question of a guided audit is the same component with other words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new screen
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [title])

  return (
    <div className={classNames(styles.page, styles[width])}>
      {back && (
        <Link href={back.href} className={classNames(styles.back)}>
          <ArrowLeft size={18} aria-hidden />
          {back.label ?? say('ui.back')}
        </Link>
      )}
      <header className={styles.header}>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lede && <p className={styles.lede}>{lede}</p>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page with its own heading. */
export function Section({
  title,
  lede,
  aside,
  children,
}: {
  title: string
  lede?: ReactNode
  /** Stands at the end of the heading's line. */
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside}
      </div>
      {lede && <p className={styles.sectionLede}>{lede}</p>}
      {children}
    </section>
  )
}

/** Things under each other with even gaps. */
export function Stack({ gap = 4, children }: { gap?: 2 | 3 | 4 | 5 | 6; children: ReactNode }) {
  return <div className={classNames(styles.stack, styles[`gap${gap}`])}>{children}</div>
}
