import { openFrom } from '../../src/main/accounts/access-graph/access-from.ts'
import { type AccessGraph, countGraph } from '../../src/main/accounts/access-graph/graph.ts'
import { minimalAccessSetsOf } from '../../src/main/accounts/access-graph/minimal-access-sets.ts'
import { type Figure, median } from './figure.ts'

/**
 * Accounts with six ways each, as people have them: a password in one of two managers with a code from one of three phones,
 * by text message or by a key, a passkey, either of two mailboxes, and printed codes. `chained` lets each account open the
 * next one instead, so that there are far more sets than anybody could read.
 */
function inventory(accounts: number, chained: boolean): AccessGraph {
  const ways = new Map<string, string[][]>()
  for (let index = 0; index < accounts; index++) {
    const password = `password-${index}`
    const phone = `phone-${index % 3}`
    ways.set(`account-${index}`, [
      [password, `code-${phone}`],
      [password, `sms-${phone}`],
      [password, `key-${index % 4}`],
      [`passkey-${phone}`],
      [`account-${index % 2}`],
      [chained ? `account-${(index + 7) % accounts}` : password, `paper-${index % 5}`],
    ])
    ways.set(password, [[`manager-${index % 2}`]])
  }
  for (const phone of ['phone-0', 'phone-1', 'phone-2']) {
    ways.set(`code-${phone}`, [[`unlocked-${phone}`]])
    ways.set(`passkey-${phone}`, [[`unlocked-${phone}`]])
    ways.set(`sms-${phone}`, [[`sim-${phone}`]])
    ways.set(`unlocked-${phone}`, [
      [phone, `pin-${phone}`],
      [phone, `finger-${phone}`],
    ])
  }
  for (const manager of ['manager-0', 'manager-1']) ways.set(manager, [[`master-${manager}`, 'laptop']])
  return { vertices: [...ways.keys()], ways }
}

/** The minimal access sets of 300 accounts in one go, against asking what each vertex alone opens. */
async function accessSets(name: string, chained: boolean): Promise<Figure> {
  const graph = countGraph(inventory(300, chained))
  const asked = graph.names.filter(vertex => vertex.startsWith('account-'))
  const answers = [...minimalAccessSetsOf(graph, asked).values()]
  const bounded = answers.filter(answer => answer.bounded).length
  const most = Math.max(...answers.map(({ sets }) => sets.length))
  return {
    name: `${name}: ${most} sets, ${bounded} bounded`,
    value: await median(5, () => minimalAccessSetsOf(graph, asked)),
    unit: 'ms',
    limit: 1000,
    baseline: {
      name: 'what each vertex alone opens',
      value: await median(5, () => graph.names.map((_, vertex) => openFrom(graph, [vertex]))),
    },
  }
}

export const accessGraph = async (): Promise<Figure[]> => [
  await accessSets('ways into 300 accounts', false),
  await accessSets('the same, chained', true),
]
