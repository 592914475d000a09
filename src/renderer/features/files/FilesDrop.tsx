import { Files } from 'lucide-react'
import { useCallback, useId, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useWindowDrop } from '../../ui/use-window-drop.ts'
import { filesIn } from './dropped-files.ts'
import styles from './Files.module.css'
import { mostFiles } from './readings.ts'

/** Takes files and folders: chosen with a button, or dropped anywhere in the window. */
export function FilesDrop({
  kind,
  onFiles,
}: {
  /** Of the first button: the one of the page as long as there is nothing else to press. */
  kind: 'primary' | 'secondary'
  onFiles: (files: File[]) => void
}) {
  const { say } = useWords()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const [isGathering, setIsGathering] = useState(false)
  const drop = useCallback(
    async (items: readonly DataTransferItem[]) => {
      // The list of items is empty once this turn has ended, so the entries are taken first.
      const entries = items.flatMap(item => item.webkitGetAsEntry() ?? [])
      setIsGathering(true)
      const files = await filesIn(entries, mostFiles)
      setIsGathering(false)
      onFiles(files)
    },
    [onFiles],
  )
  useWindowDrop(drop, setIsOver)

  return (
    <section className={classNames(styles.zone, isOver && styles.over)} aria-labelledby={id}>
      <span className={styles.zoneIcon} aria-hidden="true">
        <Files size={26} />
      </span>
      <div className={styles.zoneWords}>
        <h2 id={id} className={styles.zoneTitle}>
          {say('files.dropTitle')}
        </h2>
        <p>{say('files.dropHint')}</p>
        <p role="status">{isGathering && say('files.gathering')}</p>
      </div>
      <ButtonRow>
        <FileTrigger allowsMultiple onSelect={files => files && onFiles([...files])}>
          <Button kind={kind}>{say('files.choose')}</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={files => files && onFiles([...files])}>
          <Button>{say('files.chooseFolder')}</Button>
        </FileTrigger>
      </ButtonRow>
    </section>
  )
}
