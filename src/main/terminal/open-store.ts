import { readFileSync } from 'node:fs'
import type { App } from '../app.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { terminalMessages } from './messages.ts'
import type { Terminal } from './terminal.ts'

/**
 * Opens the store: with the keychain, or with the passphrase from SUREFOOT_PASSPHRASE_FILE or the keyboard. Gives null when
 * it is open, otherwise the exit code after having said why not. Rejects with the vault's errors.
 */
export async function openStore(app: App, terminal: Terminal): Promise<ExitCode | null> {
  const { vault, dataFolder } = await app.status()
  if (vault === 'absent') {
    terminal.tell(terminalMessages.absent(dataFolder))
    return exitCodes.notMeasured
  }
  if ((await app.vault.protection()) !== 'passphrase') {
    await app.vault.unlock()
    return null
  }
  const passphrase = await findPassphrase(terminal)
  if (passphrase === null) return exitCodes.notMeasured
  await app.vault.unlock({ passphrase })
  return null
}

async function findPassphrase(terminal: Terminal): Promise<string | null> {
  const named = terminal.environment.SUREFOOT_PASSPHRASE_FILE
  const passphrase = named
    ? fromFile(named, terminal)
    : await terminal.secret(terminalMessages.passphrasePrompt)
  if (passphrase === null && !named) terminal.tell(terminalMessages.noPassphrase)
  return passphrase
}

/** A number is a descriptor that the calling program opened, which leaves nothing on the disk. */
function fromFile(named: string, terminal: Terminal): string | null {
  try {
    const [line = ''] = readFileSync(/^\d+$/.test(named) ? Number(named) : named, 'utf8').split(/\r?\n/, 1)
    if (line !== '') return line
    terminal.tell(terminalMessages.noPassphrase)
  } catch {
    terminal.tell(terminalMessages.passphraseFileUnreadable)
  }
  return null
}
