import { FileUp } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './FileDrop.module.css'

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
  useWindowDrop({ onFile, onProblem, onOver: setIsOver })

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

/** A file dropped beside the zone would otherwise be opened by the browser in place of the app. */
function useWindowDrop({
  onFile,
  onProblem,
  onOver,
}: {
  onFile: (file: File) => void
  onProblem: (problem: FileDropProblem) => void
  onOver: (isOver: boolean) => void
}): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      onOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) onOver(false)
    }
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented) return
      event.preventDefault()
      onOver(false)
      const items = [...(event.dataTransfer?.items ?? [])]
      if (items.length > 1) return onProblem('several')
      const entry = items[0]?.webkitGetAsEntry()
      const file = items[0]?.getAsFile()
      if (!file || entry?.isDirectory) return onProblem('not-a-file')
      onFile(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFile, onProblem, onOver])
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
