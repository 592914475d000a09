import { drawAccounts, drawWaysIn } from './draw-accounts.ts'
import { drawDevices, drawOpeners } from './draw-devices.ts'
import { drawPasswords } from './draw-passwords.ts'
import { type Drawing, startDrawing } from './drawing.ts'
import { holdersOf } from './holders.ts'
import type { Inventory } from './inventory.ts'

/** Draws the account access graph of an inventory. */
export function draw(inventory: Inventory): Drawing {
  const pen = startDrawing()
  const holders = holdersOf(inventory)
  drawAccounts(pen, inventory)
  drawDevices(pen, inventory)
  drawOpeners(pen, inventory.openers)
  drawWaysIn(pen, inventory, holders)
  drawPasswords(pen, inventory.accounts, holders)
  return pen
}
