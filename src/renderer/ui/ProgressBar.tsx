import styles from './ProgressBar.module.css'

/** How far something has come, as a bar and in words. Without `of` it is under way and nobody knows how long. */
export function ProgressBar({
  label,
  done,
  of,
  text,
}: {
  label: string
  done: number
  of: number
  /** The same in words, under the bar. */
  text: string
}) {
  const share = of > 0 ? Math.min(100, Math.round((done / of) * 100)) : null
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={text}
        {...(share === null ? {} : { 'aria-valuenow': share })}
      >
        <div className={styles.fill} style={{ width: `${share ?? 0}%` }} />
      </div>
      <p className={styles.text}>{text}</p>
    </div>
  )
}
