import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parsePropertyList } from '../../../../src/main/device/formats/property-list.ts'
import type { Probe } from '../../../../src/main/device/probe.ts'
import { macosProbes } from '../../../../src/main/device/probes/macos.ts'
import { command, file } from '../../../../src/main/device/read.ts'
import type { Request } from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId, DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../src/shared/model/fact.ts'
import { closed, converting, extracting, lacking, list, present, typing, value } from './mac.ts'
import { type Given, reading } from './support.ts'

const folder = fileURLToPath(new URL('../../../../../shared/os-samples/macos/', import.meta.url))

interface Sample {
  readonly path: string
  readonly fact: DeviceFactId
  readonly given: (text: string) => readonly Given[]
  readonly expected: Reading<unknown>
}

/** One sample, how its text reaches the probe, and the exact fact it must give. */
const sample = <Id extends DeviceFactId>(
  fact: Id,
  path: string,
  given: (text: string) => readonly Given[],
  expected: Reading<DeviceFacts[Id]>,
): Sample => ({ path, fact, given, expected })

const onStdout =
  (request: Request, ...more: Given[]) =>
  (stdout: string): Given[] => [{ request, stdout }, ...more]
const onStderr =
  (request: Request, exitCode = 0, ...more: Given[]) =>
  (stderr: string): Given[] => [{ request, stderr, exitCode }, ...more]
const onFailure =
  (request: Request, ...more: Given[]) =>
  (stdout: string): Given[] => [{ request, stdout, exitCode: 1 }, ...more]

const profiler = (section: string): Request => command('/usr/sbin/system_profiler', section, '-json')
const swVers = command('/usr/bin/sw_vers')
const running = (version: string): Given => ({
  request: swVers,
  stdout: `ProductName:\t\tmacOS\nProductVersion:\t\t${version}\nBuildVersion:\t\t25G83\n`,
})

/** What plutil would say of single keys of a sample that is a whole list. */
function values(path: string, text: string, keys: readonly string[], by: 'extract' | 'type'): Given[] {
  const parsed = parsePropertyList(text.trim())
  const content: unknown = parsed.status === 'known' ? parsed.value : undefined
  const entries =
    typeof content === 'object' && content !== null
      ? new Map<string, unknown>(Object.entries(content))
      : new Map()
  return keys.flatMap((key): Given[] => {
    if (!entries.has(key)) return lacking(path, key)
    if (by === 'extract') return value(path, key, String(entries.get(key)))
    return [present(path), { request: typing(path, key), stdout: 'string\n' }]
  })
}

const loginWindow = '/Library/Preferences/com.apple.loginwindow.plist'
const softwareUpdate = '/Library/Preferences/com.apple.SoftwareUpdate.plist'

const scheduled = command('/usr/sbin/softwareupdate', '--schedule')
const updates = command('/usr/sbin/softwareupdate', '--list', '--no-scan')
const noMoments = { listedAt: null, oldestSecurityAt: null }
const waiting = (total: number, security: number | null, titles: string[], upgrade: string | null = null) =>
  known({ sources: [{ name: 'softwareupdate', total, security, ...noMoments }], unread: [], upgrade, titles })

const fdesetup = command('/usr/bin/fdesetup', 'status')
const diskutil = command('/usr/sbin/diskutil', 'info', '-plist', '/System/Volumes/Data')
const volume = (state: DeviceFacts['disk-encryption']['volumes'][number]['state']) =>
  known({ volumes: [{ name: '/', role: 'system' as const, state }], thirdParty: null })

const socketfilterfw = command('/usr/libexec/ApplicationFirewall/socketfilterfw', '--getglobalstate')
const firewall = (state: 'on' | 'off') =>
  known({
    state,
    product: 'macOS firewall',
    profiles: [],
    thirdParty: null,
    listening: null,
    layer: 'person' as const,
  })

const macOs = (name: string, version: string, build: string, prerelease = false) =>
  known({
    system: 'macos' as const,
    distribution: 'macos',
    name,
    version,
    build,
    edition: null,
    rolling: false,
    prerelease,
    supportEndsOn: null,
    guest: false,
  })

const launchctl = command('/bin/launchctl', 'print-disabled', 'system')
const quiet: Given = {
  request: command('/usr/sbin/netstat', '-an', '-p', 'tcp'),
  stdout:
    'Active Internet connections (including servers)\nProto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n',
}
const sharing = (
  on: readonly string[],
  listening: false | null = false,
  off: readonly string[] = [],
  unread: string[] = [],
) => {
  const ids = ['ssh', 'screen-sharing', 'file-sharing', 'remote-events', 'remote-management'] as const
  const listed = ids.filter(id => on.includes(id) || off.includes(id))
  const services = listed.map(id => ({ id, enabled: on.includes(id), listening, hardened: null }))
  return known({ services, tools: [], unread })
}

const screenLock = command('/usr/sbin/sysadminctl', '-screenLock', 'status')
const lock = (locks: boolean, graceSeconds: number | null, idleSeconds: number | null = null) =>
  known({ locks, idleSeconds, graceSeconds, layer: 'person' as const })
const immediate: Given = { request: screenLock, stderr: 'screenLock delay is immediate\n' }

const bridge = profiler('SPiBridgeDataType')
const boot = (state: 'on' | 'reduced' | 'off') => known({ state, tpm: null })
const csrutil = command('/usr/bin/csrutil', 'status')
const guestAccount = command('/usr/sbin/sysadminctl', '-guestAccount', 'status')
const enrolment = command('/usr/bin/profiles', 'status', '-type', 'enrollment')
const scutil = command('/usr/sbin/scutil', '--dns')
const connections = command('/usr/sbin/scutil', '--nc', 'list')
const noVpn: Given = {
  request: connections,
  stdout: 'Available network connection services in the current set (*=enabled):\n',
}
const resolver: Given = {
  request: scutil,
  stdout:
    'DNS configuration\n\nresolver #1\n  nameserver[0] : 192.0.2.1\n  reach    : 0x00000002 (Reachable)\n',
}
const tmutil = command('/usr/bin/tmutil', 'destinationinfo', '-X')
const networkTime = command('/usr/sbin/systemsetup', '-getusingnetworktime')
const groups = command('/usr/bin/id', '-Gn')
const xprotectStatus = command('/usr/bin/xprotect', 'status')

const samples: readonly Sample[] = [
  sample(
    'automatic-login',
    'automatic-login/com.apple.loginwindow-plist-autologin-and-guest.txt',
    text => values(loginWindow, text, ['autoLoginUser'], 'type'),
    known({ enabled: true, storedPassword: null }),
  ),
  // The words of another tool than the one that is asked: no proof of anything.
  sample(
    'automatic-login',
    'automatic-login/defaults-autoLoginUser-absent-STDERR.txt',
    text => [present(loginWindow), ...onStderr(typing(loginWindow, 'autoLoginUser'), 1)(text)],
    unknown('service-error', loginWindow),
  ),
  sample(
    'guest-account',
    'automatic-login/com.apple.loginwindow-plist-autologin-and-guest.txt',
    text => values(loginWindow, text, ['GuestEnabled'], 'extract'),
    known({ enabled: true }),
  ),
  sample(
    'guest-account',
    'guest-account/sysadminctl-guestaccount-disabled-STDERR.txt',
    onStderr(guestAccount),
    known({ enabled: false }),
  ),
  sample(
    'guest-account',
    'guest-account/sysadminctl-guestaccount-enabled-STDERR.txt',
    onStderr(guestAccount),
    known({ enabled: true }),
  ),

  sample(
    'automatic-updates',
    'automatic-updates/softwareupdate-schedule-off.txt',
    onStdout(scheduled, ...closed(softwareUpdate, converting(softwareUpdate))),
    known({
      state: 'off',
      pausedUntil: null,
      parts: [{ name: 'AutomaticCheckEnabled', on: false }],
      layer: 'person',
    }),
  ),
  sample(
    'automatic-updates',
    'automatic-updates/softwareupdate-schedule-legacy-on.txt',
    onStdout(scheduled),
    unknown('default-not-known', 'AutomaticallyInstallMacOSUpdates'),
  ),
  sample(
    'automatic-updates',
    'automatic-updates/com.apple.SoftwareUpdate-plist-auto-keys-mixed.txt',
    text => list(softwareUpdate, text),
    known({
      state: 'partly',
      pausedUntil: null,
      parts: [
        { name: 'AutomaticCheckEnabled', on: true },
        { name: 'AutomaticDownload', on: true },
        { name: 'CriticalUpdateInstall', on: true },
        { name: 'ConfigDataInstall', on: true },
        { name: 'AutomaticallyInstallMacOSUpdates', on: false },
      ],
      layer: 'person',
    }),
  ),

  sample(
    'backup',
    'backup/tmutil-destinationinfo-local-text.txt',
    onStdout(tmutil),
    known({ configured: true, lastAt: null, encrypted: null, product: 'Time Machine' }),
  ),
  sample(
    'backup',
    'backup/tmutil-latestbackup-fda-denied-STDERR.txt',
    onStderr(tmutil, 80),
    unknown('not-permitted', 'tmutil'),
  ),

  sample(
    'name-resolution',
    'dns/scutil-dns-fakeip-vpn.txt',
    onStdout(scutil, noVpn),
    known({ servers: ['198.18.0.2'], encrypted: null, intercepted: 'proxy', vpns: [] }),
  ),
  sample(
    'name-resolution',
    'dns/scutil-dns-tailscale-scoped.txt',
    onStdout(scutil, noVpn),
    unknown('unparsable', 'scutil'),
  ),
  sample(
    'name-resolution',
    'vpn/scutil-nc-list-one.txt',
    onStdout(connections, resolver),
    known({ servers: ['192.0.2.1'], encrypted: null, intercepted: null, vpns: [] }),
  ),

  sample(
    'managed-device',
    'domain-managed/profiles-status-enrollment-dep.txt',
    onStdout(enrolment),
    known({ managed: true, by: 'mdm' }),
  ),
  sample(
    'managed-device',
    'domain-managed/profiles-status-enrollment-none.txt',
    onStdout(enrolment),
    known({ managed: false, by: null }),
  ),

  sample(
    'disk-encryption',
    'filevault/fdesetup-status-on-needs-restart.txt',
    onStdout(fdesetup),
    volume('pending-restart'),
  ),
  sample(
    'disk-encryption',
    'filevault/fdesetup-status-off-needs-restart.txt',
    onStdout(fdesetup),
    volume('pending-restart'),
  ),
  sample(
    'disk-encryption',
    'filevault/fdesetup-status-off-after-restart.txt',
    onStdout(fdesetup),
    volume('pending-restart'),
  ),
  sample(
    'disk-encryption',
    'filevault/fdesetup-status-deferred.txt',
    onStdout(fdesetup),
    volume('pending-restart'),
  ),
  sample(
    'disk-encryption',
    'filevault/fdesetup-status-encrypting.txt',
    onStdout(fdesetup),
    volume('encrypting'),
  ),
  sample(
    'disk-encryption',
    'filevault/fdesetup-status-decrypting.txt',
    onStdout(fdesetup),
    volume('decrypting'),
  ),
  sample(
    'disk-encryption',
    'filevault/diskutil-info-plist-filevault-true.txt',
    onStdout(diskutil),
    unknown('tool-missing', 'fdesetup'),
  ),
  sample(
    'disk-encryption',
    'filevault/diskutil-info-plist-filevault-false-encryption-true.txt',
    onStdout(diskutil),
    volume('off'),
  ),
  // A list of all volumes of all disks, which says nothing about the one that matters.
  sample(
    'disk-encryption',
    'filevault/diskutil-apfs-list-plist-intel-mini-filevault-false.txt',
    onStdout(diskutil),
    unknown('tool-missing', 'fdesetup'),
  ),

  sample(
    'firewall',
    'firewall/system_profiler-SPFirewallDataType-json-on.txt',
    onStdout(profiler('SPFirewallDataType')),
    firewall('on'),
  ),
  sample(
    'firewall',
    'firewall/system_profiler-SPFirewallDataType-json-block-all.txt',
    onStdout(profiler('SPFirewallDataType')),
    firewall('on'),
  ),
  sample(
    'firewall',
    'firewall/system_profiler-SPFirewallDataType-json-off-macos27.txt',
    onStdout(profiler('SPFirewallDataType')),
    firewall('off'),
  ),
  sample(
    'firewall',
    'firewall/system_profiler-SPFirewallDataType-json-globalstate-off.txt',
    onStdout(profiler('SPFirewallDataType')),
    firewall('off'),
  ),
  sample(
    'firewall',
    'firewall/socketfilterfw-block-all-state2.txt',
    onStdout(socketfilterfw),
    firewall('on'),
  ),
  sample(
    'firewall',
    'firewall/socketfilterfw-getglobalstate-off-26.5.txt',
    onStdout(socketfilterfw),
    firewall('off'),
  ),
  sample(
    'firewall',
    'firewall/com.apple.alf-plist-pre15.txt',
    text => [
      running('14.8.9'),
      ...values('/Library/Preferences/com.apple.alf.plist', text, ['globalstate'], 'extract'),
    ],
    firewall('off'),
  ),
  sample(
    'firewall',
    'firewall/defaults-read-alf-domain-missing.txt',
    text => [
      running('14.8.9'),
      present('/Library/Preferences/com.apple.alf.plist'),
      ...onFailure(extracting('/Library/Preferences/com.apple.alf.plist', 'globalstate'))(text),
    ],
    unknown('tool-missing', 'system_profiler'),
  ),

  sample(
    'app-checks',
    'gatekeeper/spctl-status-enabled.txt',
    onStdout(command('/usr/sbin/spctl', '--status')),
    known({ enabled: true }),
  ),
  sample(
    'app-checks',
    'gatekeeper/spctl-status-disabled.txt',
    onFailure(command('/usr/sbin/spctl', '--status')),
    known({ enabled: false }),
  ),

  sample(
    'last-update',
    'last-update/system_profiler-SPInstallHistoryDataType-json.txt',
    onStdout(profiler('SPInstallHistoryDataType')),
    known({ at: '2025-01-26T01:14:30.000Z', kind: 'installation' }),
  ),
  sample(
    'last-update',
    'pending-updates/com.apple.SoftwareUpdate-plist-12.6-four-recommended.txt',
    text => [...values(softwareUpdate, text, ['LastFullSuccessfulDate', 'LastSuccessfulDate'], 'extract')],
    known({ at: '2022-12-09T14:28:24.000Z', kind: 'check' }),
  ),

  sample(
    'operating-system',
    'os-version/sw_vers-26.6.2.txt',
    onStdout(swVers),
    macOs('macOS 26.6.2', '26.6.2', '25G83'),
  ),
  sample(
    'operating-system',
    'os-version/sw_vers-27.0-golden-gate.txt',
    onStdout(swVers),
    macOs('macOS 27.0', '27.0', '26A428'),
  ),
  sample(
    'operating-system',
    'os-version/sw_vers-27.2-beta.txt',
    onStdout(swVers),
    macOs('macOS 27.2', '27.2', '26B5091g', true),
  ),
  sample(
    'operating-system',
    'os-version/SystemVersion-plist-10.14.5.txt',
    onStdout(file('/System/Library/CoreServices/SystemVersion.plist')),
    macOs('macOS 10.14.5', '10.14.5', '18F132'),
  ),
  sample(
    'system-integrity',
    'os-version/system_profiler-SPSoftwareDataType-json-12.1.txt',
    onStdout(command('/usr/sbin/system_profiler', 'SPSoftwareDataType', '-json', '-detailLevel', 'mini')),
    known({ state: 'on', disabled: [] }),
  ),

  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-noscan-no-update.txt',
    onStdout(updates, running('26.6.2')),
    waiting(0, 0, []),
  ),
  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-tahoe-26.6.txt',
    onStdout(updates, running('26.5.2')),
    waiting(1, 1, ['macOS Tahoe 26.6']),
  ),
  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-safari-and-tahoe-from-sequoia.txt',
    onStdout(updates, running('15.7')),
    waiting(1, 1, ['Safari'], 'macOS Tahoe 26.6.2'),
  ),
  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-beta.txt',
    onStdout(updates, running('13.3')),
    waiting(1, 1, ['macOS Ventura 13.3 Beta 3']),
  ),
  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-noscan-multiple.txt',
    onStdout(updates, running('13.3')),
    waiting(2, 1, ['macOS Ventura 13.4 Beta']),
  ),
  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-cannot-connect.txt',
    onStdout(updates),
    unknown('offline', 'softwareupdate'),
  ),
  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-offline-error.txt',
    onStdout(updates),
    unknown('offline', 'softwareupdate'),
  ),
  // A single line of a list, without its beginning.
  sample(
    'pending-updates',
    'pending-updates/softwareupdate-list-title-with-comma-and-deferred.txt',
    onStdout(updates),
    unknown('unparsable', 'softwareupdate'),
  ),
  sample(
    'pending-updates',
    'pending-updates/com.apple.SoftwareUpdate-plist-12.6-four-recommended.txt',
    text => [running('12.6'), ...list(softwareUpdate, text)],
    known({
      sources: [
        {
          name: 'com.apple.SoftwareUpdate',
          total: 4,
          security: 2,
          listedAt: '2022-12-09T14:28:24.000Z',
          oldestSecurityAt: null,
        },
      ],
      unread: ['softwareupdate'],
      upgrade: null,
      titles: ['macOS Monterey 12.6.1', 'Safari'],
    }),
  ),

  sample(
    'remote-access',
    'remote-access/launchctl-print-disabled-ssh-and-ard-on.txt',
    onStdout(launchctl, quiet),
    sharing(
      ['ssh', 'screen-sharing'],
      false,
      ['file-sharing', 'remote-events', 'remote-management'],
      ['printer-sharing'],
    ),
  ),
  sample(
    'remote-access',
    'remote-access/launchctl-print-disabled-explicit-off.txt',
    onStdout(launchctl),
    sharing(
      [],
      null,
      ['screen-sharing', 'remote-management'],
      ['ssh', 'file-sharing', 'remote-events', 'printer-sharing'],
    ),
  ),
  sample(
    'remote-access',
    'remote-access/launchctl-print-disabled-legacy-true.txt',
    onStdout(launchctl),
    sharing(
      [],
      null,
      ['screen-sharing', 'remote-management'],
      ['ssh', 'file-sharing', 'remote-events', 'printer-sharing'],
    ),
  ),

  sample(
    'screen-lock',
    'screen-lock/sysadminctl-screenlock-immediate-STDERR.txt',
    onStderr(screenLock),
    lock(true, 0),
  ),
  sample(
    'screen-lock',
    'screen-lock/sysadminctl-screenlock-5s-STDERR.txt',
    onStderr(screenLock),
    lock(true, 5),
  ),
  sample(
    'screen-lock',
    'screen-lock/sysadminctl-screenlock-300s-STDERR.txt',
    onStderr(screenLock),
    lock(true, 300),
  ),
  sample(
    'screen-lock',
    'screen-lock/sysadminctl-screenlock-minus-one-STDERR.txt',
    onStderr(screenLock),
    lock(false, null),
  ),
  sample(
    'screen-lock',
    'screen-lock/pmset-g-lines.txt',
    onStdout(command('/usr/bin/pmset', '-g', 'custom'), immediate),
    lock(true, 0, 600),
  ),
  sample(
    'screen-lock',
    'screen-lock/defaults-screensaver-keys-absent-26.5.txt',
    onStderr(
      command('/usr/bin/defaults', '-currentHost', 'read', 'com.apple.screensaver', 'idleTime'),
      1,
      immediate,
    ),
    lock(true, 0),
  ),

  sample(
    'secure-boot',
    'secure-boot/system_profiler-SPiBridgeDataType-json-apple-silicon-full.txt',
    onStdout(bridge),
    boot('on'),
  ),
  sample(
    'secure-boot',
    'secure-boot/system_profiler-SPiBridgeDataType-json-medium.txt',
    onStdout(bridge),
    boot('reduced'),
  ),
  sample(
    'secure-boot',
    'secure-boot/system_profiler-SPiBridgeDataType-json-reduced.txt',
    onStdout(bridge),
    boot('reduced'),
  ),
  sample(
    'secure-boot',
    'secure-boot/system_profiler-SPiBridgeDataType-json-permissive.txt',
    onStdout(bridge),
    boot('off'),
  ),
  sample(
    'secure-boot',
    'secure-boot/system_profiler-SPiBridgeDataType-json-no.txt',
    onStdout(bridge),
    boot('off'),
  ),
  sample(
    'secure-boot',
    'secure-boot/system_profiler-SPiBridgeDataType-json-french-full.txt',
    onStdout(bridge),
    unknown('unparsable', 'SPiBridgeDataType: Sécurité maximale'),
  ),
  sample(
    'secure-boot',
    'secure-boot/system_profiler-SPiBridgeDataType-json-empty.txt',
    onStdout(bridge),
    unknown('not-supported', 'SPiBridgeDataType'),
  ),

  sample(
    'system-integrity',
    'sip/csrutil-status-disabled.txt',
    onStdout(csrutil),
    known({ state: 'off', disabled: [] }),
  ),
  sample(
    'system-integrity',
    'sip/csrutil-status-custom-apple-silicon-nvram.txt',
    onStdout(csrutil),
    known({ state: 'custom', disabled: ['NVRAM Protections', 'Boot-arg Restrictions'] }),
  ),
  sample(
    'system-integrity',
    'sip/csrutil-status-custom-intel-dtrace.txt',
    onStdout(csrutil),
    known({ state: 'custom', disabled: ['DTrace Restrictions'] }),
  ),

  sample(
    'time-synchronisation',
    'time-sync/systemsetup-getusingnetworktime-on.txt',
    onStdout(networkTime),
    known({ enabled: true, synchronised: null, offsetSeconds: null }),
  ),
  sample(
    'time-synchronisation',
    'time-sync/systemsetup-getnetworktimeserver.txt',
    onStdout(networkTime),
    unknown('unparsable', 'systemsetup'),
  ),
  // The same tool refuses every question in these words.
  sample(
    'time-synchronisation',
    'remote-access/systemsetup-getremotelogin-not-admin.txt',
    onStdout(networkTime),
    unknown('not-permitted', 'systemsetup'),
  ),

  sample(
    'administrator',
    'user-is-admin/id-Gn-admin.txt',
    onStdout(groups),
    known({ isAdministrator: true, asksFirst: null }),
  ),
  sample(
    'administrator',
    'user-is-admin/dscl-read-groups-admin.txt',
    onStdout(groups),
    unknown('unparsable', 'id'),
  ),

  sample(
    'malware-definitions',
    'xprotect/xprotect-version-5360.txt',
    onStdout(command('/usr/bin/xprotect', 'version')),
    known({ version: '5360', updatedAt: '2026-09-18T21:53:58.000Z', scans: null }),
  ),
  sample(
    'malware-definitions',
    'xprotect/xprotect-status-enabled.txt',
    onStdout(xprotectStatus),
    known({ version: null, updatedAt: null, scans: true }),
  ),
  sample(
    'malware-definitions',
    'xprotect/xprotect-status-disabled.txt',
    onStdout(xprotectStatus),
    known({ version: null, updatedAt: null, scans: false }),
  ),
]

/** Samples of things that no fact speaks of, or that only a tool for administrators tells. */
const ofNoFact = [
  'airdrop/defaults-sharingd-discoverablemode-contacts.txt',
  'airdrop/defaults-sharingd-discoverablemode-everyone.txt',
  'bluetooth/system_profiler-SPBluetoothDataType-json-controller.txt',
  'find-my/nvram-fmm-token-absent.txt',
  'firewall/socketfilterfw-listapps.txt',
  'firmware-password/firmwarepasswd-check-no.txt',
  'firmware-password/firmwarepasswd-check-yes.txt',
  'firmware-password/firmwarepasswd-mode-command.txt',
  'lockdown-mode/defaults-read-g-LDMGlobalEnabled-1.txt',
  'lockdown-mode/defaults-read-g-LDMGlobalEnabled-absent-STDERR.txt',
  'remote-access/mdmclient-QuerySecurityInfo-tail.txt',
  'remote-access/systemsetup-getremotelogin-off.txt',
]

function probeOf(fact: DeviceFactId): Probe {
  const probe = macosProbes.find(one => one.fact === fact)
  if (probe === undefined) throw new Error(`There is no probe of ${fact} for macOS`)
  return probe
}

if (existsSync(folder)) {
  describe('samples of macOS', () => {
    it('are all read or listed as of no fact', () => {
      const found = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => `${entry.parentPath.slice(folder.length).replace(/^\//, '')}/${entry.name}`)
      const treated = new Set([...samples.map(({ path }) => path), ...ofNoFact])
      expect(found.toSorted()).toEqual([...treated].toSorted())
    })

    it.each(samples)('$path gives the exact $fact', ({ path, fact, given, expected }) => {
      expect(reading(probeOf(fact), given(readFileSync(`${folder}${path}`, 'utf8')))).toEqual(expected)
    })
  })
} else {
  it('finds no samples, because the samples folder is absent', () => {
    expect(existsSync(folder)).toBe(false)
  })
}
