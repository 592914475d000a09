import { z } from 'zod'
import type { ExportFormat } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'
import { collector, type SkippedKind } from '../reading/collect.ts'
import { isoDay } from '../reading/days.ts'
import { refuse } from '../reading/refuse.ts'
import { hasKeys, type JsonLayout } from './json-layout.ts'

/**
 * Bitwarden, JSON, also inside of its zip with attachments. https://bitwarden.com/help/export-your-data/ and
 * https://bitwarden.com/help/condition-bitwarden-import/
 *
 * `{ encrypted, folders | collections, items }`. Items have `type` (1 login, 2 note, 3 card, 4 identity, 5 SSH key) and
 * `deletedDate` when in the bin. `login.fido2Credentials` are passkeys. When the password changed is in
 * `login.passwordRevisionDate`; without it, the latest `passwordHistory` names when the one before was replaced, and
 * `revisionDate` when the item was last edited at all. Encrypted ones have `encrypted: true`, with or without a passphrase of
 * their own.
 */
export const bitwardenJson: JsonLayout = {
  format: 'bitwarden-json',
  recognises: value => hasKeys(value, 'encrypted') && !hasKeys(value, 'vaults'),
  read,
}

const text = z.string().nullish()

const itemSchema = z.object({
  type: z.number(),
  name: text,
  revisionDate: text,
  deletedDate: text,
  passwordHistory: z.array(z.object({ lastUsedDate: text })).nullish(),
  login: z
    .object({
      username: text,
      password: text,
      totp: text,
      passwordRevisionDate: text,
      uris: z.array(z.object({ uri: text })).nullish(),
      fido2Credentials: z.array(z.unknown()).nullish(),
    })
    .nullish(),
})
type Item = z.infer<typeof itemSchema>

const encryptedSchema = z.object({ encrypted: z.literal(true) })
const fileSchema = z.object({ encrypted: z.literal(false), items: z.array(itemSchema) })

const otherTypes = new Map<number, SkippedKind>([
  [2, 'note'],
  [3, 'card'],
  [4, 'identity'],
])

function read(value: unknown, format: ExportFormat): ReadExport {
  if (encryptedSchema.safeParse(value).success) return refuse('encrypted')
  const file = fileSchema.safeParse(value)
  if (!file.success) return refuse('malformed')

  const found = collector()
  for (const item of file.data.items) {
    const login = item.login
    const password = login?.password ?? ''
    const hasPasskey = (login?.fido2Credentials?.length ?? 0) > 0
    if (item.deletedDate) found.skip('in-bin')
    else if (item.type !== 1) found.skip(otherTypes.get(item.type) ?? 'other')
    else if (hasPasskey && password === '') found.skip('passkey-only')
    else
      found.login({
        title: item.name ?? '',
        addresses: (login?.uris ?? []).map(({ uri }) => uri ?? '').filter(uri => uri !== ''),
        user: login?.username ?? '',
        password,
        changedOn: changedOn(item),
        secondFactor: hasPasskey || Boolean(login?.totp),
      })
  }
  return found.finish(format, true)
}

function changedOn(item: Item) {
  const replaced = (item.passwordHistory ?? []).map(before => before.lastUsedDate ?? '').sort()
  return (
    isoDay(item.login?.passwordRevisionDate ?? '') ??
    isoDay(replaced.at(-1) ?? '') ??
    isoDay(item.revisionDate ?? '')
  )
}
