import { parseArgs, styleText } from 'node:util'
import { Boom } from '@hapi/boom'
import type { DomainPreview, DomainView } from '../../shared/footprint-views.ts'
import type { Outcome } from '../../shared/model/finding.ts'
import { defaultSettings, settingsSchema } from '../../shared/model/settings.ts'
import type { App } from '../app.ts'
import { version } from '../version.ts'
import { type Command, UsageError } from './command.ts'
import { domainMessages, domainRefusals } from './domain-messages.ts'
import { exitCodeFor, exitCodes } from './exit-codes.ts'
import { clean, outcomeStyles, wrap } from './layout.ts'
import { outcomeWords, usages } from './messages.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

export const domain: Command = {
  usage: usages.domain,
  async run(args, { terminal, signal, openApp }) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        resolver: { type: 'string', default: '' },
        rdap: { type: 'string', default: '' },
      },
      allowPositionals: true,
    })
    const [name, ...others] = positionals
    if (name === undefined || others.length > 0) throw new UsageError(domainMessages.oneName)
    const whom = whomOf(values.resolver, values.rdap)

    const app = await openApp({})
    const line = progressLine(terminal)
    try {
      terminal.tell(previewText(previewOf(app, name, whom)))
      const view = await lookUp(app, name, whom, signal, line)
      line.end()
      terminal.print(values.json ? asJson(view) : domainText(view, terminal))
      return exitCodeFor(view.parts.map(({ outcome }) => outcome))
    } catch (error) {
      line.end()
      if (!signal.aborted) throw error
      terminal.tell(domainMessages.stopped)
      return exitCodes.stopped
    } finally {
      await app.close()
    }
  },
}

type Whom = Parameters<App['domains']['look']>[1]

function whomOf(resolver: string, rdapServiceUrl: string): Whom {
  const asked = settingsSchema.safeParse({ ...defaultSettings, resolver, rdapServiceUrl })
  if (asked.success) return asked.data
  const isResolver = asked.error.issues.some(({ path }) => path[0] === 'resolver')
  throw new UsageError(isResolver ? domainMessages.wrongResolver : domainMessages.wrongRdap)
}

function previewOf(app: App, name: string, whom: Whom): DomainPreview {
  try {
    return app.domains.previewFor(name, whom)
  } catch (error) {
    const reason: unknown = error instanceof Boom ? error.data?.reason : null
    const words = Object.entries(domainRefusals).find(([key]) => key === reason)?.[1]
    throw words === undefined ? error : new UsageError(`${words}\n`)
  }
}

async function lookUp(
  app: App,
  name: string,
  whom: Whom,
  signal: AbortSignal,
  line: ReturnType<typeof progressLine>,
): Promise<DomainView> {
  for await (const event of app.domains.look(name, whom, signal)) {
    if (event.type === 'finished') return event.view
    line.show(domainMessages.asking(clean(event.what)))
  }
  throw signal.reason
}

function previewText({ domain: name, resolver, questions, requests }: DomainPreview): string {
  return `${[
    domainMessages.asks(name, resolver),
    ...questions.map(question => `  ${question}`),
    domainMessages.fetches,
    ...requests.map(request => `  ${request}`),
    '',
  ].join('\n')}\n`
}

const order: readonly Outcome[] = ['fail', 'attention', 'unknown', 'pass', 'notApplicable']
const wordWidth = Math.max(...Object.values(outcomeWords).map(word => word.length)) + 2
const indent = ' '.repeat(wordWidth)

function domainText({ report, parts }: DomainView, terminal: Terminal): string {
  const shown = order.flatMap(outcome => parts.filter(part => part.outcome === outcome))
  const lines = shown.flatMap(part => [...partLines(part, terminal), ''])
  return `${[domainMessages.title(report.domain), '', ...lines].join('\n')}`
}

function partLines(part: DomainView['parts'][number], terminal: Terminal): string[] {
  const word = outcomeWords[part.outcome]
  const coloured = terminal.colour
    ? styleText(outcomeStyles[part.outcome], word, { validateStream: false })
    : word
  const isWell = part.outcome === 'pass' || part.outcome === 'notApplicable'
  const texts = [
    `${part.name}: ${part.headline}`,
    part.reasonText ?? '',
    ...part.seen,
    ...(isWell ? [] : part.steps.map((step, index) => `${index + 1}. ${step}`)),
  ]
  const [first = '', ...rest] = texts
    .map(clean)
    .filter(text => text !== '')
    .flatMap(text => wrap(text, terminal.width - wordWidth))
  return [
    `${coloured}${' '.repeat(wordWidth - word.length)}${first}`,
    ...rest.map(text => `${indent}${text}`),
  ]
}

const asJson = ({ report, parts }: DomainView): string =>
  `${JSON.stringify({ schemaVersion: 1, madeBy: { name: 'Surefoot', version }, ...report, parts }, null, 2)}\n`
