import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

export interface ZypperUpdates {
  readonly total: number
  readonly security: readonly string[]
}

/**
 * Parses the XML of `zypper list-patches` or `list-updates`. While a patch to the package manager waits, all others
 * stand in `blocked-update-list`; they wait as well.
 */
export function parseZypper(text: string): Reading<ZypperUpdates> {
  const errors = /<message type="error"/.test(text)
  const whole = /<update-status[ >]/.test(text) && /<\/stream>\s*$/.test(text)
  if (errors || !whole) return unknown('unparsable', 'zypper')
  const updates = [...text.matchAll(/<update (name="[^>]*)>/g)].map(match => attributesOf(match[1] ?? ''))
  const security = updates.filter(update => update.get('category') === 'security')
  return known({ total: updates.length, security: security.map(update => update.get('name') ?? '') })
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(match => [match[1] ?? '', match[2] ?? '']))
}
