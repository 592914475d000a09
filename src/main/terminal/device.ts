import { parseArgs } from 'node:util'
import type { MeasureEvent } from '../../shared/views.ts'
import { version } from '../version.ts'
import type { Command } from './command.ts'
import { exitCodeFor, exitCodes } from './exit-codes.ts'
import { findingsText } from './layout.ts'
import { terminalMessages, usages } from './messages.ts'
import { showProgress } from './progress.ts'

export const device: Command = {
  usage: usages.device,
  async run(args, { terminal, signal, openApp }) {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean' },
        record: { type: 'string' },
        replay: { type: 'string' },
        online: { type: 'boolean', default: false },
      },
    })
    const app = await openApp(values.replay === undefined ? {} : { replayFolder: values.replay })
    try {
      const progress = showProgress(terminal)
      const inspection = await app.inspect({
        signal,
        online: values.online,
        onEvent: (event: MeasureEvent) => progress.hear(event),
        ...(values.record === undefined ? {} : { recordFolder: values.record }),
      })
      progress.end()
      if (inspection.cancelled) {
        terminal.tell(terminalMessages.stopped)
        return exitCodes.stopped
      }
      const { surroundings, facts, findings } = inspection
      if (values.json) {
        const madeBy = { name: 'Surefoot', version }
        terminal.print(
          `${JSON.stringify({ schemaVersion: 1, madeBy, surroundings, facts, findings }, null, 2)}\n`,
        )
      } else {
        const system = facts['operating-system']
        terminal.print(terminalMessages.deviceTitle(nameOf(system), values.replay !== undefined))
        terminal.print(findingsText(findings, terminal))
      }
      if (values.record !== undefined) terminal.tell(terminalMessages.recorded(values.record))
      return exitCodeFor(findings.map(finding => finding.outcome))
    } finally {
      await app.close()
    }
  },
}

/** The system's own name for itself, when it could be read. */
function nameOf(fact: { status: string; value?: unknown } | undefined): string | null {
  const value = fact?.status === 'known' ? fact.value : null
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : null
}
