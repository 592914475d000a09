import type { SignInMethod } from '../../shared/model/account.ts'
import type { Service } from '../../shared/model/service.ts'

/**
 * How well each method holds out against someone who copies a sign-in page or takes over a phone number.
 * Codes of any kind can be passed on through a copied page; a passkey or key answers only the real one.
 */
export const methodStrength: Record<Exclude<SignInMethod, 'not-sure'>, number> = {
  none: 0,
  'email-code': 0.3,
  sms: 0.5,
  voice: 0.5,
  'app-code': 0.7,
  push: 0.7,
  passkey: 1,
  'security-key': 1,
}
export type KnownMethod = keyof typeof methodStrength

/** Ways in that stay open to whoever has the phone number or the mailbox. */
export const weakMethods: readonly KnownMethod[] = ['email-code', 'sms', 'voice']

/** From here on a method passes by itself; below the lower one it fails. */
export const passStrength = 0.7
export const attentionStrength = 0.3

export const isKnownMethod = (method: SignInMethod): method is KnownMethod => method !== 'not-sure'

/** The strongest of some methods; null when there is none. Of two equally strong ones the first stands. */
export function strongest(methods: readonly KnownMethod[]): KnownMethod | null {
  return methods.reduce<KnownMethod | null>(
    (best, method) => (best === null || methodStrength[method] > methodStrength[best] ? method : best),
    null,
  )
}

/** The strongest method in use; null when the person was not sure, said nothing, or contradicts themselves. */
export function strongestInUse(methods: readonly SignInMethod[]): KnownMethod | null {
  const knownMethods = methods.filter(isKnownMethod)
  if (knownMethods.length !== methods.length) return null
  if (knownMethods.includes('none') && knownMethods.length > 1) return null
  return strongest(knownMethods)
}

/** The strongest method a service offers; null when the service is not in the catalogue or lists none. */
export function strongestOffered(service: Service | null): KnownMethod | null {
  return service === null ? null : strongest(service.methods)
}
