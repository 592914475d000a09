import { publicSuffixes, reservedLabels, suffixesOfSuffixes } from './public-suffixes.ts'

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/

export const isIp = (host: string): boolean => host.startsWith('[') || ipv4.test(host)

/** Whether each domain below `name` belongs to someone else. */
export const isPublicSuffix = (name: string): boolean =>
  suffixLength(name.split('.')) === name.split('.').length

/** The part of a host that one body holds: "accounts.example.co.uk" gives "example.co.uk". */
export function registrableDomain(host: string): string {
  if (isIp(host)) return host
  const labels = host.split('.')
  return labels.slice(-(suffixLength(labels) + 1)).join('.')
}

/** How many labels at the end of a host are a public suffix. */
function suffixLength(labels: readonly string[]): number {
  const last = (count: number) => labels.slice(-count).join('.')
  if (labels.length >= 3 && publicSuffixes.has(last(3))) return 3
  if (suffixesOfSuffixes.has(last(2))) return 3
  if (publicSuffixes.has(last(2))) return 2
  const country = labels.at(-1)?.length === 2
  return country && reservedLabels.has(labels.at(-2) ?? '') ? 2 : 1
}
