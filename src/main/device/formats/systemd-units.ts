import type { Request } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { command, output } from '../read.ts'

export interface UnitState {
  /** Installed, even when switched off or masked. */
  readonly exists: boolean
  readonly active: boolean
  /** Starts with the machine. */
  readonly enabled: boolean
}
export type UnitStates = ReadonlyMap<string, UnitState>

const loadStates = ['stub', 'loaded', 'not-found', 'bad-setting', 'error', 'merged', 'masked']
const runningStates = ['active', 'reloading', 'refreshing', 'activating']
const restingStates = ['inactive', 'failed', 'deactivating', 'maintenance']

/** Asks for several units at once; `show` answers for units that do not exist too, with exit code 0. */
export const unitsRequest = (names: readonly string[]): Request =>
  command('systemctl', 'show', '--property=Id,LoadState,ActiveState,UnitFileState', ...names)

/** The state of each unit by the name it was asked for, or why there is none: for all or for none of them. */
export function unitStates(captures: Captures, names: readonly string[]): Reading<UnitStates> {
  const text = output(captures.of(unitsRequest(names)))
  if (text.status === 'unknown') return text
  const blocks = text.value.endsWith('\n') ? text.value.trim().split(/\n\s*\n/) : []
  if (blocks.length !== names.length) return unknown('unparsable', 'systemctl')
  const states = new Map<string, UnitState>()
  for (const [index, name] of names.entries()) {
    const state = unitState(blocks[index] ?? '')
    if (state === null) return unknown('unparsable', 'systemctl')
    states.set(name, state)
  }
  return known(states)
}

function unitState(block: string): UnitState | null {
  const values = new Map(
    block.split('\n').map(line => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1).trim()]
    }),
  )
  const load = values.get('LoadState') ?? ''
  const activity = values.get('ActiveState') ?? ''
  const file = values.get('UnitFileState')
  if (!values.has('Id') || file === undefined || !loadStates.includes(load)) return null
  const active = runningStates.includes(activity)
  if (!active && !restingStates.includes(activity)) return null
  return { exists: load !== 'not-found', active, enabled: file === 'enabled' || file === 'enabled-runtime' }
}

/** Whether any of the units fulfils a condition. */
export const anyUnit = (
  states: UnitStates,
  names: readonly string[],
  condition: (state: UnitState) => boolean,
) =>
  names.some(name => {
    const state = states.get(name)
    return state !== undefined && condition(state)
  })
