import type { Terminal } from './terminal.ts'

const clearLine = '\r\u001B[K'

/** One line that changes while someone watches, and is gone at the end. */
export function progressLine(terminal: Terminal): { show: (text: string) => void; end: () => void } {
  const write = (text: string) => {
    if (terminal.watched) terminal.tell(`${clearLine}${text}`)
  }
  return { show: write, end: () => write('') }
}
