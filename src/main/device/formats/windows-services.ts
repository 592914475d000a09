import { z } from 'zod'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { readSection, section } from './powershell-section.ts'
import { remoteTools } from './windows-programs.ts'

/** The event log always exists, so a list without it is not whole. */
const alwaysThere = 'EventLog'
const names = [
  `${alwaysThere}$`,
  'mpssvc$',
  'sshd$',
  'WinRM$',
  'veracrypt',
  ...remoteTools.map(tool => tool.service),
]

/** The services that facts speak of, filtered on the machine: a whole list would say what else is installed. */
export const servicesSection = section(
  'services',
  `@{services=@(Get-Service -ErrorAction SilentlyContinue|?{$_.Name -match '^(${names.join('|')})'}|Select-Object Name,Status,StartType)}`,
)

const servicesSchema = z.object({
  services: z.array(z.object({ Name: z.string(), Status: z.number(), StartType: z.number().nullable() })),
})

/** A service of Windows. Numbers of ServiceControllerStatus and ServiceStartMode: neither is translated. */
export interface WindowsService {
  readonly name: string
  readonly running: boolean
  readonly startsByItself: boolean
}

/** The wanted services that exist on this machine. A service that is not in the list does not exist. */
export function readServices(captures: Captures): Reading<readonly WindowsService[]> {
  const answer = readSection(captures, servicesSection, servicesSchema)
  if (answer.status === 'unknown') return answer
  const services = answer.value.services.map(service => ({
    name: service.Name,
    running: service.Status === 4,
    startsByItself: service.StartType === 2,
  }))
  const whole = services.some(service => service.name.toLowerCase() === alwaysThere.toLowerCase())
  return whole ? known(services) : unknown('service-error', servicesSection.section)
}

/** One service by its exact name, undefined when it does not exist. */
export const serviceNamed = (services: readonly WindowsService[], name: string): WindowsService | undefined =>
  services.find(service => service.name.toLowerCase() === name.toLowerCase())
