import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Command, UsageError } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { terminalMessages, usages } from './messages.ts'
import { openStore } from './open-store.ts'

const formatSchema = z.enum(['html', 'json'])
const includeSchema = z.array(z.enum(['name', 'notes', 'accounts', 'footprint']))

export const exportReport: Command = {
  usage: usages.export,
  async run(args, { terminal, openApp }) {
    const { values } = parseArgs({
      args,
      options: {
        format: { type: 'string', default: 'html' },
        output: { type: 'string', short: 'o' },
        include: { type: 'string', default: '' },
        data: { type: 'string' },
      },
    })
    const format = formatSchema.safeParse(values.format)
    const include = includeSchema.safeParse(values.include.split(',').filter(name => name !== ''))
    if (!format.success || !include.success) throw new UsageError()

    const app = await openApp(values.data === undefined ? {} : { dataFolder: values.data })
    try {
      const refused = await openStore(app, terminal)
      if (refused !== null) return refused
      const report = await app.reporting({
        auditId: null,
        format: format.data,
        include: {
          name: include.data.includes('name'),
          notes: include.data.includes('notes'),
          accountLabels: include.data.includes('accounts'),
          footprint: include.data.includes('footprint'),
        },
      })
      if (values.output === undefined) {
        terminal.print(report.content)
        return exitCodes.well
      }
      const failure = await write(values.output, report.content)
      terminal.tell(failure ?? terminalMessages.written(values.output))
      return failure === null ? exitCodes.well : exitCodes.notMeasured
    } finally {
      await app.close()
    }
  },
}

/** Makes a new file that only its owner can read. Gives what to say when that fails. */
async function write(file: string, content: string): Promise<string | null> {
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 })
    return null
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return exists ? terminalMessages.fileExists(file) : terminalMessages.fileNotWritten(file)
  }
}
