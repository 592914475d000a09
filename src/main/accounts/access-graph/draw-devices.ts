import { thisDevice } from '../../../shared/model/account.ts'
import type { CarriedDevice } from '../../../shared/model/carried-device.ts'
import type { Opener } from '../../../shared/model/opener.ts'
import type { Pen } from './drawing.ts'
import type { Inventory } from './inventory.ts'
import { thisComputerName } from './words.ts'

export const openerVertex = ({ kind, id }: Pick<Opener, 'kind' | 'id'>): string => `${kind}:${id}`
export const deviceVertex = (id: string): string => `device:${id}`
export const unlockedVertex = (id: string): string => `unlocked:${id}`

/** Things and people that open accounts. */
export function drawOpeners(pen: Pen, openers: readonly Opener[]): void {
  for (const opener of openers) {
    const vertex = pen.vertex({
      id: openerVertex(opener),
      kind: opener.kind,
      label: 'plain',
      values: { name: opener.label },
      about: { kind: 'opener', id: opener.id },
    })
    if (opener.kind === 'phone-number' && opener.deviceId === null)
      pen.guess({ to: vertex, by: 'phone', goesWithIt: true })
  }
}

/** Devices, what unlocks each, and each of them unlocked. */
export function drawDevices(pen: Pen, { devices, thisComputerLocked }: Inventory): void {
  for (const device of devices) drawCarried(pen, device)
  drawThisComputer(pen, thisComputerLocked)
}

function drawCarried(pen: Pen, { id, label, screenLock, unlockedBy }: CarriedDevice): void {
  const about = { kind: 'carried-device' as const, id }
  const values = { name: label }
  const device = pen.vertex({ id: deviceVertex(id), kind: 'device', label: 'plain', values, about })
  const unlocked = pen.vertex({
    id: unlockedVertex(id),
    kind: 'unlocked-device',
    label: 'unlocked',
    values,
    about,
  })
  const follows = { to: unlocked, kind: 'follows' as const }
  if (screenLock === 'no') {
    pen.way({ ...follows, from: [device], origin: 'no-lock' })
    return
  }
  for (const how of unlockedBy) {
    const unlock = pen.vertex({
      id: `unlock:${id}:${how}`,
      kind: 'unlock',
      label:
        how === 'biometric'
          ? 'biometric'
          : how === 'pattern'
            ? 'pattern'
            : how === 'pin'
              ? 'pin'
              : 'unlock-password',
      values,
      about,
    })
    pen.way({ ...follows, from: [device, unlock], origin: 'unlocking' })
  }
  if (unlockedBy.length > 0) return
  const unlock = pen.vertex({
    id: `unlock:${id}`,
    kind: 'unlock',
    label: 'lock',
    values,
    about,
    assumed: true,
  })
  pen.way({ ...follows, from: [device, unlock], origin: 'unlocking', assumed: true })
  pen.assume(screenLock === 'yes' ? 'unlocking' : 'screen-lock', label)
  if (screenLock === 'not-sure') {
    pen.notSaid({ vertex: unlocked, holds: [unlocked], reason: 'answer-not-sure' })
    pen.guess({ to: unlocked, by: [device], goesWithIt: false })
  }
}

function drawThisComputer(pen: Pen, locked: Inventory['thisComputerLocked']): void {
  const about = { kind: 'this-device' as const, id: thisDevice }
  const values = { name: thisComputerName }
  const device = pen.vertex({
    id: deviceVertex(thisDevice),
    kind: 'device',
    label: 'this-computer',
    values,
    about,
  })
  const unlocked = pen.vertex({
    id: unlockedVertex(thisDevice),
    kind: 'unlocked-device',
    label: 'this-computer-open',
    values,
    about,
  })
  if (locked === 'no') {
    pen.way({ to: unlocked, from: [device], kind: 'follows', origin: 'no-lock' })
    return
  }
  const assumed = locked === 'not-sure'
  const unlock = pen.vertex({
    id: `unlock:${thisDevice}`,
    kind: 'unlock',
    label: 'this-computer-lock',
    about,
    assumed,
  })
  pen.way({ to: unlocked, from: [device, unlock], kind: 'follows', origin: 'unlocking', assumed })
  if (assumed) {
    pen.assume('this-computer', thisDevice)
    pen.notSaid({ vertex: unlocked, holds: [unlocked], reason: 'not-measured' })
    pen.guess({ to: unlocked, by: [device], goesWithIt: false })
  }
}
