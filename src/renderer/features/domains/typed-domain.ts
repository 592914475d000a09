import { domainNameSchema } from '../../../shared/model/domain-report.ts'

/**
 * The domain in what somebody typed or pasted: `https://www.example.org/page` and `me@example.org` name one as well. Null
 * when there is none in it.
 */
export function domainIn(typed: string): string | null {
  const host = typed
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/:\d+$/, '')
    .replace(/^www\.(?=[^.]+\.)/i, '')
  const read = domainNameSchema.safeParse(host)
  return read.success ? read.data : null
}

/** As domains are asked for and kept: lower case, and `xn--` for letters of other scripts. */
export const asKept = (domain: string): string => {
  const bare = domain.trim().replace(/\.$/, '').toLowerCase()
  return URL.canParse(`http://${bare}/`) ? new URL(`http://${bare}/`).hostname : bare
}
