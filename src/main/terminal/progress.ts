import type { MeasureEvent } from '../../shared/views.ts'
import { terminalMessages } from './messages.ts'
import type { Terminal } from './terminal.ts'

const clearLine = '\r\u001B[K'

/** One line that counts along while someone watches, and is gone at the end. */
export function showProgress(terminal: Terminal): { hear: (event: MeasureEvent) => void; end: () => void } {
  let done = 0
  let all = 0
  const hear = (event: MeasureEvent) => {
    if (event.type === 'started') all = event.facts.length
    if (event.type === 'read') done += 1
    if (terminal.watched) terminal.tell(`${clearLine}${terminalMessages.reading(done, all)}`)
  }
  const end = () => {
    if (terminal.watched) terminal.tell(clearLine)
  }
  return { hear, end }
}
