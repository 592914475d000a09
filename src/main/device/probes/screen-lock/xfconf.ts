/**
 * Values of a channel of Xfce's settings by their path, such as `/lock/enabled`. A property of type `empty` has no value
 * of its own but may hold others.
 */
export function parseXfconf(xml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const path: string[] = []
  for (const [tag] of xml.matchAll(/<property\s[^>]*>|<\/property>/g)) {
    if (tag === '</property>') {
      path.pop()
      continue
    }
    const attributes = new Map(
      [...tag.matchAll(/([a-z]+)="([^"]*)"/g)].map(match => [match[1], match[2] ?? '']),
    )
    path.push(attributes.get('name') ?? '')
    const value = attributes.get('value')
    if (value !== undefined) values.set(`/${path.join('/')}`, value)
    if (tag.endsWith('/>')) path.pop()
  }
  return values
}
