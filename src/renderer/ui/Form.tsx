import type { FormEvent, ReactNode } from 'react'
import styles from './Form.module.css'

/** Fields under each other with a button at the end. Enter sends it, and the window's own words judge it, not the browser's. */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // Enter in a field would send once more what is being sent already.
    if (event.currentTarget.querySelector('[data-busy]')) return
    onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
    </form>
  )
}
