import { z } from 'zod'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { readSection, section } from './powershell-section.ts'

/**
 * Ports that programs listen on. netstat prints its states in the language of the system. Own addresses can name a
 * person's connection, so only loopback or not is handed out.
 */
export const listenersSection = section(
  'listeners',
  "@{listeners=@(Get-NetTCPConnection -State Listen|%{@{LocalAddress=$(if($_.LocalAddress -match '^(127\\.|::1$)'){'::1'}else{'::'});LocalPort=[int]$_.LocalPort}})}",
)

const listenersSchema = z.object({
  listeners: z.array(z.object({ LocalAddress: z.string(), LocalPort: z.number().int().min(0).max(65_535) })),
})

/** The TCP ports on which other machines can be heard. */
export function readListeners(captures: Captures): Reading<ReadonlySet<number>> {
  const answer = readSection(captures, listenersSection, listenersSchema)
  if (answer.status === 'unknown') return answer
  // Windows itself always listens somewhere: an empty list was not read.
  if (answer.value.listeners.length === 0) return unknown('service-error', listenersSection.section)
  const outward = answer.value.listeners.filter(({ LocalAddress }) => !/^(127\.|::1$)/.test(LocalAddress))
  return known(new Set(outward.map(listener => listener.LocalPort)))
}
