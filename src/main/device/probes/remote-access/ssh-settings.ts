/** What was found of the ways to log in over SSH; null for what nobody set. */
export interface SshLogin {
  readonly password: boolean | null
  readonly keyboard: boolean | null
}

/**
 * Reads `sshd -T` or files of sshd_config in the order in which sshd reads them. The first value counts; what stands
 * under a Match applies to some logins only and is left aside.
 */
export function sshLogin(texts: readonly string[]): SshLogin {
  const values = new Map<string, string>()
  for (const text of texts) {
    for (const raw of text.split('\n')) {
      const [key = '', word = ''] = raw
        .replace(/#.*$/, '')
        .trim()
        .toLowerCase()
        .split(/[\s=]+/)
      if (key === 'match') break
      if (key !== '' && !values.has(key)) values.set(key, word.replace(/"/g, ''))
    }
  }
  const keyboard = values.get('kbdinteractiveauthentication') ?? values.get('challengeresponseauthentication')
  return { password: yesOrNo(values.get('passwordauthentication')), keyboard: yesOrNo(keyboard) }
}

const yesOrNo = (word: string | undefined): boolean | null =>
  word === 'yes' ? true : word === 'no' ? false : null

/** Keys only: both ways to give a password are switched off. Null when one of them is not known to be. */
export function isKeysOnly({ password, keyboard }: SshLogin): boolean | null {
  if (password === true || keyboard === true) return false
  return password === false && keyboard === false ? true : null
}
