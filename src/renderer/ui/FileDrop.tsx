import { FileUp } from 'lucide-react'
import { useCallback, useEffect, useId, useState } from 'react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './FileDrop.module.css'
import { useWindowDrop } from './use-window-drop.ts'

/** What else than one file was given. */
export type FileDropProblem = 'several' | 'not-a-file'

/** Takes one file: chosen with the button, or dropped here or anywhere else in the window. */
export function FileDrop({
  title,
  hint,
  choose,
  dropLabel,
  onFile,
  onProblem,
}: {
  title: string
  hint: string
  /** Label of the button. */
  choose: string
  /** Name of the place itself, for screen readers. */
  dropLabel: string
  onFile: (file: File) => void
  onProblem: (problem: FileDropProblem) => void
}) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const takeItems = useCallback(
    (items: readonly DataTransferItem[]) => {
      const [item] = items
      const file = item?.getAsFile()
      if (items.length > 1) onProblem('several')
      else if (!file || item?.webkitGetAsEntry()?.isDirectory) onProblem('not-a-file')
      else onFile(file)
    },
    [onFile, onProblem],
  )
  useWindowDrop(takeItems, setIsOver)

  const take = (files: readonly File[]) => {
    const [file] = files
    if (files.length > 1) onProblem('several')
    else if (file) onFile(file)
    else onProblem('not-a-file')
  }

  return (
    <DropZone
      aria-label={dropLabel}
      className={classNames(styles.zone, isOver && styles.over)}
      onDrop={async event => {
        setIsOver(false)
        const files = event.items.filter(isFileDropItem)
        take(await Promise.all(files.map(item => item.getFile())))
      }}
    >
      <span className={styles.icon} aria-hidden="true">
        <FileUp size={26} />
      </span>
      <div className={styles.words}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.hint}>{hint}</p>
      </div>
      <FileTrigger onSelect={files => files && take([...files])}>
        <Button kind="primary" aria-describedby={id}>
          {choose}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}

/** Keeps a file that is dropped where none is wanted from being opened in place of the app. */
export function useDropGuard(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
