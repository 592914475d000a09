import type { KnownMethod } from './sign-in-strength.ts'

/** A method as a value of a message: ICU takes no hyphens in the choices of a select. */
export const methodValue = (method: KnownMethod): string => method.replaceAll('-', '_')

/** Names of sign-in methods inside a sentence, as an ICU fragment over the value `name`. */
export const methodName = (name: string): string =>
  `{${name}, select, none {a password alone} email_code {a code by e-mail} sms {a code by text message} voice {a code by phone call} app_code {a code from an app} push {a prompt in an app} passkey {a passkey} security_key {a security key} other {another method}}`
