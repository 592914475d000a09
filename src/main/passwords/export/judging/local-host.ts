import { isIp } from '../../../../shared/registrable-domain.ts'

/** Names that routers give themselves in the home network. */
const routerNames = new Set([
  'amplifi.com',
  'asusrouter.com',
  'dlinkrouter.com',
  'fritz.box',
  'linksyssmartwifi.com',
  'miwifi.com',
  'mywifiext.net',
  'orbilogin.com',
  'orbilogin.net',
  'router.asus.com',
  'routerlogin.com',
  'routerlogin.net',
  'speedport.ip',
  'tplinklogin.net',
  'tplinkmodem.net',
  'tplinkrepeater.net',
  'tplinkwifi.net',
])

const localEndings = [
  '.cpe',
  '.home',
  '.home.arpa',
  '.internal',
  '.intranet',
  '.lan',
  '.local',
  '.localdomain',
  '.localhost',
  '.router',
]

/** Whether a host is reached without the open internet, or encrypted by its own network as .onion is. */
export function isLocalHost(host: string): boolean {
  if (isIp(host)) return isPrivateIp(host)
  if (!host.includes('.')) return true
  const name = host.replace(/^www\./, '')
  return routerNames.has(name) || [...localEndings, '.onion'].some(ending => host.endsWith(ending))
}

/** Ranges of https://www.iana.org/assignments/iana-ipv4-special-registry and its counterpart for IPv6. */
function isPrivateIp(host: string): boolean {
  if (host.startsWith('['))
    return /^\[(?:::1?\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(host) || isMappedPrivate(host)
  const [first = 0, second = 0] = host.split('.').map(Number)
  return isPrivatePair(first, second)
}

function isPrivatePair(first: number, second: number): boolean {
  switch (first) {
    case 10:
    case 127:
      return true
    case 100:
      return second >= 64 && second <= 127
    case 169:
      return second === 254
    case 172:
      return second >= 16 && second <= 31
    case 192:
      return second === 168
    default:
      return false
  }
}

/** "[::ffff:c0a8:1]" is 192.168.0.1 written as IPv6. */
function isMappedPrivate(host: string): boolean {
  const high = /^\[::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}\]$/.exec(host)?.[1]
  if (high === undefined) return false
  const pair = Number.parseInt(high, 16)
  return isPrivatePair(pair >> 8, pair & 255)
}
