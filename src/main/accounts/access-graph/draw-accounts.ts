import type { AccessVertex } from '../../../shared/model/access-graph.ts'
import type { Account, Holder, RecoveryRoute, SignInMethod } from '../../../shared/model/account.ts'
import { isKey, type KnownAccount } from '../account-kinds.ts'
import { deviceVertex } from './draw-devices.ts'
import { passwordOf } from './draw-passwords.ts'
import type { AnyOf, Origin, Pen } from './drawing.ts'
import { accountVertex, type Holders } from './holders.ts'
import type { Inventory } from './inventory.ts'
import { type AssumptionKey, type LabelKey, phraseOf } from './words.ts'

/** What draws the ways into one account. */
interface Sketch {
  readonly pen: Pen
  readonly holders: Holders
  readonly inventory: Inventory
  readonly known: KnownAccount
  readonly vertex: string
  readonly password: string | null
}

export function drawAccounts(pen: Pen, { accounts }: Inventory): void {
  for (const { account } of accounts)
    pen.vertex({
      id: accountVertex(account.id),
      kind: 'account',
      label: 'plain',
      values: { name: account.label },
      about: { kind: 'account', id: account.id },
      isKey: isKey(account),
    })
}

/** How one signs in to each account, and how one gets back in. */
export function drawWaysIn(pen: Pen, inventory: Inventory, holders: Holders): void {
  for (const known of inventory.accounts) {
    const vertex = accountVertex(known.account.id)
    const sketch = { pen, holders, inventory, known, vertex, password: passwordOf(known) }
    if (known.service?.byNumber) drawMessenger(sketch)
    else {
      drawSigningIn(sketch)
      drawGettingBack(sketch)
    }
    if (!pen.ways.some(({ to }) => to === vertex)) mayHaveMore(sketch)
  }
}

function drawSigningIn(sketch: Sketch): void {
  const { pen, known, vertex, password } = sketch
  const { account, service } = known
  const signIn = (from: readonly string[], origin: Origin, forOwner = true) =>
    pen.way({ to: vertex, from, kind: 'sign-in', origin, forOwner })
  const withPassword = (step: string) => (password === null ? [step] : [password, step])

  for (const method of account.signInMethods) {
    switch (method) {
      case 'none':
        if (password !== null) signIn([password], 'password-alone')
        break
      case 'sms':
      case 'voice':
        for (const code of numberCodes(sketch, method)) signIn(withPassword(code), 'number')
        break
      case 'email-code':
        for (const code of mailboxCodes(sketch)) signIn(withPassword(code), 'email-code')
        break
      case 'app-code':
      case 'push':
        for (const code of appCodes(sketch, method)) signIn(withPassword(code), 'app')
        break
      case 'passkey': {
        const secondStep = service?.passkey === 'second-step'
        for (const passkey of passkeys(sketch))
          signIn(secondStep ? withPassword(passkey) : [passkey], 'passkey')
        break
      }
      case 'security-key':
        for (const key of keys(sketch, through(account.signInThrough, 'method', method), 'key'))
          signIn(withPassword(key), 'key')
        break
      case 'not-sure':
        break
    }
  }
  if (account.appPasswords === 'yes' && password !== null) signIn([password], 'app-password', false)
  noteUnsaid(sketch)
}

/** Whatever a thing is, it could open the account, or be something that its owner can still get in by. */
function mayHaveMore({ pen, vertex }: Sketch): void {
  pen.isOpenEnded(vertex)
  pen.guess({ to: vertex, by: 'anything', goesWithIt: false })
}

function noteUnsaid(sketch: Sketch): void {
  const { pen, known, vertex, password } = sketch
  const { account, service } = known
  const open = (reason: 'no-answer' | 'answer-not-sure') => pen.notSaid({ vertex, holds: [vertex], reason })
  if (account.signInMethods.length === 0) {
    open('no-answer')
    mayHaveMore(sketch)
    pen.assume('methods-unsaid', account.label)
  } else if (account.signInMethods.includes('not-sure')) {
    open('answer-not-sure')
    mayHaveMore(sketch)
    pen.assume('methods-unsaid', account.label)
  }
  if (account.recovery.length === 0 || account.recovery.includes('not-sure')) {
    open(account.recovery.length === 0 ? 'no-answer' : 'answer-not-sure')
    mayHaveMore(sketch)
    pen.assume('recovery-unsaid', account.label)
  }
  // A service that is not in the catalogue may have them too.
  const mayHave = service === null ? account.kind === 'email' : service.appPasswords
  if (account.appPasswords === 'not-sure' && mayHave && password !== null) {
    open('answer-not-sure')
    pen.guess({ to: vertex, by: [password], goesWithIt: false })
    pen.assume('app-passwords-unsaid', account.label)
  }
}

function drawGettingBack(sketch: Sketch): void {
  const { pen, known, vertex, password } = sketch
  const { account } = known
  const back = (from: readonly string[], origin: Origin) =>
    pen.way({ to: vertex, from, kind: 'recovery', origin })
  const withPassword = (step: string) => (password === null ? [step] : [password, step])
  for (const route of account.recovery) {
    switch (route) {
      case 'email':
        for (const mailbox of mailboxes(sketch, through(account.recoverThrough, 'route', route)))
          back([mailbox], 'recovery-mailbox')
        break
      case 'phone':
        for (const code of numberCodes(sketch, 'sms', route)) back([code], 'recovery-number')
        break
      case 'printed-codes':
        // They stand for the second step, so the password is asked for as well.
        for (const paper of papers(sketch)) back(withPassword(paper), 'recovery-codes')
        break
      case 'second-key':
        for (const key of keys(sketch, through(account.recoverThrough, 'route', route), 'second-key'))
          back(withPassword(key), 'recovery-key')
        break
      case 'trusted-person':
        for (const person of people(sketch)) back([person], 'recovery-person')
        break
      case 'none':
      case 'not-sure':
        break
    }
  }
}

/** A messenger is joined with the code sent to its number, and with its PIN where it has one. */
function drawMessenger(sketch: Sketch): void {
  const { pen, known, vertex, inventory } = sketch
  const { account, service } = known
  const signIn = (from: readonly string[], origin: Origin) =>
    pen.way({ to: vertex, from, kind: 'sign-in', origin })
  const codes = numberCodes(sketch, 'sms', 'phone')
  const hasPasskey = account.signInMethods.includes('passkey')
  if (hasPasskey) {
    for (const passkey of passkeys(sketch)) {
      if (service?.passkey === 'second-step') for (const code of codes) signIn([code, passkey], 'passkey')
      else signIn([passkey], 'passkey')
    }
  }
  const pin =
    inventory.messengerPins === 'no'
      ? null
      : pen.vertex({
          id: `unlock:messenger:${account.id}`,
          kind: 'unlock',
          label: 'messenger-pin',
          values: { name: account.label },
          about: { kind: 'account', id: account.id },
          assumed: inventory.messengerPins === 'not-sure',
        })
  for (const code of codes) signIn(pin === null ? [code] : [code, pin], 'messenger')
  if (pin !== null && account.recovery.includes('email')) {
    for (const mailbox of mailboxes(sketch, through(account.recoverThrough, 'route', 'email')))
      for (const code of codes)
        pen.way({ to: vertex, from: [code, mailbox], kind: 'recovery', origin: 'recovery-mailbox' })
  }
  if (inventory.messengerPins === 'not-sure') {
    pen.assume('messenger-pin', account.label)
    // Whoever has the number could then get in without anything else.
    pen.notSaid({ vertex, holds: [vertex], reason: 'no-answer' })
    pen.guess({ to: vertex, by: codes, goesWithIt: false })
  }
}

type Through = Account['signInThrough'][number] | Account['recoverThrough'][number]
function through(
  list: readonly Through[],
  field: 'method' | 'route',
  name: SignInMethod | RecoveryRoute,
): Holder[] {
  return list
    .filter(one =>
      field === 'method' ? 'method' in one && one.method === name : 'route' in one && one.route === name,
    )
    .map(one => one.holder)
}

/** The vertices of the holders; where none is known, the one that stands in for what was not said. */
function found({ holders, vertex }: Sketch, named: readonly Holder[], standIn: () => string): string[] {
  const known = named.flatMap(holder => holders.vertex(holder) ?? []).filter(one => one !== vertex)
  return known.length > 0 ? known : [standIn()]
}

/** What something that was not named could be the same as. */
const anyOf: Partial<Record<AccessVertex['kind'], AnyOf>> = {
  'security-key': 'key',
  paper: 'paper',
  person: 'person',
}

/** Something that must be there but was not named. */
function unnamed(
  { pen, known: { account } }: Sketch,
  id: string,
  kind: 'code' | 'passkey' | 'security-key' | 'paper' | 'person',
  label: LabelKey,
  assumption: AssumptionKey,
): string {
  pen.assume(assumption, account.label)
  const same = anyOf[kind]
  if (same !== undefined) pen.guess({ to: `${id}:unsaid:${account.id}`, by: same, goesWithIt: true })
  return pen.vertex({
    id: `${id}:unsaid:${account.id}`,
    kind,
    label,
    values: { name: account.label },
    about: { kind: 'account', id: account.id },
    assumed: true,
  })
}

/** A vertex for what comes out of another one, such as the texts of a number. */
function derived(
  { pen }: Sketch,
  from: string,
  id: string,
  kind: 'code' | 'passkey',
  label: LabelKey,
  assumed = false,
): string {
  const source = pen.vertices.get(from)
  // What was not named has no name of its own to pass on.
  const name = source?.values.name ?? (source === undefined ? '' : phraseOf(source.label, source.values))
  const made = pen.vertex({ id: `${id}:${idPart(from)}`, kind, label, values: { name }, assumed })
  pen.way({ to: made, from: [from], kind: 'follows', origin: 'follows', assumed })
  return made
}
const idPart = (vertex: string): string => vertex.slice(vertex.indexOf(':') + 1)

/** Codes by text or call, through each number. The phone with the SIM shows them, some even while it is locked. */
function numberCodes(sketch: Sketch, method: 'sms' | 'voice', route?: 'phone'): string[] {
  const { pen, known, holders, inventory } = sketch
  const { account } = known
  const named = [
    ...(route === undefined || known.service?.byNumber
      ? through(account.signInThrough, 'method', method)
      : []),
    ...(route === undefined ? [] : through(account.recoverThrough, 'route', route)),
  ]
  const numbers = found(sketch, named, () => {
    pen.assume(holders.onlyNumber === null ? 'number-unsaid' : 'number-only', account.label)
    return holders.onlyNumber ?? unsaidNumber(pen)
  })
  return numbers.map(number => {
    const code = derived(sketch, number, method, 'code', method === 'sms' ? 'text' : 'call')
    const opener = inventory.openers.find(one => `phone-number:${one.id}` === number)
    const device = inventory.devices.find(
      one => opener?.kind === 'phone-number' && one.id === opener.deviceId,
    )
    if (method === 'sms' && device?.codesOnLockScreen === 'yes')
      pen.way({
        to: code,
        from: [deviceVertex(device.id)],
        kind: 'follows',
        origin: 'follows',
        forOwner: false,
      })
    return code
  })
}

function unsaidNumber(pen: Pen): string {
  const id = 'phone-number:unsaid'
  if (pen.vertices.has(id)) return id
  pen.guess({ to: id, by: 'number', goesWithIt: true })
  pen.guess({ to: id, by: 'phone', goesWithIt: true })
  return pen.vertex({ id, kind: 'phone-number', label: 'unsaid-number', assumed: true })
}

function mailboxCodes(sketch: Sketch): string[] {
  const named = through(sketch.known.account.signInThrough, 'method', 'email-code')
  return mailboxes(sketch, named).map(mailbox => derived(sketch, mailbox, 'mail-code', 'code', 'mail-code'))
}

/** The mailboxes. One that was not named could be any, and nobody knows how it is protected. */
function mailboxes(sketch: Sketch, named: readonly Holder[]): string[] {
  const { pen, known } = sketch
  return found(sketch, named, () => {
    pen.assume('mailbox-unsaid', known.account.label)
    const already = pen.vertices.has('mailbox:unsaid')
    const mailbox = pen.vertex({ id: 'mailbox:unsaid', kind: 'code', label: 'unsaid-mailbox', assumed: true })
    if (!already) {
      pen.notSaid({ vertex: mailbox, holds: [mailbox], reason: 'no-answer' })
      pen.guess({ to: mailbox, by: 'anything', goesWithIt: true })
    }
    return mailbox
  })
}

function appCodes(sketch: Sketch, method: 'app-code' | 'push'): string[] {
  const { account } = sketch.known
  return found(sketch, through(account.signInThrough, 'method', method), () => 'unsaid').map(holder => {
    if (holder !== 'unsaid')
      return derived(sketch, holder, method, 'code', method === 'push' ? 'prompt' : 'app-code')
    const code = unnamed(sketch, method, 'code', 'unsaid-app', 'app-unsaid')
    sketch.pen.guess({ to: code, by: 'device', goesWithIt: true })
    return code
  })
}

function passkeys(sketch: Sketch): string[] {
  const { account } = sketch.known
  return found(sketch, through(account.signInThrough, 'method', 'passkey'), () => 'unsaid').map(holder => {
    if (holder !== 'unsaid') return derived(sketch, holder, 'passkey', 'passkey', 'passkey')
    const passkey = unnamed(sketch, 'passkey', 'passkey', 'unsaid-passkey', 'passkey-unsaid')
    sketch.pen.guess({ to: passkey, by: 'device', goesWithIt: true })
    return passkey
  })
}

/** Security keys themselves; a device in their place stands for its passkey. */
function keys(sketch: Sketch, named: readonly Holder[], which: 'key' | 'second-key'): string[] {
  return found(sketch, named, () =>
    unnamed(
      sketch,
      which === 'key' ? 'security-key' : 'second-key',
      'security-key',
      'unsaid-key',
      'key-unsaid',
    ),
  ).map(holder =>
    holder.startsWith('unlocked:') ? derived(sketch, holder, 'passkey', 'passkey', 'passkey') : holder,
  )
}

const papers = (sketch: Sketch): string[] =>
  found(sketch, through(sketch.known.account.recoverThrough, 'route', 'printed-codes'), () =>
    unnamed(sketch, 'codes', 'paper', 'unsaid-codes', 'codes-unsaid'),
  )

const people = (sketch: Sketch): string[] =>
  found(sketch, through(sketch.known.account.recoverThrough, 'route', 'trusted-person'), () =>
    unnamed(sketch, 'person', 'person', 'unsaid-person', 'person-unsaid'),
  )
