import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Probe } from '../../../../src/main/device/probe.ts'
import { windowsProbes } from '../../../../src/main/device/probes/windows.ts'
import type { DeviceFactId } from '../../../../src/shared/model/device-facts.ts'
import type { Given } from './support.ts'
import { reading } from './support.ts'
import { answers, commandOf, known, sectionOf, throws, unknownBecause, values } from './windows-support.ts'

const folder = fileURLToPath(new URL('../../../../../shared/os-samples/windows/', import.meta.url))

const probes: ReadonlyMap<DeviceFactId, Probe> = new Map(
  windowsProbes.map(probe => [probe.fact, probe as Probe]),
) // AnyProbe is narrower than Probe only in what parse gives

function probeOf(fact: DeviceFactId): Probe {
  const probe = probes.get(fact)
  if (probe === undefined) throw new Error(`No probe for ${fact}`)
  return probe
}

/** How the text of a sample reaches its probe, and what the probe must make of it. */
interface Sample {
  readonly path: string
  readonly fact: DeviceFactId
  readonly given: (text: string, probe: Probe) => readonly Given[]
  readonly expected: unknown
}
const sample = (fact: DeviceFactId, path: string, given: Sample['given'], expected: unknown): Sample => ({
  path,
  fact,
  given,
  expected,
})

/** The text as a section's answer. */
const inSection =
  (name: string, ...more: ((probe: Probe) => Given)[]): Sample['given'] =>
  (stdout, probe) => [{ request: sectionOf(probe, name), stdout }, ...more.map(given => given(probe))]
/** The JSON of the text as one field of a section's answer, which is how our own script asks for it. */
const asField =
  (name: string, field: string, ...more: ((probe: Probe) => Given)[]): Sample['given'] =>
  (text, probe) => [answers(probe, name, { [field]: JSON.parse(text) }), ...more.map(given => given(probe))]
/** The text as what a command printed. */
const printed =
  (wanted: readonly string[], ...more: ((probe: Probe) => Given)[]): Sample['given'] =>
  (stdout, probe) => [{ request: commandOf(probe, ...wanted), stdout }, ...more.map(given => given(probe))]
/** The text as the error of a section. */
const asError =
  (name: string): Sample['given'] =>
  (stderr, probe) => [throws(probe, name, stderr)]

const field = (text: string, name: string): unknown => {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null && name in value
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

const noProducts = (probe: Probe) => answers(probe, 'antivirus-products', { products: [] })
const avg = (probe: Probe) =>
  answers(probe, 'antivirus-products', {
    products: [{ displayName: 'AVG Antivirus', productState: '266240' }],
  })
const defenderStatus = (changes: object = {}) => ({
  mode: 'normal',
  realTime: true,
  tamperProtection: true,
  signatureAgeDays: 0,
  ...changes,
})
const products = (name: string, state: string, upToDate: boolean, builtIn = false) =>
  known({ products: [{ name, state, upToDate, builtIn }], defender: null })

const volume = (state: string) =>
  known({ volumes: [{ name: 'C:', role: 'system', state }], thirdParty: null })
const protection: Sample['given'] = (text, probe) => [
  answers(probe, 'encrypted-volumes', {
    volumes: [{ Name: 'C:', System: true, Protection: text.trim() === '' ? null : JSON.parse(text) }],
  }),
]

const mpssvc = (probe: Probe) =>
  answers(probe, 'services', {
    services: ['EventLog', 'mpssvc'].map(Name => ({ Name, Status: 4, StartType: 2 })),
  })
const noOtherFirewall = (probe: Probe) => answers(probe, 'firewall-products', { products: [] })
const unjoined = (probe: Probe) =>
  answers(probe, 'join-state', { lines: ['AzureAdJoined : NO', 'DomainJoined : NO'] })
const firewall = (state: string, profiles: [string, boolean, boolean | null][], layer: string) =>
  known({
    state,
    product: 'Windows Defender Firewall',
    profiles: profiles.map(([name, on, allowsInbound]) => ({ name, on, allowsInbound })),
    thirdParty: null,
    listening: null,
    layer,
  })
/** A sample of one profile in the registry; the others and the policies come from the section. */
const firewallProfile =
  (name: string, others: Record<string, number>): Sample['given'] =>
  (stdout, probe) => {
    const policies = values(probe, 'firewall', others)
    const request = commandOf(probe, `FirewallPolicy\\${name}`)
    return [{ request, stdout }, policies, mpssvc(probe), noOtherFirewall(probe), unjoined(probe)]
  }

const system = (name: string, version: string, build: string, edition: string) =>
  known({
    system: 'windows',
    distribution: 'windows',
    name,
    version,
    build,
    edition,
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
  })

const part = (id: string, enabled: boolean, changes: object = {}) => ({
  id,
  enabled,
  listening: null,
  hardened: null,
  ...changes,
})
const remote = (services: object[], unread: string[]) => known({ services, tools: [], unread })

const noSettings = (probe: Probe) => values(probe, 'screen-lock', {})
const asksOnWake = (probe: Probe): Given => ({
  request: commandOf(probe, 'CONSOLELOCK'),
  stdout: 'Current AC Power Setting Index: 0x00000001\r\nCurrent DC Power Setting Index: 0x00000001\r\n',
})
const neverSleeps = (probe: Probe): Given => ({
  request: commandOf(probe, 'STANDBYIDLE'),
  stdout: 'AC: 0x00000000\r\nDC: 0x00000000\r\n',
})
/** What the section says of the same value that reg.exe printed, so that the two agree. */
const secureSaver =
  (secure: string): Sample['given'] =>
  (stdout, probe) => {
    const { request, ...rest } = values(probe, 'screen-lock', {
      active: '1',
      secure,
      timeOut: '600',
      program: 'x.scr',
    })
    return [
      { request: commandOf(probe, 'HKCU\\Control Panel', 'ScreenSaverIsSecure'), stdout },
      { request, ...rest },
      asksOnWake(probe),
      neverSleeps(probe),
    ]
  }

const secureBootOn = (probe: Probe) => values(probe, 'secure-boot', { enabled: 1, firmware: 2 })
const timeSet = (probe: Probe) => values(probe, 'time-synchronisation', { type: 'NTP', start: 3 })
const noVpn = (probe: Probe) => answers(probe, 'vpn', { tunnels: [], adapters: [] })
const searched = (probe: Probe) =>
  answers(probe, 'update-results', { LastSearchSuccessDate: null, LastInstallationSuccessDate: null })

const samples: readonly Sample[] = [
  sample(
    'antivirus',
    'antivirus/get-mpcomputerstatus-error-cim-access-denied.txt',
    (text, probe) => [throws(probe, 'defender', text), noProducts(probe)],
    unknownBecause('no-record'),
  ),
  sample(
    'antivirus',
    'antivirus/get-mpcomputerstatus-json-pass.txt',
    inSection('defender', noProducts),
    known({
      products: [{ name: 'Microsoft Defender Antivirus', state: 'on', upToDate: true, builtIn: true }],
      defender: defenderStatus(),
    }),
  ),
  sample(
    'antivirus',
    'antivirus/get-mpcomputerstatus-json-passive.txt',
    inSection('defender', avg),
    known({
      products: [{ name: 'AVG Antivirus', state: 'on', upToDate: true, builtIn: false }],
      defender: defenderStatus({ mode: 'passive', realTime: null, tamperProtection: null }),
    }),
  ),
  // Lists print dates and words in the language of the system: they are never taken for an answer.
  sample(
    'antivirus',
    'antivirus/get-mpcomputerstatus-list-normal-ms-doc-2024.txt',
    inSection('defender', noProducts),
    unknownBecause('no-record'),
  ),
  sample(
    'antivirus',
    'antivirus/get-mpcomputerstatus-list-not-running.txt',
    inSection('defender', noProducts),
    unknownBecause('no-record'),
  ),
  sample(
    'antivirus',
    'antivirus/get-mpcomputerstatus-select-win11home-oct2026.txt',
    inSection('defender', noProducts),
    unknownBecause('no-record'),
  ),
  sample(
    'antivirus',
    'antivirus/get-mpcomputerstatus-signatures-904-days-old.txt',
    inSection('defender', noProducts),
    unknownBecause('no-record'),
  ),
  sample(
    'antivirus',
    'antivirus/securitycenter2-avg-on-266240.txt',
    asField('antivirus-products', 'products'),
    products('AVG Antivirus', 'on', true),
  ),
  sample(
    'antivirus',
    'antivirus/securitycenter2-defender-only-on.txt',
    (text, probe) => [answers(probe, 'antivirus-products', { products: field(text, 'antiVirus') })],
    products('Windows Defender', 'on', true, true),
  ),
  sample(
    'antivirus',
    'antivirus/securitycenter2-empty-server-or-none.txt',
    inSection('antivirus-products'),
    unknownBecause('unparsable'),
  ),
  sample(
    'antivirus',
    'antivirus/securitycenter2-norton-outdated-266256.txt',
    asField('antivirus-products', 'products'),
    products('Norton Security', 'on', false),
  ),
  sample(
    'antivirus',
    'antivirus/securitycenter2-sophos-three-classes.txt',
    (text, probe) => [answers(probe, 'antivirus-products', { products: field(text, 'antiVirus') })],
    known({
      products: [
        { name: 'Sophos Anti-Virus', state: 'on', upToDate: true, builtIn: false },
        { name: 'Windows Defender', state: 'off', upToDate: true, builtIn: true },
        { name: 'Sophos Intercept X', state: 'on', upToDate: true, builtIn: false },
      ],
      defender: null,
    }),
  ),

  sample(
    'automatic-login',
    'automatic-login/reg-query-autoadminlogon-0.txt',
    printed(['/v AutoAdminLogon']),
    known({ enabled: false, storedPassword: null }),
  ),
  sample(
    'automatic-login',
    'automatic-login/reg-query-winlogon-autologon-password-redacted.txt',
    printed(['/v AutoAdminLogon']),
    known({ enabled: true, storedPassword: null }),
  ),
  sample(
    'automatic-login',
    'automatic-login/reg-query-winlogon-filtered-autologon-no-password.txt',
    printed(['/v AutoAdminLogon']),
    known({ enabled: true, storedPassword: null }),
  ),
  sample(
    'automatic-login',
    'registry-errors/reg-query-missing-en.txt',
    (stderr, probe) => [{ request: commandOf(probe, '/v AutoAdminLogon'), stderr, exitCode: 1 }],
    known({ enabled: false, storedPassword: null }),
  ),
  sample(
    'automatic-login',
    'registry-errors/reg-query-access-denied-en.txt',
    (stderr, probe) => [{ request: commandOf(probe, '/v AutoAdminLogon'), stderr, exitCode: 1 }],
    unknownBecause('not-permitted'),
  ),

  sample(
    'automatic-updates',
    'automatic-updates/reg-query-noautoupdate-policy.txt',
    printed(['/v NoAutoUpdate']),
    known({ state: 'off', pausedUntil: null, parts: [], layer: 'organisation' }),
  ),
  sample(
    'automatic-updates',
    'automatic-updates/reg-query-pauseupdatesexpirytime.txt',
    printed(['/v PauseUpdatesExpiryTime']),
    known({ state: 'paused', pausedUntil: '2026-12-10T08:15:00.000Z', parts: [], layer: 'person' }),
  ),
  sample(
    'automatic-updates',
    'automatic-updates/reg-query-ux-settings-active-hours.txt',
    printed(['/v PauseUpdatesExpiryTime']),
    unknownBecause('tool-missing'),
  ),
  sample(
    'automatic-updates',
    'automatic-updates/wua-settings-notificationlevel-1-disabled.txt',
    inSection('update-level'),
    known({ state: 'off', pausedUntil: null, parts: [], layer: 'person' }),
  ),
  sample(
    'automatic-updates',
    'automatic-updates/wua-settings-notificationlevel-4.txt',
    inSection('update-level', probe =>
      values(probe, 'automatic-updates', { updateService: 3, orchestrator: 2 }),
    ),
    known({
      state: 'on',
      pausedUntil: null,
      parts: [
        { name: 'wuauserv', on: true },
        { name: 'UsoSvc', on: true },
      ],
      layer: 'default',
    }),
  ),

  sample(
    'backup',
    'backup/reg-query-filehistory-protecteduptotime.txt',
    printed(['/v ProtectedUpToTime']),
    known({ configured: true, lastAt: '2026-10-12T07:36:46.189Z', encrypted: null, product: 'File History' }),
  ),

  sample('disk-encryption', 'disk-encryption/shell-bitlockerprotection-on-1.txt', protection, volume('on')),
  sample('disk-encryption', 'disk-encryption/shell-bitlockerprotection-off-2.txt', protection, volume('off')),
  sample(
    'disk-encryption',
    'disk-encryption/shell-bitlockerprotection-encrypting-3.txt',
    protection,
    volume('encrypting'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/shell-bitlockerprotection-suspended-5.txt',
    protection,
    volume('suspended'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/shell-bitlockerprotection-locked-6.txt',
    protection,
    volume('unknown'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/shell-bitlockerprotection-waiting-for-activation-8.txt',
    protection,
    volume('waiting-for-activation'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/shell-bitlockerprotection-empty.txt',
    protection,
    volume('unknown'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/get-bitlockervolume-user-access-denied.txt',
    asError('encrypted-volumes'),
    unknownBecause('service-error'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/manage-bde-status-user-access-denied.txt',
    asError('encrypted-volumes'),
    unknownBecause('service-error'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/get-bitlockervolume-admin-table-off.txt',
    inSection('encrypted-volumes'),
    unknownBecause('unparsable'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/manage-bde-status-clear-key-waiting-activation-comma-decimals.txt',
    inSection('encrypted-volumes'),
    unknownBecause('unparsable'),
  ),
  sample(
    'disk-encryption',
    'disk-encryption/manage-bde-status-fully-decrypted-win11.txt',
    inSection('encrypted-volumes'),
    unknownBecause('unparsable'),
  ),

  sample(
    'name-resolution',
    'dns/get-dnsclientserveraddress-json.txt',
    asField('name-servers', 'servers', noVpn),
    known({ servers: ['9.9.9.9', '149.112.112.112'], encrypted: null, intercepted: null, vpns: [] }),
  ),
  sample(
    'name-resolution',
    'dns/ipconfig-all-en.txt',
    inSection('name-servers', noVpn),
    unknownBecause('unparsable'),
  ),
  sample(
    'name-resolution',
    'dns/ipconfig-all-ja.txt',
    inSection('name-servers', noVpn),
    unknownBecause('unparsable'),
  ),
  sample(
    'name-resolution',
    'vpn/get-vpnconnection-json-none.txt',
    inSection('vpn', probe =>
      answers(probe, 'name-servers', { servers: [{ ServerAddresses: ['9.9.9.9'] }] }),
    ),
    unknownBecause('unparsable'),
  ),

  sample(
    'managed-device',
    'domain-managed/dsregcmd-status-not-joined.txt',
    (text, probe) => [
      answers(probe, 'join-state', { lines: text.split('\n') }),
      answers(probe, 'enrolments', { enrolled: 0, unread: 0 }),
    ],
    known({ managed: false, by: null }),
  ),
  sample(
    'managed-device',
    'windows-hello/dsregcmd-user-state-ngcset-yes.txt',
    (text, probe) => [
      answers(probe, 'join-state', { lines: text.split('\n') }),
      answers(probe, 'enrolments', { enrolled: 0, unread: 0 }),
    ],
    unknownBecause('unparsable'),
  ),

  sample(
    'firewall',
    'firewall/get-netfirewallprofile-json-private-public.txt',
    asField('firewall-profiles', 'profiles', mpssvc, noOtherFirewall, unjoined),
    firewall(
      'on',
      [
        ['Private', true, false],
        ['Public', true, false],
      ],
      'default',
    ),
  ),
  sample(
    'firewall',
    'firewall/get-netfirewallprofile-json-public-off.txt',
    asField('firewall-profiles', 'profiles', mpssvc, noOtherFirewall, unjoined),
    firewall(
      'partly',
      [
        ['Domain', true, null],
        ['Private', true, null],
        ['Public', false, null],
      ],
      'person',
    ),
  ),
  sample(
    'firewall',
    'firewall/get-netfirewallprofile-json-not-configured-2.txt',
    asField('firewall-profiles', 'profiles', mpssvc, noOtherFirewall, unjoined),
    unknownBecause('tool-missing'),
  ),
  sample(
    'firewall',
    'firewall/netsh-advfirewall-en-domain-on-private-off.txt',
    inSection('firewall-profiles', mpssvc, noOtherFirewall),
    unknownBecause('tool-missing'),
  ),
  sample(
    'firewall',
    'firewall/netsh-advfirewall-de-private-on.txt',
    inSection('firewall-profiles', mpssvc, noOtherFirewall),
    unknownBecause('tool-missing'),
  ),
  sample(
    'firewall',
    'firewall/reg-query-enablefirewall-domainprofile-0x1.txt',
    firewallProfile('DomainProfile', { domain: 1, private: 1, public: 1 }),
    firewall(
      'on',
      [
        ['Private', true, null],
        ['Public', true, null],
        ['Domain', true, null],
      ],
      'default',
    ),
  ),
  sample(
    'firewall',
    'firewall/reg-query-enablefirewall-standardprofile-0x1.txt',
    firewallProfile('StandardProfile', { domain: 1, private: 1, public: 1 }),
    firewall(
      'on',
      [
        ['Private', true, null],
        ['Public', true, null],
        ['Domain', true, null],
      ],
      'default',
    ),
  ),
  sample(
    'firewall',
    'firewall/reg-query-enablefirewall-publicprofile-0x0.txt',
    firewallProfile('PublicProfile', { domain: 1, private: 1, public: 0 }),
    firewall(
      'partly',
      [
        ['Private', true, null],
        ['Public', false, null],
        ['Domain', true, null],
      ],
      'person',
    ),
  ),

  sample(
    'guest-account',
    'guest-account/get-localuser-json-guest-disabled.txt',
    asField('built-in-accounts', 'accounts'),
    known({ enabled: false }),
  ),
  sample(
    'browsers',
    'installed-software/uninstall-keys-json.txt',
    (text, probe) => [
      answers(probe, 'installed-programs', { total: 20, unread: 0, programs: JSON.parse(text) }),
    ],
    known({ found: [{ name: 'Microsoft Edge', version: '108.0.1462.42' }] }),
  ),

  sample(
    'last-update',
    'last-update/wua-autoupdate-results-json.txt',
    inSection('update-results'),
    known({ at: '2017-04-05T18:16:27.000Z', kind: 'check' }),
  ),
  sample(
    'last-update',
    'last-update/get-ciminstance-qfe-installedon-empty.txt',
    inSection('update-results'),
    unknownBecause('tool-missing'),
  ),
  sample(
    'last-update',
    'last-update/get-hotfix-es-locale-dates.txt',
    inSection('update-results'),
    unknownBecause('tool-missing'),
  ),
  sample(
    'last-update',
    'last-update/psw-get-wulastresults-table-de-dates.txt',
    inSection('update-results'),
    unknownBecause('tool-missing'),
  ),
  sample(
    'last-update',
    'last-update/wua-queryhistory-list-japanese.txt',
    (text, probe) => [
      answers(probe, 'update-history', {
        total: 60,
        entries: [...text.matchAll(/Title +: (.+)\r?\nOperation +: (\d)\r?\nResultCode +: (\d)/g)].map(
          ([, Title, operation, result], at) => ({
            Title,
            Operation: Number(operation),
            ResultCode: Number(result),
            // The sample has no dates; the later an entry stands, the later this one.
            Date: `2026-10-0${at + 1}T00:00:00Z`,
          }),
        ),
      }),
    ],
    known({ at: '2026-10-04T00:00:00.000Z', kind: 'installation' }),
  ),

  sample(
    'operating-system',
    'os-version/registry-json-win11-26h2-home.txt',
    (text, probe) => [
      answers(probe, 'operating-system', {
        build: { value: field(text, 'CurrentBuild') },
        revision: { value: field(text, 'UBR') },
        release: { value: field(text, 'DisplayVersion') },
        olderRelease: {},
        edition: { value: field(text, 'EditionID') },
        installation: { value: field(text, 'InstallationType') },
      }),
    ],
    system('Windows 11 Home 26H2', '26300', '26300.9550', 'home-pro'),
  ),
  ...[
    'registry-list-win10-19044',
    'systeminfo-en-workstation',
    'systeminfo-en-domain-controller',
    'jc-win10-systeminfo',
    'jc-win10-systeminfo-hyperv',
    'computerinfo-json-german-server2022',
  ].map(name =>
    sample(
      'operating-system',
      `os-version/${name}.txt`,
      printed(['/v CurrentBuild'], probe => ({
        request: sectionOf(probe, 'operating-system'),
        stdout: 'OS Name: Microsoft Windows 10 Pro',
      })),
      unknownBecause('unparsable'),
    ),
  ),

  sample(
    'pending-restart',
    'pending-reboot/test-path-rebootrequired-true.txt',
    inSection('restart-keys'),
    unknownBecause('unparsable'),
  ),
  sample(
    'pending-restart',
    'pending-reboot/pendingfilerenameoperations-json.txt',
    inSection('restart-keys'),
    unknownBecause('unparsable'),
  ),
  sample(
    'pending-updates',
    'pending-updates/wua-search-error-isolated-80240438.txt',
    asError('pending-updates'),
    unknownBecause('offline'),
  ),
  sample(
    'pending-updates',
    'pending-updates/wua-search-error-offline-8024402c.txt',
    asError('pending-updates'),
    unknownBecause('offline'),
  ),
  sample(
    'pending-updates',
    'pending-updates/wua-search-json-empty.txt',
    (text, probe) => [
      answers(probe, 'pending-updates', { resultCode: 2, updates: JSON.parse(text) }),
      searched(probe),
    ],
    known({
      sources: [{ name: 'windows-update', total: 0, security: 0, listedAt: null, oldestSecurityAt: null }],
      unread: [],
      upgrade: null,
      titles: [],
    }),
  ),

  sample(
    'remote-access',
    'file-sharing/get-smbshare-json-default-only.txt',
    asField('shares', 'shares'),
    remote(
      [part('file-sharing', false)],
      ['remote-desktop', 'remote-assistance', 'ssh', 'winrm', 'vnc', 'remote-tools'],
    ),
  ),
  sample(
    'remote-access',
    'file-sharing/get-smbshare-json-user-share.txt',
    asField('shares', 'shares'),
    remote(
      [part('file-sharing', true)],
      ['remote-desktop', 'remote-assistance', 'ssh', 'winrm', 'vnc', 'remote-tools'],
    ),
  ),
  // A list that lacks the service every Windows has is not the whole list.
  sample(
    'remote-access',
    'remote-access/get-service-json-numeric-status-starttype.txt',
    asField('services', 'services', probe => answers(probe, 'shares', { shares: [{ Special: true }] })),
    remote(
      [part('file-sharing', false)],
      ['remote-desktop', 'remote-assistance', 'ssh', 'winrm', 'vnc', 'remote-tools'],
    ),
  ),
  sample(
    'remote-access',
    'remote-access/get-nettcpconnection-json-one-listener.txt',
    asField('listeners', 'listeners'),
    remote(
      [part('vnc', false, { listening: false })],
      ['remote-desktop', 'remote-assistance', 'ssh', 'winrm', 'file-sharing', 'remote-tools'],
    ),
  ),
  sample(
    'remote-access',
    'remote-access/reg-query-fDenyTSConnections-enabled.txt',
    printed(['Control\\Terminal Server /v fDenyTSConnections'], probe =>
      values(probe, 'remote-access', { deny: 0 }),
    ),
    remote(
      [part('remote-desktop', true)],
      ['remote-assistance', 'ssh', 'winrm', 'vnc', 'file-sharing', 'remote-tools'],
    ),
  ),
  sample(
    'remote-access',
    'remote-access/reg-query-fDenyTSConnections-disabled.txt',
    printed(['Control\\Terminal Server /v fDenyTSConnections'], probe =>
      values(probe, 'remote-access', { deny: 1 }),
    ),
    remote(
      [part('remote-desktop', false)],
      ['remote-assistance', 'ssh', 'winrm', 'vnc', 'file-sharing', 'remote-tools'],
    ),
  ),

  sample(
    'screen-lock',
    'screen-lock/powercfg-query-standbyidle-en.txt',
    printed(['STANDBYIDLE'], noSettings, asksOnWake),
    known({ locks: true, idleSeconds: 1800, graceSeconds: 0, layer: 'person' }),
  ),
  sample(
    'screen-lock',
    'screen-lock/powercfg-query-standbyidle-ru-never.txt',
    printed(['STANDBYIDLE'], noSettings, asksOnWake),
    known({ locks: false, idleSeconds: 0, graceSeconds: null, layer: 'person' }),
  ),
  sample(
    'screen-lock',
    'screen-lock/reg-query-screensaverissecure-secure-off.txt',
    secureSaver('0'),
    known({ locks: false, idleSeconds: 0, graceSeconds: null, layer: 'person' }),
  ),
  sample(
    'screen-lock',
    'screen-lock/reg-query-screensaverissecure-secure-on.txt',
    secureSaver('1'),
    known({ locks: true, idleSeconds: 600, graceSeconds: null, layer: 'person' }),
  ),

  sample(
    'secure-boot',
    'secure-boot-tpm/reg-query-uefisecurebootenabled-0.txt',
    printed(['/v UEFISecureBootEnabled']),
    known({ state: 'off', tpm: null }),
  ),
  sample(
    'secure-boot',
    'secure-boot-tpm/confirm-securebootuefi-legacy-bios-error.txt',
    asError('secure-boot'),
    unknownBecause('tool-missing'),
  ),
  sample(
    'secure-boot',
    'secure-boot-tpm/tpmtool-getdeviceinformation-intel.txt',
    printed(['tpmtool.exe'], secureBootOn),
    known({ state: 'on', tpm: '2.0' }),
  ),
  sample(
    'secure-boot',
    'secure-boot-tpm/tpmtool-getdeviceinformation-amd-nested.txt',
    printed(['tpmtool.exe'], secureBootOn),
    known({ state: 'on', tpm: '2.0' }),
  ),
  sample(
    'secure-boot',
    'secure-boot-tpm/tpmtool-not-present.txt',
    printed(['tpmtool.exe'], secureBootOn),
    known({ state: 'on', tpm: 'none' }),
  ),
  sample(
    'secure-boot',
    'secure-boot-tpm/get-tpm-admin-doc-example.txt',
    printed(['tpmtool.exe'], secureBootOn),
    known({ state: 'on', tpm: null }),
  ),

  sample(
    'time-synchronisation',
    'time-sync/w32tm-status-en-synced.txt',
    printed(['w32tm.exe'], timeSet),
    known({ enabled: true, synchronised: true, offsetSeconds: -0.0038147 }),
  ),
  sample(
    'time-synchronisation',
    'time-sync/w32tm-status-local-cmos.txt',
    printed(['w32tm.exe'], timeSet),
    known({ enabled: true, synchronised: false, offsetSeconds: null }),
  ),
  sample(
    'time-synchronisation',
    'time-sync/w32tm-service-not-started.txt',
    printed(['w32tm.exe'], timeSet),
    known({ enabled: true, synchronised: null, offsetSeconds: null }),
  ),
  sample(
    'time-synchronisation',
    'time-sync/w32tm-access-denied.txt',
    printed(['w32tm.exe'], timeSet),
    known({ enabled: true, synchronised: null, offsetSeconds: null }),
  ),

  sample(
    'administrator',
    'user-is-admin/whoami-groups-csv-zh-not-elevated.txt',
    printed(['whoami.exe']),
    known({ isAdministrator: true, asksFirst: null }),
  ),
  sample(
    'administrator',
    'user-is-admin/whoami-groups-csv-standard-user.txt',
    printed(['whoami.exe']),
    known({ isAdministrator: false, asksFirst: null }),
  ),
  sample(
    'administrator',
    'user-is-admin/whoami-groups-table-admin-filtered.txt',
    printed(['whoami.exe']),
    unknownBecause('unparsable'),
  ),
]

/** Samples of settings that no fact speaks of. */
const ofNoFact = [
  'find-my-device/reg-query-locationsyncenabled-1.txt',
  'usb-autorun/reg-query-nodrivetypeautorun-ff.txt',
]

if (!existsSync(folder)) {
  it('has nothing to read: the folder of samples is absent', () => {
    expect(existsSync(folder)).toBe(false)
  })
} else {
  describe('samples of Windows', () => {
    it.each(samples.map(one => [one.path, one] as const))('%s', (path, { fact, given, expected }) => {
      const probe = probeOf(fact)
      expect(reading(probe, given(readFileSync(folder + path, 'utf8'), probe))).toEqual(expected)
    })

    it('are all read, or named as concerning no fact', () => {
      const present = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => `${entry.parentPath.slice(folder.length)}/${entry.name}`.replace(/^\//, ''))
      expect([...samples.map(({ path }) => path), ...ofNoFact].toSorted()).toEqual(present.toSorted())
    })
  })
}
