import type { MeasureEvent } from '../../shared/views.ts'
import { terminalMessages } from './messages.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

/** Counts along while the device is read. */
export function showProgress(terminal: Terminal): { hear: (event: MeasureEvent) => void; end: () => void } {
  const line = progressLine(terminal)
  let done = 0
  let all = 0
  const hear = (event: MeasureEvent) => {
    if (event.type === 'started') all = event.facts.length
    if (event.type === 'read') done += 1
    line.show(terminalMessages.reading(done, all))
  }
  return { hear, end: line.end }
}
