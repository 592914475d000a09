import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import { attention, defineCheck, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Remote-control apps',
  why: 'Apps such as AnyDesk or TeamViewer let someone else use your laptop. Fraudsters talk people into installing them.',
  unknown: 'We could not tell whether remote-control apps are installed',
  'unknown-seen': 'The list of installed apps could not be read.',
  'unknown-unread': 'We could only look for remote-control apps in part',
  'unknown-unread-seen': 'We found none where we could look. We could not read: {unread}.',
  none: 'We found no remote-control apps',
  'none-seen': 'None of the apps that we know of is installed.',
  installed: 'A remote-control app is installed',
  'installed-seen': 'Found: {tools}.',
  running: 'A remote-control app is running',
  'running-seen': 'Running now: {running}.{others, select, none {} other { Also installed: {others}.}}',
  'step-ask': 'Do you know each of them, and who put it there? If your IT team uses it, leave it.',
  'step-concern':
    'If someone who rang you asked you to install it, tell your security team before you remove it.',
  'step-windows-remove': 'Open Settings, then Apps, then Installed apps. Remove what you do not need.',
  'step-macos-remove': 'Quit the app, then drag it from the Applications folder to the Bin.',
  'step-linux-remove': 'Open the app for software, look under "Installed", and remove what you do not need.',
}

export const check = defineCheck({
  id: 'remote-control-tools',
  principle: 'S',
  recommendations: ['S5', 'E5'],
  weight: 3,
  effortMinutes: 10,
  needs: ['remote-access'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [npsaGuidance],
  messages,
  headlines: { 'unknown-unread': 'unknown', none: 'pass', installed: 'attention', running: 'attention' },
  remedies: {
    windows: { steps: ['step-ask', 'step-concern', 'step-windows-remove'], settings: 'installed-apps' },
    macos: { steps: ['step-ask', 'step-concern', 'step-macos-remove'] },
    linux: { steps: ['step-ask', 'step-concern', 'step-linux-remove'], settings: 'installed-apps' },
  },
  judge: ({ 'remote-access': access }, uses) => markManaged(judgeTools(access), uses['managed-device']),
})

function judgeTools({ tools, unread }: DeviceFacts['remote-access']): Verdict {
  const running = tools.filter(tool => tool.running === true).map(tool => tool.name)
  const others = tools.filter(tool => tool.running !== true).map(tool => tool.name)
  if (running.length > 0)
    return attention('running', { running: listed(running), others: listed(others) || 'none' })
  if (others.length > 0) return attention('installed', { tools: listed(others) })
  return unread.length > 0
    ? unclear('not-measured', 'unknown-unread', { unread: listed(unread) })
    : pass('none')
}
