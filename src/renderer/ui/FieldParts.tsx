import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Text } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What every field may be given. `error` is a whole sentence saying what to enter. */
export type FieldWords = {
  label: string
  hint?: ReactNode
  error?: string | null
}

export function Hint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className={classNames(styles.hint)}>
      {children}
    </Text>
  )
}

export function FieldProblem({ children }: { children: string }) {
  const { say } = useWords()
  return (
    <FieldError className={classNames(styles.error)}>
      <CircleAlert size={18} aria-hidden />
      <span>
        <VisuallyHidden>{`${say('ui.error')}: `}</VisuallyHidden>
        {children}
      </span>
    </FieldError>
  )
}
