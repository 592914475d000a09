import type { Service } from '../../shared/model/service.ts'

/** The value that stands for every service without steps of its own. */
export const otherService = 'other'

/** A service as a value of a message: ICU takes no hyphens in the choices of a select. */
export const serviceValue = (service: Service | null): string =>
  service?.delegation ? choiceOf(service.id) : otherService

const choiceOf = (id: string) => `service_${id.replaceAll('-', '_')}`

const elsewhere = [
  'See whether the service lets each person have a sign-in of their own.',
  'Where it does not, keep the password in a shared vault of a password manager, for as few people as you can.',
]

/**
 * How several people work with one account, as messages `way-1`, `way-2` … over the value `service`. A service with fewer
 * steps leaves the later ones empty.
 */
export function delegationSteps(services: readonly Service[]): Record<string, string> {
  const ways = services.flatMap(({ id, delegation }) =>
    delegation === null ? [] : [{ choice: choiceOf(id), steps: delegation.steps }],
  )
  const count = Math.max(elsewhere.length, ...ways.map(({ steps }) => steps.length))
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const choices = ways.map(({ choice, steps }) => `${choice} {${literal(steps[index])}}`)
      return [
        `way-${index + 1}`,
        `{service, select, ${choices.join(' ')} other {${literal(elsewhere[index])}}}`,
      ]
    }),
  )
}

/** Text of the catalogue as it stands, whatever signs it holds. */
const literal = (text = ''): string => text.replaceAll("'", "''").replace(/[{}<>]+/g, signs => `'${signs}'`)
