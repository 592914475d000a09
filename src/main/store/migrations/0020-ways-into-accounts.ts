import { z } from 'zod'
import type { Database } from '../database.ts'
import type { Migration } from './migration.ts'

const json = z.record(z.string(), z.unknown())
const audit = json.and(z.object({ facts: json }))

/**
 * Accounts say through what each way in goes, and where their password lives instead of whether a manager has it; carried
 * devices say what unlocks them. What was not asked before stays not said.
 */
export const waysIntoAccounts: Migration = {
  number: 20,
  run(database) {
    database.exec(
      'CREATE TABLE openers (sequence INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT',
    )
    rewrite(database, 'accounts', record => withWays(json.parse(record)))
    rewrite(database, 'carried_devices', record => withUnlocking(json.parse(record)))
    rewrite(database, 'audits', record => withFacts(audit.parse(record)))
  },
}

const places: Readonly<Record<string, string>> = { yes: 'manager', no: 'elsewhere' }

function withWays({ inPasswordManager, ...account }: Record<string, unknown>): Record<string, unknown> {
  return {
    domain: null,
    ownership: null,
    importance: null,
    signInThrough: [],
    recoverThrough: [],
    passwordGroup: null,
    passwordPlace: places[String(inPasswordManager)] ?? 'not-sure',
    passwordHolder: null,
    knownTo: null,
    appPasswords: 'not-sure',
    signedInDevicesReviewedOn: null,
    ...account,
  }
}

const withUnlocking = (device: Record<string, unknown>): Record<string, unknown> => ({
  unlockedBy: [],
  codesOnLockScreen: 'not-sure',
  ...device,
})

/** The same in the facts that a finished audit keeps. */
function withFacts(finished: z.infer<typeof audit>): Record<string, unknown> {
  const { facts } = finished
  return {
    ...finished,
    facts: {
      ...facts,
      ...valuesRewritten(facts, 'accounts', withWays),
      ...valuesRewritten(facts, 'carried-devices', withUnlocking),
    },
  }
}

const listFact = json.and(z.object({ status: z.literal('known'), value: z.array(json) }))

function valuesRewritten(
  facts: Record<string, unknown>,
  id: string,
  change: (value: Record<string, unknown>) => Record<string, unknown>,
): Record<string, unknown> {
  const fact = listFact.safeParse(facts[id])
  return fact.success ? { [id]: { ...fact.data, value: fact.data.value.map(change) } } : {}
}

function rewrite(database: Database, table: string, change: (record: unknown) => unknown): void {
  const rows = database
    .prepare<[], { sequence: number; record: string }>(`SELECT sequence, record FROM ${table}`)
    .all()
  const update = database.prepare(`UPDATE ${table} SET record = ? WHERE sequence = ?`)
  for (const { sequence, record } of rows) update.run(JSON.stringify(change(JSON.parse(record))), sequence)
}
