import { z } from 'zod'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { readSection, section } from './powershell-section.ts'

/**
 * Who this machine belongs to. dsregcmd keeps its keys in English, but it also prints names and e-mail addresses, so only
 * the lines that are needed leave the machine's shell.
 */
export const joinStateSection = section(
  'join-state',
  '@{lines=@(&"$env:SystemRoot\\System32\\dsregcmd.exe" /status|?{$_ -match \'^\\s*(AzureAdJoined|DomainJoined)\\s*:\'}|%{"$_"})}',
)

const joinStateSchema = z.object({ lines: z.array(z.string()) })

export interface JoinState {
  readonly entra: boolean
  readonly domain: boolean
}

export function readJoinState(captures: Captures): Reading<JoinState> {
  const answer = readSection(captures, joinStateSection, joinStateSchema)
  if (answer.status === 'unknown') return answer
  const entra = answerTo('AzureAdJoined', answer.value.lines)
  const domain = answerTo('DomainJoined', answer.value.lines)
  return entra === null || domain === null ? unknown('unparsable', 'dsregcmd.exe') : known({ entra, domain })
}

function answerTo(key: string, lines: readonly string[]): boolean | null {
  const answers = lines.flatMap(line => new RegExp(`^\\s*${key}\\s*:\\s*(YES|NO)\\s*$`).exec(line)?.[1] ?? [])
  return answers.length === 1 ? answers[0] === 'YES' : null
}
