import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { AnyCheck, Verdict } from '../../../../src/main/audit/check.ts'
import { deviceChecks } from '../../../../src/main/device/checks/index.ts'
import { deviceFactSchemas } from '../../../../src/shared/model/device-facts.ts'
import { known, unknown } from '../../../../src/shared/model/fact.ts'
import { personFactSchemas } from '../../../../src/shared/model/person-facts.ts'
import type { systems } from '../../../../src/shared/model/system.ts'
import { unknownReasons } from '../../../../src/shared/model/unknown-reason.ts'
import { expectSpeakable, now, supportTable } from './support.ts'

const factSchemas: Readonly<Record<string, z.ZodType>> = { ...deviceFactSchemas, ...personFactSchemas }

/** What of a JSON schema the facts make use of. */
interface Shape {
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly string[]
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly maxLength?: number
  readonly minItems?: number
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly minimum?: number
}

const anyDate = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

/** Any value that fits a schema, with a liking for the words and numbers that facts really hold. */
function anyOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(anyOf))
  if (typeof shape.type === 'object') return fc.oneof(...shape.type.map(type => anyOf({ ...shape, type })))
  if (shape.enum) return fc.constantFrom(...shape.enum)
  switch (shape.type) {
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
      return fc.integer({ min: shape.minimum ?? -1000, max: 100_000 })
    case 'number':
      return fc.double({ min: shape.minimum ?? -1e6, max: 1e6, noNaN: true })
    case 'string':
      return textOf(shape)
    case 'array':
      return fc.array(anyOf(shape.items ?? {}), { minLength: shape.minItems ?? 0, maxLength: 5 })
    case 'object':
      return shape.properties ? recordOf(shape.properties) : fc.constant({})
    default:
      throw new Error(`no value for ${JSON.stringify(shape)}`)
  }
}

function textOf({ format, maxLength = 60 }: Shape): fc.Arbitrary<string> {
  if (format === 'date') return anyDate.map(date => date.toISOString().slice(0, 10))
  if (format === 'date-time') return anyDate.map(date => date.toISOString())
  if (format === 'uuid') return fc.uuid()
  const telling = fc.constantFrom(
    'debian',
    'windows',
    '26100',
    '13',
    '9',
    '24H2',
    'none',
    '<b>{x}</b>',
    "it's {",
    'x'.repeat(maxLength),
  )
  return fc.oneof(telling, fc.string({ maxLength, unit: 'binary' }))
}

const recordOf = (properties: Readonly<Record<string, Shape>>): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, anyOf(shape)])))

/** `io: input`, since a fact of the past may have lain in the store before it was trimmed. */
const factOf = (id: string): fc.Arbitrary<unknown> => {
  const schema = factSchemas[id]
  if (schema === undefined) throw new Error(`no schema for ${id}`)
  // The library types JSON schemas more widely than the few keywords that these facts use.
  return anyOf(z.toJSONSchema(schema, { io: 'input' }) as Shape)
}

const readingOf = (id: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    factOf(id).map(known),
    fc.constantFrom(...unknownReasons).map(reason => unknown(reason)),
  )

const setOf = (ids: readonly string[], one: (id: string) => fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(ids.map(id => [id, one(id)])))

function verdictsOf(
  check: AnyCheck,
  facts: object,
  uses: object,
  system: (typeof systems)[number],
): readonly Verdict[] {
  // The values were built from the schemas of the very facts that the check declares.
  const given = check.judge(facts as never, uses as never, { now, system, supportTable })
  return 'outcome' in given ? [given] : given
}

describe.each(deviceChecks)('$id', check => {
  test('has a verdict that can be spoken for whatever the facts hold', () => {
    const anything = fc.tuple(
      setOf(check.needs, factOf),
      setOf(check.uses, readingOf),
      fc.constantFrom(...check.systems),
    )
    fc.assert(
      fc.property(anything, ([facts, uses, system]) => {
        for (const verdict of verdictsOf(check, facts, uses, system)) {
          // Text of the device may hold anything, so only that the sentence can be formed is asked for here.
          expectSpeakable(check, verdict, false)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('gives the same outcome whether or not an organisation looks after the device', () => {
    if (!check.uses.includes('managed-device') || check.id === 'firewall') return
    const others = check.uses.filter(id => id !== 'managed-device')
    const anything = fc.tuple(
      setOf(check.needs, factOf),
      setOf(others, readingOf),
      fc.constantFrom(...check.systems),
    )
    const outcomes = (facts: object, uses: object, system: (typeof systems)[number], managed: boolean) =>
      verdictsOf(
        check,
        facts,
        { ...uses, 'managed-device': known({ managed, by: managed ? 'mdm' : null }) },
        system,
      ).map(({ outcome, message }) => [outcome, message])
    fc.assert(
      fc.property(anything, ([facts, uses, system]) => {
        expect(outcomes(facts, uses, system, true)).toEqual(outcomes(facts, uses, system, false))
      }),
      { numRuns: 100 },
    )
  })
})
