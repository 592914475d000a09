import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { Button, type ButtonKind, ButtonRow } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'

/** Asks once more, or for a reason, before something is done. Escape and Cancel leave everything as it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  confirm,
  confirmKind = 'primary',
  busy = false,
  onConfirm,
  children,
}: {
  isOpen: boolean
  onClose: () => void
  title: string
  /** Label of the button that does it. */
  confirm: string
  confirmKind?: ButtonKind
  busy?: boolean
  onConfirm: () => void
  children: ReactNode
}) {
  const { say } = useWords()
  const id = useId()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose()
      }}
      className={classNames(styles.veil)}
    >
      <Modal className={classNames(styles.modal)}>
        <AriaDialog aria-labelledby={id} className={classNames(styles.dialog)}>
          <Heading id={id} slot="title" className={classNames(styles.title)}>
            {title}
          </Heading>
          {children}
          <ButtonRow>
            <Button kind={confirmKind} busy={busy} onPress={onConfirm}>
              {confirm}
            </Button>
            <Button kind="secondary" onPress={onClose}>
              {say('ui.cancel')}
            </Button>
          </ButtonRow>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
