import { parseArgs, styleText } from 'node:util'
import { type FileReport, type InspectedPath, printedPathSchema } from '../../shared/model/file-report.ts'
import { version } from '../version.ts'
import { type Command, UsageError } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { disclosureWords, fileRefusalWords, filesMessages, placeText, skipWords } from './files-messages.ts'
import { clean, wrap } from './layout.ts'
import { usages } from './messages.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

export const inspect: Command = {
  usage: usages.inspect,
  async run(args, { terminal, signal, openApp }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new UsageError(filesMessages.noPath)
    const app = await openApp({})
    const line = progressLine(terminal)
    const count = { files: 0, giving: 0, unread: 0 }
    const output = values.json ? jsonOutput(terminal) : textOutput(terminal)
    try {
      for await (const one of app.files.inspectPaths(positionals)) {
        if (signal.aborted) {
          line.end()
          terminal.tell(filesMessages.stopped)
          return exitCodes.stopped
        }
        if (one.kind === 'file') count.files += 1
        if (one.kind === 'file' && one.report.disclosures.length > 0) count.giving += 1
        if (one.kind === 'skipped' || one.report.read !== 'whole') count.unread += 1
        line.end()
        output.show(one)
        line.show(filesMessages.reading(count.files))
      }
      line.end()
      output.end(count)
      return exitCodeOf(count)
    } finally {
      await app.close()
    }
  },
}

interface Output {
  show(one: InspectedPath): void
  end(count: { files: number; giving: number; unread: number }): void
}

/** Prints as it goes, so that a folder of any size needs no more memory than a file. */
function jsonOutput(terminal: Terminal): Output {
  let first = true
  const madeBy = JSON.stringify({ name: 'Surefoot', version })
  terminal.print(`{"schemaVersion":1,"madeBy":${madeBy},"files":[`)
  return {
    show(one) {
      terminal.print(`${first ? '' : ','}\n${JSON.stringify(printedPathSchema.parse(one))}`)
      first = false
    },
    end: count => terminal.print(`\n],"summary":${JSON.stringify(count)}}\n`),
  }
}

function textOutput(terminal: Terminal): Output {
  return {
    show: one => terminal.print(`${linesOf(one, terminal).join('\n')}\n\n`),
    end: count =>
      terminal.print(count.files + count.unread === 0 ? filesMessages.noFiles : filesMessages.summary(count)),
  }
}

/** The path, then what a stranger learns. All of it comes from outside and must not steer the terminal. */
function linesOf(one: InspectedPath, terminal: Terminal): string[] {
  const path = clean(one.path)
  const title = terminal.colour ? styleText('bold', path, { validateStream: false }) : path
  const said =
    one.kind === 'skipped' ? [filesMessages.notRead(skipWords[one.reason])] : reportLines(one.report)
  return [title, ...said.flatMap(text => wrap(text, terminal.width - 2)).map(text => `  ${text}`)]
}

function reportLines({ read, reason, nameDiffers, places, disclosures, thumbnail }: FileReport): string[] {
  const why = reason === null ? '' : fileRefusalWords[reason]
  if (read === 'not-read') return [filesMessages.notRead(why)]
  return [
    ...(nameDiffers === true ? [filesMessages.nameDiffers] : []),
    ...places.map(place => `${disclosureWords.place}: ${placeText(place)}`),
    ...disclosureLines(disclosures),
    ...(thumbnail?.shape === 'other' ? [filesMessages.otherShape] : []),
    ...(disclosures.length > 0
      ? []
      : [read === 'part' ? filesMessages.nothingInPart : filesMessages.nothing]),
    ...(read === 'part' ? [filesMessages.part(why)] : []),
  ]
}

/** "Person: Anna (EXIF Artist)". */
export const disclosureLines = (disclosures: FileReport['disclosures']): string[] =>
  disclosures.map(({ kind, field, value, count }) =>
    clean(`${disclosureWords[kind]}: ${value} (${field}${count > 1 ? `, ${count} times` : ''})`),
  )

/** As everywhere: something found comes before something unread, and unread is never well. */
function exitCodeOf({ files, giving, unread }: { files: number; giving: number; unread: number }): ExitCode {
  if (giving > 0) return exitCodes.needsFixing
  return unread > 0 || files === 0 ? exitCodes.notMeasured : exitCodes.well
}
