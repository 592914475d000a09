import { z } from 'zod'
import type { ExportFormat } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'
import { collector, type SkippedKind } from '../reading/collect.ts'
import { dayOfEpoch } from '../reading/days.ts'
import { refuse } from '../reading/refuse.ts'
import { hasKeys, type JsonLayout } from './json-layout.ts'

/**
 * Proton Pass, JSON: on its own, or as `Proton Pass/data.json` of the zip. https://proton.me/support/pass-export
 *
 * `{ version, userId, encrypted, vaults: { id: { name, items } } }`. Items have `data.type`, `data.metadata.name`,
 * `data.content` and `state` (1 active, 2 in the bin). Logins have `itemUsername` and `itemEmail`, before 2024 `username`;
 * `urls`, `password`, `totpUri` and `passkeys`, and further codes among `data.extraFields`. Times are of the item, in seconds
 * since 1970.
 */
export const protonPassJson: JsonLayout = {
  format: 'proton-pass-json',
  recognises: value => hasKeys(value, 'vaults', 'version') || hasKeys(value, 'vaults', 'encrypted'),
  read,
}

const text = z.string().nullish()

const itemSchema = z.object({
  state: z.number().nullish(),
  modifyTime: z.number().nullish(),
  data: z.object({
    type: z.string(),
    metadata: z.object({ name: text }),
    extraFields: z.array(z.object({ type: text, data: z.object({ totpUri: text }).nullish() })).nullish(),
    content: z
      .object({
        username: text,
        itemUsername: text,
        itemEmail: text,
        password: text,
        totpUri: text,
        urls: z.array(z.string()).nullish(),
        passkeys: z.array(z.unknown()).nullish(),
      })
      .nullish(),
  }),
})

const encryptedSchema = z.object({ encrypted: z.literal(true) })
const fileSchema = z.object({ vaults: z.record(z.string(), z.object({ items: z.array(itemSchema) })) })

const otherTypes = new Map<string, SkippedKind>([
  ['note', 'note'],
  ['creditCard', 'card'],
  ['identity', 'identity'],
])

function read(value: unknown, format: ExportFormat): ReadExport {
  if (encryptedSchema.safeParse(value).success) return refuse('encrypted')
  const file = fileSchema.safeParse(value)
  if (!file.success) return refuse('malformed')

  const found = collector()
  for (const { state, modifyTime, data } of Object.values(file.data.vaults).flatMap(vault => vault.items)) {
    const content = data.content
    const password = content?.password ?? ''
    const hasPasskey = (content?.passkeys?.length ?? 0) > 0
    const furtherCode = (data.extraFields ?? []).some(field => field.type === 'totp' && field.data?.totpUri)
    if (state === 2) found.skip('in-bin')
    else if (data.type !== 'login') found.skip(otherTypes.get(data.type) ?? 'other')
    else if (hasPasskey && password === '') found.skip('passkey-only')
    else
      found.login({
        title: data.metadata.name ?? '',
        addresses: (content?.urls ?? []).filter(url => url !== ''),
        user: content?.itemUsername || content?.itemEmail || content?.username || '',
        password,
        changedOn: dayOfEpoch((modifyTime ?? 0) * 1000),
        secondFactor: hasPasskey || furtherCode || Boolean(content?.totpUri),
      })
  }
  return found.finish(format, true)
}
