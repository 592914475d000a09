import { Footprints } from 'lucide-react'
import styles from './Brand.module.css'

/** The app's mark and name. The name is the same in every language. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <span className={styles.mark} aria-hidden="true">
        <Footprints size={20} strokeWidth={2.2} />
      </span>
      Surefoot
    </span>
  )
}
