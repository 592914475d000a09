import { z } from 'zod'
import type { Capture, Request } from '../../../shared/model/capture.ts'
import { type Unknown, unknown } from '../../../shared/model/fact.ts'
import { keyPath, type Section } from '../powershell/script.ts'
import type { Captures } from '../probe.ts'
import { command, failureOf } from '../read.ts'
import { readSection, section } from './powershell-section.ts'

/** One value of the Windows registry, always of its 64-bit view. */
export interface RegistryValue {
  readonly hive: 'HKLM' | 'HKCU'
  readonly key: string
  readonly name: string
}

/** Numbers are unsigned. `absent` is proven: the key was readable, or reg.exe said so in words that are known. */
export type RegistryReading =
  | { readonly state: 'value'; readonly value: string | number }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly why: Unknown }

export const regPath = 'C:\\Windows\\System32\\reg.exe'

export const registryValue = (hive: RegistryValue['hive'], key: string, name: string): RegistryValue => ({
  hive,
  key,
  name,
})

/** The reg.exe request of a value. Without /reg:64 a 32-bit program would be shown other keys. */
export const regQuery = ({ hive, key, name }: RegistryValue): Request =>
  command(regPath, 'query', `${hive}\\${key}`, '/v', name, '/reg:64')

/**
 * Reads registry values in two independent ways. reg.exe is quick and runs where PowerShell is restricted, but its exit
 * code 1 means absent or denied alike; the PowerShell section tells the two apart in every language.
 */
export function registryValues<Name extends string>(
  name: string,
  values: Readonly<Record<Name, RegistryValue>>,
) {
  // Object.entries widens the keys to string; they are the names that were passed in.
  const entries = Object.entries(values) as [Name, RegistryValue][]
  const inPowershell = section(name, valuesScript(entries))
  return {
    requests: [...entries.map(([, value]) => regQuery(value)), inPowershell] as readonly Request[],
    section: inPowershell,
    read(captures: Captures): Record<Name, RegistryReading> {
      const answers = readSection(captures, inPowershell, z.record(z.string(), z.unknown()))
      const second = (id: Name) =>
        answers.status === 'known' ? fromPowershell(answers.value[id], inPowershell) : unreadable(answers)
      return Object.fromEntries(
        entries.map(([id, value]) => [
          id,
          agreed(fromReg(captures.of(regQuery(value)), value.name), second(id)),
        ]),
        // fromEntries forgets the keys; they are exactly those of `values`.
      ) as Record<Name, RegistryReading>
    },
  }
}

/** One call for each key, with all the values wanted of it. */
function valuesScript(entries: readonly (readonly [string, RegistryValue])[]): string {
  const byKey = Map.groupBy(entries, ([, { hive, key }]) => `${hive}:\\${key}`)
  const calls = [...byKey].map(([path, values]) => {
    const wanted = values.map(([id, value]) => `${id}='${value.name}'`).join(';')
    return `(Values ${keyPath(path)} @{${wanted}})`
  })
  return calls.join('+')
}

const unreadable = (why: Unknown): RegistryReading => ({ state: 'unreadable', why })

/** Two readings of one value: either will do, and two that differ are worth nothing. */
function agreed(first: RegistryReading, second: RegistryReading): RegistryReading {
  if (first.state === 'unreadable') return second.state === 'unreadable' ? moreTelling(first, second) : second
  if (second.state === 'unreadable' || same(first, second)) return first
  return unreadable(unknown('sources-disagree', 'registry'))
}

/** A proven refusal says more than a tool that failed. */
function moreTelling(
  first: RegistryReading & { state: 'unreadable' },
  second: RegistryReading & { state: 'unreadable' },
) {
  return first.why.reason === 'not-permitted' || second.why.reason !== 'not-permitted' ? first : second
}

function same(first: RegistryReading, second: RegistryReading): boolean {
  if (first.state !== 'value' || second.state !== 'value') return first.state === second.state
  return String(first.value).trim() === String(second.value).trim()
}

const answerSchema = z.union([
  z.strictObject({ value: z.union([z.string().transform(text => text.trim()), z.number()]) }),
  z.strictObject({}),
])

function fromPowershell(answer: unknown, { section: name }: Section): RegistryReading {
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) return unreadable(unknown('unparsable', name))
  return 'value' in parsed.data ? { state: 'value', value: unsigned(parsed.data.value) } : { state: 'absent' }
}

/** .NET shows a DWORD above 0x7fffffff as a negative number. */
const unsigned = (value: string | number) =>
  typeof value === 'number' && value < 0 && value >= -0x8000_0000 ? value >>> 0 : value

function fromReg(capture: Capture | undefined, name: string): RegistryReading {
  const failure = failureOf(capture)
  if (failure || capture === undefined) return unreadable(failure ?? unknown('not-measured'))
  if (capture.exitCode === 0) return parseRegQuery(capture.stdout, name)
  return capture.exitCode === 1 ? refusal(capture.stderr) : unreadable(unknown('service-error', 'reg.exe'))
}

/** Exit code 1 is explained in the language of the system alone, so only the English sentences count. */
function refusal(stderr: string): RegistryReading {
  if (/unable to find the specified registry key or value/.test(stderr)) return { state: 'absent' }
  if (/ERROR: Access is denied/.test(stderr)) return unreadable(unknown('not-permitted', 'reg.exe'))
  return unreadable(unknown('service-error', 'reg.exe'))
}

/** The value of one name in the output of `reg query`, whose layout is the same in every language. */
export function parseRegQuery(stdout: string, name: string): RegistryReading {
  // The line must be whole, with its end, so that a number cut short is not taken for a smaller one.
  const lines = stdout.split('\n').slice(0, -1)
  for (const line of lines) {
    const [, found, type, data] = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*?))?\s*$/.exec(line) ?? []
    if (found?.toLowerCase() === name.toLowerCase() && type !== undefined) return parseData(type, data ?? '')
  }
  return unreadable(unknown('unparsable', 'reg.exe'))
}

function parseData(type: string, data: string): RegistryReading {
  if (type === 'REG_SZ' || type === 'REG_EXPAND_SZ') return { state: 'value', value: data.trim() }
  if ((type === 'REG_DWORD' || type === 'REG_QWORD') && /^0x[0-9a-f]{1,16}$/i.test(data))
    return { state: 'value', value: Number(data) }
  return unreadable(unknown('unparsable', 'reg.exe'))
}

/** The number a reading holds, null where it holds none. */
export const numberOf = (reading: RegistryReading): number | null => {
  if (reading.state !== 'value') return null
  if (typeof reading.value === 'number') return reading.value
  return /^\d{1,15}$/.test(reading.value) ? Number(reading.value) : null
}

/** The text a reading holds, null where it holds none. */
export const textOf = (reading: RegistryReading): string | null =>
  reading.state === 'value' ? String(reading.value) : null

/** Why a number could not be had. An absent value is a default that nobody wrote down. */
export function whyNot(reading: RegistryReading, setting: string): Unknown {
  if (reading.state === 'unreadable') return reading.why
  return reading.state === 'absent' ? unknown('default-not-known', setting) : unknown('unparsable', setting)
}
