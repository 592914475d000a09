import { parseArgs } from 'node:util'
import type { PasswordVerdict } from '../../shared/views.ts'
import { type Command, UsageError } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import {
  crackTimeText,
  passwordScores,
  passwordShortened,
  terminalMessages,
  usages,
  weaknessWords,
} from './messages.ts'

/** From here on a password is good enough to keep. */
const goodScore = 3

export const password: Command = {
  usage: usages.password,
  async run(args, { terminal, openApp }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length > 0) throw new UsageError(terminalMessages.passwordArgument)

    const typed = await terminal.secret(terminalMessages.passwordPrompt)
    if (typed === null) {
      terminal.tell(terminalMessages.noPassword)
      return exitCodes.notMeasured
    }
    const app = await openApp({})
    try {
      const verdict = await app.checkPassword(typed, [])
      terminal.print(values.json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict))
      return verdict.score >= goodScore ? exitCodes.well : exitCodes.needsFixing
    } finally {
      await app.close()
    }
  },
}

function verdictText(verdict: PasswordVerdict): string {
  const lines = [
    `${passwordScores[verdict.score]}.`,
    crackTimeText(verdict),
    ...verdict.weaknesses.map(weakness => weaknessWords[weakness]),
    verdict.shortened ? passwordShortened : null,
  ]
  return `${lines.filter(line => line !== null).join('\n')}\n`
}
