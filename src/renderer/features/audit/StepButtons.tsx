import type { ReactNode } from 'react'
import { goTo } from '../../app/router.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** The way on, and the way out: what was answered is kept, so stopping needs no question. */
export function StepButtons({ children }: { children: ReactNode }) {
  const { say } = useWords()
  const toast = useToast()
  return (
    <ButtonRow>
      {children}
      <Button
        kind="quiet"
        onPress={() => {
          toast(say('audit.stopped'))
          goTo('home')
        }}
      >
        {say('audit.stop')}
      </Button>
    </ButtonRow>
  )
}
