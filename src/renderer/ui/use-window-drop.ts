import { useEffect } from 'react'

/**
 * Takes the files that are dropped anywhere in the window: beside a place for them the browser would open one in place of
 * the app. What a place has taken itself is left to it. `onOver` says whether files are held over the window.
 */
export function useWindowDrop(
  onDrop: (items: readonly DataTransferItem[]) => void,
  onOver: (isOver: boolean) => void,
): void {
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      onOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) onOver(false)
    }
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      onOver(false)
      onDrop([...(event.dataTransfer?.items ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onDrop, onOver])
}
