import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { System } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Remote access',
  why: 'Services that let others in over the network are a way in for people you did not invite as well.',
  unknown: 'We could not tell whether remote access is on',
  'unknown-seen': 'The services of this device could not be read.',
  'unknown-unread': 'We could only read part of the remote access settings',
  'unknown-unread-seen': 'What we could read is off. We could not read: {unread}.',
  off: 'Remote access is off',
  'off-seen': 'None of the services that we look for is on.',
  'keys-only': 'Remote access is on, with keys only',
  'keys-only-seen': 'SSH is on and accepts no passwords. If you do not use it, switch it off.',
  on: 'Others can reach this laptop over the network',
  'on-seen': 'On or open: {services}.',
  unprotected: 'Remote Desktop is on without its first line of defence',
  'unprotected-seen':
    'Strangers can reach its sign-in screen, because network-level authentication is off. On or open: {services}.',
  'step-decide': 'Decide whether you use it. What you do not use, switch off.',
  'step-windows-off': 'Open Settings, then System, then Remote Desktop, and switch it off.',
  'step-windows-services':
    'For other services, such as SSH, open Settings, then System, then Optional features, and remove them.',
  'step-windows-keep':
    'If you need Remote Desktop, keep "Require devices to use Network Level Authentication" switched on.',
  'step-macos-off': 'Open System Settings, then General, then Sharing. Switch off what you do not use.',
  'step-linux-off': 'Open the settings of your system, then Sharing or Remote Desktop, and switch it off.',
  'step-linux-services':
    'If you never connect to this laptop with SSH, remove the SSH server in the app for software.',
}

type Service = DeviceFacts['remote-access']['services'][number]

/** What people know each service as. The names are those that systems show, so they stay as they are in any language. */
const serviceNames: Record<Service['id'], string> = {
  ssh: 'SSH',
  'remote-desktop': 'Remote Desktop',
  'screen-sharing': 'Screen Sharing',
  'remote-management': 'Remote Management',
  vnc: 'VNC',
  'file-sharing': 'File Sharing',
  winrm: 'WinRM',
  'remote-assistance': 'Remote Assistance',
  'remote-events': 'Remote Apple Events',
  'printer-sharing': 'Printer Sharing',
}

export const check = defineCheck({
  id: 'remote-access',
  principle: 'S',
  recommendations: ['S5', 'S1'],
  weight: 4,
  effortMinutes: 10,
  needs: ['remote-access'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [npsaGuidance],
  messages,
  headlines: {
    'unknown-unread': 'unknown',
    off: 'pass',
    'keys-only': 'pass',
    on: 'attention',
    unprotected: 'fail',
  },
  remedies: {
    windows: {
      steps: ['step-decide', 'step-windows-off', 'step-windows-services', 'step-windows-keep'],
      settings: 'remote-access',
    },
    macos: { steps: ['step-decide', 'step-macos-off'], settings: 'remote-access' },
    linux: { steps: ['step-decide', 'step-linux-off', 'step-linux-services'], settings: 'remote-access' },
  },
  judge: ({ 'remote-access': access }, uses, { system }) =>
    markManaged(judgeServices(access, system), uses['managed-device']),
})

function judgeServices({ services, unread }: DeviceFacts['remote-access'], system: System): Verdict {
  const open = services.filter(service => isOpen(service, system))
  const values = { services: listed(open.map(service => serviceNames[service.id])) }
  if (open.some(service => service.id === 'remote-desktop' && service.hardened === false))
    return fail('unprotected', values)

  const isKeysOnly = (service: Service) =>
    system === 'linux' && service.id === 'ssh' && service.hardened === true
  if (open.some(service => !isKeysOnly(service))) return attention('on', values)
  if (unread.length > 0) return unclear('not-measured', 'unknown-unread', { unread: listed(unread) })
  // An empty list is no evidence that all services are off.
  if (services.length === 0) return unclear('no-record')
  return open.length > 0 ? pass('keys-only') : pass('off')
}

function isOpen({ id, enabled, listening }: Service, system: System): boolean {
  // Windows listens for file sharing before anything is shared, and Remote Assistance needs an invitation each time.
  if (id === 'remote-assistance') return false
  if (system === 'windows' && id === 'file-sharing') return enabled
  return enabled || listening === true
}
