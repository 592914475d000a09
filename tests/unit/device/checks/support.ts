import { createIntl, type IntlShape } from '@formatjs/intl'
import { afterAll, describe, expect, test } from 'vitest'
import type {
  AnyCheck,
  Check,
  FactId,
  FactMap,
  JudgingContext,
  Verdict,
} from '../../../../src/main/audit/check.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { type Known, known, type Reading, unknown } from '../../../../src/shared/model/fact.ts'
import { messageValuesSchema, type Outcome } from '../../../../src/shared/model/finding.ts'
import type { SupportTable } from '../../../../src/shared/model/support-table.ts'
import type { System } from '../../../../src/shared/model/system.ts'
import type { UnknownReason } from '../../../../src/shared/model/unknown-reason.ts'

/** The moment all judges are asked at. */
export const now = new Date('2026-11-22T12:00:00.000Z')

/** A moment, so many days before the tests' now. */
export const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()
export const dayAgo = (days: number): string => daysAgo(days).slice(0, 10)

/** A table small enough to see every date in. Product and dates are of this test, not of the real table. */
export const supportTable: SupportTable = {
  asOf: '2026-11-01',
  products: [
    {
      id: 'windows',
      name: 'Windows',
      rolling: false,
      source: 'test',
      releases: [
        {
          version: '26300',
          label: '11 26H2',
          releasedOn: null,
          endsOn: '2028-10-09',
          enterpriseEndsOn: '2029-10-08',
          confirmed: false,
        },
        {
          version: '28000',
          label: '11 26H1',
          releasedOn: null,
          endsOn: '2028-03-14',
          enterpriseEndsOn: '2029-03-13',
          confirmed: true,
        },
        {
          version: '26100',
          label: '11 24H2',
          releasedOn: null,
          endsOn: '2026-10-13',
          enterpriseEndsOn: '2027-10-12',
          ltscEndsOn: '2029-10-09',
          iotLtscEndsOn: '2034-10-10',
          confirmed: true,
        },
        {
          version: '22621',
          label: '11 22H2',
          releasedOn: null,
          endsOn: '2024-10-08',
          enterpriseEndsOn: '2025-10-14',
          confirmed: true,
        },
        {
          version: '19045',
          label: '10 22H2',
          releasedOn: null,
          endsOn: '2025-10-14',
          enterpriseEndsOn: '2025-10-14',
          extendedEndsOn: '2027-10-12',
          extendedName: 'Extra Updates',
          enterpriseExtendedEndsOn: '2028-10-10',
          enterpriseExtendedName: 'Paid Updates',
          confirmed: false,
        },
      ],
    },
    {
      id: 'macos',
      name: 'macOS',
      rolling: false,
      source: 'test',
      releases: [
        { version: '27', label: '27 Golden Gate', releasedOn: '2026-09-14', endsOn: null, confirmed: true },
        { version: '14', label: '14 Sonoma', releasedOn: null, endsOn: '2026-09-14', confirmed: true },
      ],
    },
    {
      id: 'debian',
      name: 'Debian',
      rolling: false,
      source: 'test',
      releases: [
        { version: '13', label: '13', releasedOn: null, endsOn: '2028-08-09', confirmed: true },
        {
          version: '12',
          label: '12',
          releasedOn: null,
          endsOn: '2026-07-11',
          extendedEndsOn: '2028-06-30',
          extendedName: 'Debian LTS',
          confirmed: true,
        },
      ],
    },
    {
      id: 'fedora',
      name: 'Fedora Linux',
      rolling: false,
      source: 'test',
      releases: [
        { version: '43', label: '43', releasedOn: null, endsOn: '2026-12-09', confirmed: true },
        { version: '41', label: '41', releasedOn: null, endsOn: '2025-12-15', confirmed: true },
      ],
    },
    {
      id: 'linuxmint',
      name: 'Linux Mint',
      rolling: false,
      source: 'test',
      releases: [{ version: '22', label: '22', releasedOn: null, endsOn: '2029-04-30', confirmed: true }],
    },
    {
      id: 'lmde',
      name: 'LMDE',
      rolling: false,
      source: 'test',
      releases: [{ version: '7', label: '7', releasedOn: null, endsOn: null, confirmed: true }],
    },
    {
      id: 'ios',
      name: 'iOS',
      rolling: false,
      source: 'test',
      releases: [
        { version: '27', label: '27', releasedOn: '2026-09-14', endsOn: null, confirmed: true },
        { version: '18', label: '18', releasedOn: '2024-09-16', endsOn: null, confirmed: false },
        { version: '14', label: '14', releasedOn: '2020-09-16', endsOn: '2021-10-01', confirmed: false },
      ],
    },
    {
      id: 'android',
      name: 'Android',
      rolling: false,
      source: 'test',
      releases: [
        { version: '16', label: '16', releasedOn: '2025-06-10', endsOn: null, confirmed: true },
        { version: '14', label: '14', releasedOn: '2023-10-04', endsOn: null, confirmed: false },
        { version: '13', label: '13', releasedOn: '2022-08-15', endsOn: '2026-03-02', confirmed: true },
      ],
    },
    { id: 'chromeos', name: 'ChromeOS', rolling: true, source: 'test', releases: [] },
    { id: 'arch', name: 'Arch Linux', rolling: true, source: 'test', releases: [] },
  ],
}

/** One case of a check's table. Facts it uses and that are not given are unknown; the system is Linux unless set. */
export interface Case<Needs extends FactId, Uses extends FactId> {
  readonly name: string
  readonly facts: { readonly [Id in Needs]: FactMap[Id] }
  readonly uses?: { readonly [Id in Uses]?: Reading<FactMap[Id]> }
  readonly system?: System
  readonly now?: Date
  readonly table?: SupportTable
  readonly outcome: Outcome
  readonly message: string
  readonly reason?: UnknownReason
  readonly managed?: boolean
  /** Part of the sentence that people read. */
  readonly seen?: string | RegExp
}

/**
 * Runs a check on every case, and then asks that the cases reach each headline and each outcome that is declared here.
 * Facts are frozen and each case is judged twice: a judge that changes what it is given, or remembers, is found out.
 */
export function judgeCases<Needs extends FactId, Uses extends FactId>(
  check: Check<Needs, Uses>,
  outcomes: readonly Outcome[],
  cases: readonly Case<Needs, Uses>[],
): void {
  const reached = new Set<string>()

  describe(check.id, () => {
    test.each(cases)('$name', oneCase => {
      const verdicts = judge(check, oneCase)
      expect(judge(check, oneCase)).toEqual(verdicts)
      expect(verdicts).toHaveLength(1)
      for (const verdict of verdicts) {
        reached.add(verdict.message)
        expect({ outcome: verdict.outcome, message: verdict.message, reason: verdict.reason }).toEqual({
          outcome: oneCase.outcome,
          message: oneCase.message,
          reason: oneCase.reason,
        })
        expect(verdict.managed ?? false).toBe(oneCase.managed ?? false)
        expectSpeakable(check, verdict)
        if (oneCase.seen !== undefined)
          expect(sentence(check, verdict, `${verdict.message}-seen`)).toMatch(oneCase.seen)
      }
    })

    afterAll(() => {
      const headlines = Object.keys(check.headlines ?? {})
      expect(headlines.filter(headline => !reached.has(headline))).toEqual([])
      expect(new Set(cases.map(({ outcome }) => outcome))).toEqual(new Set(outcomes))
      expect(new Set(Object.values(check.headlines ?? {})).difference(new Set(outcomes))).toEqual(new Set())
    })
  })
}

/** Asks a check for its verdicts as the engine would, always as a list. */
export function judge<Needs extends FactId, Uses extends FactId>(
  check: Check<Needs, Uses>,
  {
    facts,
    uses = {},
    system = 'linux',
    now: at = now,
    table = supportTable,
  }: Omit<Case<Needs, Uses>, 'name' | 'outcome' | 'message'>,
): readonly Verdict[] {
  const context: JudgingContext = { now: at, system, supportTable: table }
  const missing = Object.fromEntries(check.uses.map(id => [id, unknown('not-measured')]))
  // Every id the check uses is filled above, which the type of an object built from entries cannot say.
  const readings = { ...missing, ...uses } as { [Id in Uses]: Reading<FactMap[Id]> }
  const verdicts = check.judge(frozen(facts), frozen(readings), frozen(context))
  return 'outcome' in verdicts ? [verdicts] : verdicts
}

/** A verdict that keeps to its check's declarations and whose sentences can be formed from its values. */
export function expectSpeakable(
  check: Pick<AnyCheck, 'messages' | 'headlines'>,
  verdict: Verdict,
  valuesAreTame = true,
): void {
  expect(messageValuesSchema.safeParse(verdict.values ?? {}).success).toBe(true)
  expect(verdict.reason !== undefined).toBe(verdict.outcome === 'unknown')
  expect(verdict.message === 'unknown' ? 'unknown' : check.headlines?.[verdict.message]).toBe(verdict.outcome)
  expect(sentence(check, verdict, verdict.message)).not.toBe('')
  const seen = sentence(check, verdict, `${verdict.message}-seen`)
  if (valuesAreTame) expect(seen).not.toMatch(/[{}]|undefined|null|NaN| {2}|\.\.$/)
}

type Speaker = IntlShape<string>
const speakers = new Map<AnyCheck['messages'], Speaker>()

/** Parsing the messages is most of the work, so each check's are parsed once. */
function speakerOf(messages: AnyCheck['messages']): Speaker {
  const existing = speakers.get(messages)
  if (existing) return existing
  const speaker = createIntl({
    locale: 'en-GB',
    messages: { ...messages },
    onError: error => {
      throw error
    },
  })
  speakers.set(messages, speaker)
  return speaker
}

/** The text of one message, formed as the app forms it. A missing key or value throws. */
export const sentence = (check: Pick<AnyCheck, 'messages'>, verdict: Verdict, key: string): string =>
  String(speakerOf(check.messages).formatMessage({ id: key }, { ...verdict.values }))

export const managedBy = (by: DeviceFacts['managed-device']['by']): Known<DeviceFacts['managed-device']> =>
  known({ managed: true, by })
export const unmanaged: Known<DeviceFacts['managed-device']> = known({ managed: false, by: null })

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}
