import { z } from 'zod'
import type { ExportFormat } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'
import { collector, type SkippedKind } from '../reading/collect.ts'
import { dayOfEpoch } from '../reading/days.ts'
import { refuse } from '../reading/refuse.ts'
import { hasKeys, type JsonLayout } from './json-layout.ts'

/**
 * 1Password, `export.data` of a 1PUX archive. https://support.1password.com/1pux-format/
 *
 * `{ accounts: [{ vaults: [{ items }] }] }`; early ones wrap each as `{ item }`. `categoryUuid` names the kind (`001` login,
 * `002` card, `003` note, `004` identity, `005` password …), `state` whether it is archived or trashed. A login's fields are
 * told by their `designation`, a password item has `details.password`. Second factors are `totp` values among the sections.
 * `passwordHistory` has the times, in seconds since 1970, at which earlier passwords were replaced; without it `updatedAt` is
 * when the item was edited. Files lie beside, under `files/`.
 */
export const onePassword1pux: JsonLayout = {
  format: '1password-1pux',
  recognises: value => hasKeys(value, 'accounts'),
  read,
}

const text = z.string().nullish()

const itemSchema = z.object({
  categoryUuid: z.string(),
  state: text,
  trashed: z.boolean().nullish(),
  updatedAt: z.number().nullish(),
  overview: z.object({ title: text, url: text, urls: z.array(z.object({ url: text })).nullish() }).nullish(),
  details: z
    .object({
      password: text,
      loginFields: z.array(z.object({ value: z.unknown().optional(), designation: text })).nullish(),
      passwordHistory: z.array(z.object({ time: z.number().nullish() })).nullish(),
      passkey: z.unknown().optional(),
      sections: z
        .array(
          z.object({
            fields: z
              .array(z.object({ value: z.object({ totp: z.unknown().optional() }).nullish() }))
              .nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
})
type Item = z.infer<typeof itemSchema>

const wrappedSchema = z.object({ item: itemSchema }).transform(({ item }) => item)
const vaultSchema = z.object({ items: z.array(z.union([wrappedSchema, itemSchema])).nullish() })
const fileSchema = z.object({ accounts: z.array(z.object({ vaults: z.array(vaultSchema) })) })

const otherCategories = new Map<string, SkippedKind>([
  ['002', 'card'],
  ['101', 'card'],
  ['003', 'note'],
  ['004', 'identity'],
  ['103', 'identity'],
  ['106', 'identity'],
  ['108', 'identity'],
])

function read(value: unknown, format: ExportFormat): ReadExport {
  const file = fileSchema.safeParse(value)
  if (!file.success) return refuse('malformed')

  const found = collector()
  const vaults = file.data.accounts.flatMap(account => account.vaults)
  for (const item of vaults.flatMap(vault => vault.items ?? [])) {
    const password = passwordOf(item)
    const hasPasskey = Boolean(item.details?.passkey)
    if (item.state === 'trashed' || item.trashed) found.skip('in-bin')
    else if (item.categoryUuid !== '001' && item.categoryUuid !== '005')
      found.skip(otherCategories.get(item.categoryUuid) ?? 'other')
    else if (hasPasskey && password === '') found.skip('passkey-only')
    else
      found.login({
        title: item.overview?.title ?? '',
        addresses: addressesOf(item),
        user: loginField(item, 'username'),
        password,
        changedOn: changedOn(item),
        secondFactor: hasPasskey || hasTotp(item),
      })
  }
  return found.finish(format, true)
}

function passwordOf(item: Item): string {
  return loginField(item, 'password') || (item.details?.password ?? '')
}

function loginField(item: Item, designation: 'username' | 'password'): string {
  const field = item.details?.loginFields?.find(candidate => candidate.designation === designation)
  return typeof field?.value === 'string' ? field.value : ''
}

function addressesOf(item: Item): string[] {
  const all = [item.overview?.url, ...(item.overview?.urls ?? []).map(({ url }) => url)]
  return [...new Set(all.filter(url => typeof url === 'string' && url !== ''))].map(url => url ?? '')
}

function hasTotp(item: Item): boolean {
  const fields = (item.details?.sections ?? []).flatMap(section => section.fields ?? [])
  return fields.some(field => Boolean(field.value?.totp))
}

function changedOn(item: Item) {
  const replaced = (item.details?.passwordHistory ?? []).map(before => before.time ?? 0)
  const latest = replaced.reduce((later, time) => Math.max(later, time), 0)
  return dayOfEpoch(latest * 1000) ?? dayOfEpoch((item.updatedAt ?? 0) * 1000)
}
