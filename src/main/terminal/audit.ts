import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { exitCodeFor, exitCodes } from './exit-codes.ts'
import { findingsText } from './layout.ts'
import { terminalMessages, usages } from './messages.ts'
import { openStore } from './open-store.ts'
import { showProgress } from './progress.ts'

export const audit: Command = {
  usage: usages.audit,
  async run(args, { terminal, signal, openApp }) {
    const { values } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, keep: { type: 'boolean' }, data: { type: 'string' } },
    })
    const app = await openApp(values.data === undefined ? {} : { dataFolder: values.data })
    try {
      const refused = await openStore(app, terminal)
      if (refused !== null) return refused

      const progress = showProgress(terminal)
      for await (const event of app.measuring.run(undefined, signal)) progress.hear(event)
      progress.end()
      if (signal.aborted) {
        terminal.tell(terminalMessages.stopped)
        return exitCodes.stopped
      }
      const auditId = values.keep ? (await app.auditing.finish()).summary.id : null
      const { findings } = await app.auditing.current()
      if (values.json) {
        const include = { name: false, notes: false, accountLabels: false, footprint: false }
        terminal.print(`${(await app.reporting({ auditId, format: 'json', include })).content}\n`)
      } else terminal.print(findingsText(findings, terminal))
      return exitCodeFor(
        findings.filter(({ acceptance }) => acceptance === null).map(({ outcome }) => outcome),
      )
    } finally {
      await app.close()
    }
  },
}
