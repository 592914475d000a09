/** Only https, and no address that carries a user name: those are used to make an address look like another. */
export function mayOpen(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}
