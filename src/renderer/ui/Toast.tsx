import { Check, X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import styles from './Toast.module.css'

type Toast = { id: number; text: string }
const showFor = 6_000

const ToastContext = createContext<(text: string) => void>(() => {})

/** Says briefly that something was done. Never used for errors: those stay where they happened. */
export const useToast = () => useContext(ToastContext)

/** Holds the live region, so that it is there before anything is said in it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { say } = useWords()
  const [toast, setToast] = useState<Toast | null>(null)
  const show = useCallback((text: string) => setToast(last => ({ id: (last?.id ?? 0) + 1, text })), [])

  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(null), showFor)
    return () => clearTimeout(timer)
  }, [toast])

  const value = useMemo(() => show, [show])
  return (
    <ToastContext value={value}>
      {children}
      <div className={styles.region} role="status" aria-live="polite">
        {toast && (
          <div key={toast.id} className={styles.toast}>
            <Check size={20} strokeWidth={2.6} aria-hidden />
            <span>{toast.text}</span>
            <Button
              className={classNames(styles.close)}
              aria-label={say('ui.dismiss')}
              onPress={() => setToast(null)}
            >
              <X size={18} aria-hidden />
            </Button>
          </div>
        )}
      </div>
    </ToastContext>
  )
}
