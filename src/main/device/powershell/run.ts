import type { Capture } from '../../../shared/model/capture.ts'
import type { ChildOptions, ChildResult } from '../local/child-process.ts'
import { failed } from '../world.ts'
import { parseLine } from './line.ts'
import { buildScript, encodedCommand, plainCommand, type Section } from './script.ts'

/** The update search alone may take two minutes (os-windows: online searches hang longer). */
const longestMs = 150_000

/** Runs the one PowerShell of a run and hands out the answer of each section as soon as it is there. */
export interface PowerShellRun {
  answer(section: Section): Promise<Capture>
}

type RunChild = (
  options: Pick<ChildOptions, 'argv' | 'timeoutMs' | 'onLine' | 'signal'>,
) => Promise<ChildResult>

/** Starts PowerShell with all sections. Protection software may stop an encoded command: then the plain form is tried once. */
export function startPowerShell(
  sections: readonly Section[],
  signal: AbortSignal,
  runChild: RunChild,
): PowerShellRun {
  const slots = new Map(sections.map(section => [section.section, Promise.withResolvers<Capture>()]))
  const requests = new Map(sections.map(section => [section.section, section]))
  let answered = 0
  const onLine = (line: string) => {
    const answer = parseLine(line)
    if (!answer) return
    answered++
    const request = requests.get(answer.section)
    const { section, ...fields } = answer
    if (request) slots.get(section)?.resolve({ request, failure: null, ...fields })
  }
  const run = async () => {
    const script = buildScript(sections)
    const first = await runChild({ argv: encodedCommand(script), timeoutMs: longestMs, signal, onLine })
    const stopped = answered === 0 && first.failure === null
    const last = stopped
      ? await runChild({ argv: plainCommand(script), timeoutMs: longestMs, signal, onLine })
      : first
    for (const [name, slot] of slots) {
      const request = requests.get(name)
      // A section without a line was never reached: PowerShell ended, or was ended, before it.
      if (request) slot.resolve(failed(request, last.failure ?? 'error'))
    }
  }
  const ended = run()
  return {
    answer: async section => {
      const slot = slots.get(section.section)
      if (!slot) return failed(section, 'error')
      const capture = await Promise.race([slot.promise, ended.then(() => slot.promise)])
      return { ...capture, request: section }
    },
  }
}
