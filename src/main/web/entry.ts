import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const secret = () => randomBytes(32).toString('base64url')

/** Compares without telling by its duration how much was right. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/**
 * Lets one browser in. The token of the printed address is swapped once for a cookie and is dead afterwards, so an address
 * that stays behind in a history or a terminal opens nothing.
 */
export class Entry {
  readonly #cookieName: string
  readonly #session = secret()
  #token: string | null = secret()

  /** Cookies of 127.0.0.1 are shared by all ports, hence the port in the name. */
  constructor(port: number) {
    this.#cookieName = `surefoot-${port}`
  }

  /** The path of the address to print; null once it was used. */
  get path(): string | null {
    return this.#token === null ? null : `/enter?token=${this.#token}`
  }

  /** The Set-Cookie value for the right token, the first time; null otherwise. */
  exchange(token: string): string | null {
    if (this.#token === null || !same(token, this.#token)) return null
    this.#token = null
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** Whether a Cookie header carries the session. */
  admits(cookieHeader: string | undefined): boolean {
    return (cookieHeader ?? '').split(';').some(pair => {
      const [name, ...value] = pair.trim().split('=')
      return name === this.#cookieName && same(value.join('='), this.#session)
    })
  }
}
