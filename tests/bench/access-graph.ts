import { openFrom } from '../../src/main/accounts/access-graph/access-from.ts'
import { accessView } from '../../src/main/accounts/access-graph/access-view.ts'
import { draw } from '../../src/main/accounts/access-graph/draw.ts'
import { type AccessGraph, countGraph } from '../../src/main/accounts/access-graph/graph.ts'
import { minimalAccessSetsOf } from '../../src/main/accounts/access-graph/minimal-access-sets.ts'
import { newAccount } from '../../src/shared/model/account.ts'
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

/** Everything the window shows of 300 accounts, all of them important, in one mailbox and one manager. */
async function wholeView(): Promise<Figure> {
  const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  const accounts = Array.from({ length: 300 }, (_, index) => ({
    account: {
      ...newAccount({ id: id(index), label: `Account ${index}`, kind: 'email' }),
      importance: 'key' as const,
      signInMethods: ['app-code' as const, 'sms' as const, 'passkey' as const],
      signInThrough: [
        { method: 'app-code' as const, holder: id(1000 + (index % 3)) },
        { method: 'sms' as const, holder: id(2000 + (index % 2)) },
        { method: 'passkey' as const, holder: id(1000 + (index % 3)) },
      ],
      recovery: ['email' as const, 'phone' as const, 'printed-codes' as const],
      recoverThrough: [
        { route: 'email' as const, holder: id(index === 0 ? 1 : 0) },
        { route: 'phone' as const, holder: id(2000) },
      ],
      passwordPlace: 'manager' as const,
      passwordHolder: id(299),
    },
    service: null,
  }))
  const inventory = {
    accounts,
    openers: [2000, 2001].map(number => ({
      id: id(number),
      kind: 'phone-number' as const,
      label: `Number ${number}`,
      deviceId: id(number - 1000),
      movePin: 'no' as const,
    })),
    devices: [],
    thisComputerLocked: 'yes' as const,
    messengerPins: 'yes' as const,
  }
  return {
    name: 'the whole view of 300 accounts',
    value: await median(3, () => accessView(inventory)),
    unit: 'ms',
    limit: 1000,
    baseline: { name: 'drawing its graph', value: await median(5, () => draw(inventory)) },
  }
}

export const accessGraph = async (): Promise<Figure[]> => [
  await accessSets('ways into 300 accounts', false),
  await accessSets('the same, chained', true),
  await wholeView(),
]
