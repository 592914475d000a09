/**
 * Seconds that a Retry-After header asks to wait: a number of seconds, or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). Null when there is none, or it makes no sense.
 */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text)
  // Date.parse takes far more than the dates of HTTP, all of which name their month and zone.
  const moment = /^[A-Z][a-z]+,? .+ GMT$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now.getTime()) / 1000))
}
