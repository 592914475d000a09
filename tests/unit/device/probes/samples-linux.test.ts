import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Probe } from '../../../../src/main/device/probe.ts'
import { linuxProbes } from '../../../../src/main/device/probes/linux.ts'
import type { DeviceFactId } from '../../../../src/shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../src/shared/model/fact.ts'
import { hardware, type Machine, onTop, readingOf, sockets, tcp, withoutSystemd } from './linux-machine.ts'

/** Output of real machines, kept outside this repository. */
const folder = fileURLToPath(new URL('../../../../../shared/os-samples/linux/', import.meta.url))

/** A sample as its program gave it. */
interface Output {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

interface Sample {
  readonly path: string
  readonly fact: DeviceFactId
  readonly machine: (output: Output) => Machine
  /** The exact reading, or the fields of a long one that matter. */
  readonly expected: Reading<object>
  readonly environment?: Record<string, string>
}

/** Recorded with `---stderr---` before and `---exit N---` after; files named STDERR hold nothing else. */
function outputOf(path: string): Output {
  const text = readFileSync(`${folder}${path}`, 'utf8')
  const [, before = text, code = '0'] = /^([\s\S]*?)---exit (\d+)---\n?$/.exec(text) ?? []
  const [stdout = '', stderr = ''] = before.split(/^---stderr---\n/m)
  return path.includes('STDERR')
    ? { stdout: '', stderr: stdout, exitCode: Number(code) }
    : { stdout, stderr, exitCode: Number(code) }
}

const printing =
  (command: string, more: Machine = {}) =>
  (output: Output): Machine =>
    onTop({ commands: { [command]: output } }, more)
const failing =
  (command: string, exitCode: number, more: Machine = {}) =>
  (output: Output): Machine =>
    onTop({ commands: { [command]: { ...output, exitCode } } }, more)
const inFile =
  (path: string, more: Machine = {}) =>
  ({ stdout }: Output): Machine =>
    onTop({ files: { [path]: stdout } }, more)

const release = (
  distribution: string,
  name: string,
  version: string | null,
  more: object = {},
): Reading<object> =>
  known({
    system: 'linux',
    distribution,
    name,
    version,
    build: null,
    edition: null,
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
    ...more,
  })
const releases: readonly (readonly [path: string, expected: Reading<object>])[] = [
  ['debian12', release('debian', 'Debian GNU/Linux 12 (bookworm)', '12')],
  ['elementary', release('elementary', 'elementary OS 7 Horus', '7')],
  ['endeavouros', release('endeavouros', 'EndeavourOS', null, { rolling: true })],
  ['mint20', release('linuxmint', 'Linux Mint 20', '20')],
  ['nobara', release('nobara', 'Nobara Linux 40 (KDE Plasma)', '40', { supportEndsOn: '2025-05-13' })],
  ['opensuse-leap-15', release('opensuse-leap', 'openSUSE Leap 15.6', '15.6')],
  [
    'opensuse-tumbleweed',
    release('opensuse-tumbleweed', 'openSUSE Tumbleweed', '20251007', { rolling: true }),
  ],
  ['parrot', release('parrot', 'Parrot OS 5.3 (Electro Ara)', '5.3')],
  ['popos', release('pop', 'Pop!_OS 20.04 LTS', '20.04')],
  ['qubes', release('qubes', 'Qubes OS 4.2 (R4.2)', '4.2')],
  ['rhel-9', release('rhel', 'Red Hat Enterprise Linux 9.0 (Plow)', '9.0')],
  ['steamos', release('steamos', 'SteamOS', '3.7.16')],
  ['tails', release('tails', 'Tails', '6.11')],
  [
    'ubuntu2204',
    release('ubuntu', 'Ubuntu Jammy Jellyfish (development branch)', '22.04', { prerelease: true }),
  ],
  ['zorin', release('zorin', 'Zorin OS 16', '16')],
]

const simulate = 'apt-get -s -o Debug::NoLocking=true dist-upgrade'
const heldBack: Machine = {
  commands: { [simulate]: '0 upgraded, 0 newly installed, 0 to remove and 1 not upgraded.\n' },
}
const zypper = (list: string): string => `zypper --non-interactive --no-refresh --xmlout list-${list}`
const leap: Machine = { files: { '/etc/os-release': 'ID="opensuse-leap"\n' } }
const emptyStream =
  '<stream>\n<update-status version="0.6">\n<update-list>\n</update-list>\n</update-status>\n</stream>\n'
const source = (name: string, total: number, security: number | null): object => ({
  sources: [{ name, total, security }],
})

const tree = 'lsblk --json -o NAME,KNAME,TYPE,FSTYPE,MOUNTPOINTS,RM'
const rootMount = 'findmnt --json -no SOURCE,FSTYPE,TARGET /'
const mount = (device: string, fstype: string): Machine => ({
  commands: {
    [rootMount]: JSON.stringify({ filesystems: [{ source: device, fstype, target: '/' }] }),
    'findmnt --json -no SOURCE,FSTYPE,TARGET /home': { exitCode: 1 },
  },
  files: { '/proc/swaps': 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n' },
})
const system = (state: string): Reading<object> =>
  known({ volumes: [{ name: '/', role: 'system', state }], thirdParty: null })
const btrfsId = '0b1c2d3e-0000-4000-8000-000000000000'

const gnome = { XDG_CURRENT_DESKTOP: 'GNOME', UID: '1000' }
const setting = (schema: string, key: string): string => `gsettings get org.gnome.desktop.${schema} ${key}`
const gnomeSettings: Machine = {
  commands: {
    [setting('screensaver', 'lock-enabled')]: 'true\n',
    [setting('screensaver', 'lock-delay')]: 'uint32 30\n',
    [setting('session', 'idle-delay')]: 'uint32 600\n',
    [setting('lockdown', 'disable-lock-screen')]: 'false\n',
  },
}
const withSetting =
  (schema: string, key: string, exitCode = 0) =>
  (output: Output): Machine =>
    onTop(gnomeSettings, {
      commands: { ...gnomeSettings.commands, [setting(schema, key)]: { ...output, exitCode } },
    })

const ufwOff: Machine = { files: { '/etc/ufw/ufw.conf': 'ENABLED=no\n' } }
const loginScreen = (manager: string): Machine => ({
  links: { '/etc/systemd/system/display-manager.service': `/usr/lib/systemd/system/${manager}.service` },
})
const raiser: Machine = { files: { '/usr/share/update-notifier/notify-reboot-required': '' } }
const connected: Machine = { folders: { '/sys/class/net': ['lo', 'ens33'] } }
const restart = (required: boolean, basis: string): Reading<object> =>
  known({ required, basis, uptimeSeconds: null })
const clock: Reading<object> = known({ enabled: true, synchronised: true, offsetSeconds: null })
// biome-ignore lint/suspicious/noTemplateCurlyInString: apt's own variables.
const origins = 'Unattended-Upgrade::Allowed-Origins:: "${distro_id}:${distro_codename}-security";\n'
const aptTimers: Machine = {
  units: { 'apt-daily.timer': 'active', 'apt-daily-upgrade.timer': 'active' },
  deb: { 'unattended-upgrades': '2.9' },
}
const efivar = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c'
const closedWays = ['ssh', 'remote-desktop', 'vnc', 'file-sharing', 'printer-sharing'].map(id => ({
  id,
  enabled: false,
}))

const samples: readonly Sample[] = [
  ...releases.map(
    ([name, expected]): Sample => ({
      path: `os-version/os-release-${name}.txt`,
      fact: 'operating-system',
      machine: inFile('/etc/os-release'),
      expected,
    }),
  ),

  {
    path: 'pending-updates/apt-get-s-dist-upgrade-debian12.txt',
    fact: 'pending-updates',
    machine: printing(simulate),
    expected: known(source('apt', 135, 80)),
  },
  {
    path: 'pending-updates/apt-get-s-dist-upgrade-user.txt',
    fact: 'pending-updates',
    machine: printing(simulate),
    expected: known(source('apt', 135, 80)),
  },
  {
    path: 'pending-updates/apt-get-upgrade-dry-run-ubuntu1804.txt',
    fact: 'pending-updates',
    machine: printing(simulate),
    expected: known(source('apt', 13, 2)),
  },
  // Held back from the simulation, the security updates of the list still wait.
  {
    path: 'pending-updates/apt-list-upgradable-debian12.txt',
    fact: 'pending-updates',
    machine: output =>
      onTop(heldBack, { commands: { ...heldBack.commands, 'apt list --upgradable': output } }),
    expected: known(source('apt', 80, 80)),
  },
  {
    path: 'pending-updates/apt-list-upgradable-jammy.txt',
    fact: 'pending-updates',
    machine: output =>
      onTop(heldBack, { commands: { ...heldBack.commands, 'apt list --upgradable': output } }),
    expected: known(source('apt', 9, 9)),
  },
  {
    path: 'pending-updates/dnf5-advisory-list-json-security.txt',
    fact: 'pending-updates',
    machine: printing('dnf5 -C advisory list --json', { commands: {} }),
    expected: unknown('tool-missing'),
  },
  {
    path: 'pending-updates/dnf5-advisory-list-json-security.txt',
    fact: 'pending-updates',
    machine: output => ({
      commands: { 'dnf5 -C advisory list --json': output, 'dnf5 -C check-upgrade --json': '{"upgrades":[]}' },
    }),
    expected: known({
      sources: [{ name: 'dnf', total: 1, security: 1, oldestSecurityAt: '2026-09-21T14:13:20.000Z' }],
    }),
  },
  {
    path: 'pending-updates/dnf5-advisory-list-json.txt',
    fact: 'pending-updates',
    machine: output => ({
      commands: { 'dnf5 -C advisory list --json': output, 'dnf5 -C check-upgrade --json': '{"upgrades":[]}' },
    }),
    expected: known(source('dnf', 0, 0)),
  },
  {
    path: 'pending-updates/dnf5-check-upgrade-json.txt',
    fact: 'pending-updates',
    machine: output => ({
      commands: { 'dnf5 -C check-upgrade --json': output, 'dnf5 -C advisory list --json': '[]' },
    }),
    expected: known(source('dnf', 2, 0)),
  },
  {
    path: 'pending-updates/pacman-checkupdates.txt',
    fact: 'pending-updates',
    machine: printing('checkupdates'),
    expected: known(source('pacman', 20, null)),
  },
  {
    path: 'pending-updates/snap-refresh-list-core22.txt',
    fact: 'pending-updates',
    machine: printing('snap refresh --list'),
    expected: known(source('snap', 1, null)),
  },
  {
    path: 'pending-updates/snap-refresh-list-none-STDERR.txt',
    fact: 'pending-updates',
    machine: printing('snap refresh --list'),
    expected: known(source('snap', 0, null)),
  },
  // The table for people, where the XML is asked for.
  {
    path: 'pending-updates/zypper-lu-table-sles12.txt',
    fact: 'pending-updates',
    machine: printing(zypper('updates'), leap),
    expected: unknown('unparsable', 'zypper'),
  },
  {
    path: 'pending-updates/zypper-xmlout-list-patches-leap423.txt',
    fact: 'pending-updates',
    machine: output =>
      onTop(leap, { commands: { [zypper('patches')]: output, [zypper('updates')]: emptyStream } }),
    expected: known(source('zypper', 19, 11)),
  },
  {
    path: 'pending-updates/zypper-xmlout-list-updates-leap423.txt',
    fact: 'pending-updates',
    machine: output =>
      onTop(leap, { commands: { [zypper('patches')]: emptyStream, [zypper('updates')]: output } }),
    expected: known(source('zypper', 22, 0)),
  },

  {
    path: 'last-update/zypp-history-leap16.txt',
    fact: 'last-update',
    machine: inFile('/var/log/zypp/history'),
    expected: known({ at: '2026-10-02T14:22:18.000Z', kind: 'installation' }),
  },

  {
    path: 'pending-reboot/dnf-needs-restarting-no.txt',
    fact: 'pending-restart',
    machine: printing('dnf -q -C needs-restarting -r'),
    expected: restart(false, 'package-manager'),
  },
  {
    path: 'pending-reboot/dnf5-needs-restarting-yes.txt',
    fact: 'pending-restart',
    machine: failing('dnf5 -C --disablerepo=* needs-restarting', 1),
    expected: restart(true, 'package-manager'),
  },
  {
    path: 'pending-reboot/reboot-required.txt',
    fact: 'pending-restart',
    machine: inFile('/run/reboot-required'),
    expected: restart(true, 'flag'),
  },
  // cat found no such file.
  {
    path: 'pending-reboot/reboot-required-missing.txt',
    fact: 'pending-restart',
    machine: ({ exitCode }) => (exitCode === 1 ? raiser : {}),
    expected: restart(false, 'flag'),
  },

  {
    path: 'automatic-updates/20auto-upgrades-on.txt',
    fact: 'automatic-updates',
    machine: ({ stdout }) =>
      onTop(aptTimers, {
        commands: { 'apt-config dump': `APT::Architecture "amd64";\n${origins}${stdout}` },
      }),
    expected: known({ state: 'on' }),
  },
  {
    path: 'automatic-updates/apt-config-dump-periodic-absent.txt',
    fact: 'automatic-updates',
    machine: printing('apt-config dump', aptTimers),
    expected: unknown('unparsable', 'apt-config'),
  },
  {
    path: 'automatic-updates/systemctl-is-enabled-no-systemd.txt',
    fact: 'automatic-updates',
    machine: output => ({
      ...aptTimers,
      commands: {
        'apt-config dump': `APT::Architecture "amd64";\n${origins}APT::Periodic::Update-Package-Lists "1";\nAPT::Periodic::Unattended-Upgrade "1";\n`,
      },
      systemctl: output,
    }),
    expected: unknown('service-error', 'systemctl'),
  },

  {
    path: 'disk-encryption/findmnt-root-json.txt',
    fact: 'disk-encryption',
    machine: output =>
      onTop(mount('', ''), {
        commands: {
          ...mount('', '').commands,
          [rootMount]: output,
          [tree]: '{"blockdevices":[{"name":"vda","type":"disk","mountpoints":["/"]}]}',
        },
      }),
    expected: system('off'),
  },
  {
    path: 'disk-encryption/lsblk-json-luks-data-only-root-plain.txt',
    fact: 'disk-encryption',
    machine: printing(tree, mount('/dev/nvme0n1p2', 'ext4')),
    expected: system('off'),
  },
  {
    path: 'disk-encryption/lsblk-json-luks-fedora-btrfs.txt',
    fact: 'disk-encryption',
    machine: printing(
      tree,
      onTop(mount('/dev/mapper/luks-[...][/root]', 'btrfs'), {
        folders: { '/sys/fs/btrfs': [`${btrfsId}/`], [`/sys/fs/btrfs/${btrfsId}/devices`]: ['luks-[...]'] },
      }),
    ),
    expected: system('on'),
  },
  {
    path: 'disk-encryption/lsblk-json-unencrypted.txt',
    fact: 'disk-encryption',
    machine: printing(tree, mount('/dev/sda3', 'xfs')),
    expected: system('off'),
  },
  {
    path: 'disk-encryption/lsblk-json-vm-no-crypt.txt',
    fact: 'disk-encryption',
    machine: printing(tree, mount('/dev/vda', 'ext4')),
    expected: system('off'),
  },
  // Tables for people, where JSON is asked for.
  {
    path: 'disk-encryption/lsblk-table-centos7.txt',
    fact: 'disk-encryption',
    machine: printing(tree, mount('/dev/mapper/centos-root', 'xfs')),
    expected: unknown('unparsable', 'lsblk'),
  },
  {
    path: 'disk-encryption/lsblk-table-ubuntu1804.txt',
    fact: 'disk-encryption',
    machine: printing(tree, mount('/dev/sda2', 'ext4')),
    expected: unknown('unparsable', 'lsblk'),
  },
  {
    path: 'disk-encryption/lsblk-unknown-column-STDERR.txt',
    fact: 'disk-encryption',
    machine: failing(tree, 1, mount('/dev/sda2', 'ext4')),
    expected: unknown('tool-missing', 'lsblk'),
  },

  {
    path: 'firewall/firewall-cmd-state-not-running-STDERR.txt',
    fact: 'firewall',
    machine: failing('firewall-cmd --state', 252),
    expected: known({ state: 'off', product: 'firewalld' }),
  },
  {
    path: 'firewall/firewall-cmd-state-running.txt',
    fact: 'firewall',
    machine: printing('firewall-cmd --state'),
    expected: known({ state: 'on', product: 'firewalld' }),
  },
  {
    path: 'firewall/nft-list-ruleset-root-vm.txt',
    fact: 'firewall',
    machine: printing('nft -j list ruleset'),
    expected: known({ state: 'off', product: 'nftables' }),
  },
  {
    path: 'firewall/nft-list-ruleset-user-denied.txt',
    fact: 'firewall',
    machine: printing('nft -j list ruleset'),
    expected: unknown('not-permitted', 'nft'),
  },
  {
    path: 'firewall/ufw-status-not-root-STDERR.txt',
    fact: 'firewall',
    machine: failing('ufw status verbose', 1, ufwOff),
    expected: known({ state: 'off', product: 'ufw' }),
  },
  {
    path: 'firewall/ufw-status-verbose-active.txt',
    fact: 'firewall',
    machine: printing('ufw status verbose'),
    expected: known({
      state: 'on',
      product: 'ufw',
      profiles: [{ name: 'ufw', on: true, allowsInbound: false }],
    }),
  },
  {
    path: 'firewall/ufw-status-verbose-ubuntu1804.txt',
    fact: 'firewall',
    machine: printing('ufw status verbose'),
    expected: known({
      state: 'on',
      product: 'ufw',
      profiles: [{ name: 'ufw', on: true, allowsInbound: false }],
    }),
  },

  {
    path: 'screen-lock/gsettings-gnome-idle-delay-300.txt',
    fact: 'screen-lock',
    machine: withSetting('session', 'idle-delay'),
    expected: known({ locks: true, idleSeconds: 300, graceSeconds: 30, layer: 'person' }),
    environment: gnome,
  },
  {
    path: 'screen-lock/gsettings-gnome-idle-delay-never.txt',
    fact: 'screen-lock',
    machine: withSetting('session', 'idle-delay'),
    expected: known({ locks: false, idleSeconds: 0, graceSeconds: 30, layer: 'person' }),
    environment: gnome,
  },
  {
    path: 'screen-lock/gsettings-gnome-lock-delay-0.txt',
    fact: 'screen-lock',
    machine: withSetting('screensaver', 'lock-delay'),
    expected: known({ locks: true, idleSeconds: 600, graceSeconds: 0, layer: 'person' }),
    environment: gnome,
  },
  {
    path: 'screen-lock/gsettings-gnome-lock-enabled-true.txt',
    fact: 'screen-lock',
    machine: withSetting('screensaver', 'lock-enabled'),
    expected: known({ locks: true, idleSeconds: 600, graceSeconds: 30, layer: 'person' }),
    environment: gnome,
  },
  // Printed the same way outside any desktop session, where it means nothing.
  {
    path: 'screen-lock/gsettings-gnome-lock-enabled-true.txt',
    fact: 'screen-lock',
    machine: withSetting('screensaver', 'lock-enabled'),
    expected: unknown('no-session'),
  },
  {
    path: 'screen-lock/gsettings-schema-missing-STDERR.txt',
    fact: 'screen-lock',
    machine: withSetting('screensaver', 'lock-enabled', 1),
    expected: unknown('not-supported', 'gsettings'),
    environment: gnome,
  },
  {
    path: 'screen-lock/xfce4-power-manager-xml-lock-on-suspend.txt',
    fact: 'screen-lock',
    machine: inFile('~/.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-screensaver.xml', {
      commands: { 'pgrep -x xfce4-screensav': '1\n' },
    }),
    expected: unknown('default-not-known', 'xfce4-screensaver'),
    environment: { XDG_CURRENT_DESKTOP: 'XFCE' },
  },

  {
    path: 'automatic-login/gdm-custom-conf-autologin-on.txt',
    fact: 'automatic-login',
    machine: inFile('/etc/gdm3/custom.conf', loginScreen('gdm3')),
    expected: known({ enabled: true, storedPassword: null }),
  },
  {
    path: 'automatic-login/sddm-autologin-conf.txt',
    fact: 'automatic-login',
    machine: inFile('/etc/sddm.conf', loginScreen('sddm')),
    expected: known({ enabled: true, storedPassword: null }),
  },

  {
    path: 'remote-access/ss-ltnH.txt',
    fact: 'remote-access',
    machine: printing('ss -lntu'),
    expected: known({ services: closedWays, tools: [], unread: [] }),
  },
  {
    path: 'remote-access/ss-ltnpH-user-no-process.txt',
    fact: 'remote-access',
    machine: printing('ss -lntu'),
    expected: known({ services: closedWays, tools: [], unread: [] }),
  },
  {
    path: 'remote-access/ss-ltnH.txt',
    fact: 'firewall',
    machine: printing('ss -lntu', ufwOff),
    expected: known({ state: 'off', listening: true }),
  },
  {
    path: 'remote-access/sshd-T.txt',
    fact: 'remote-access',
    machine: output => ({ commands: { 'sshd -T': output, 'ss -lntu': sockets(tcp('0.0.0.0:22')) } }),
    expected: known({
      services: [{ id: 'ssh', enabled: true, listening: true, hardened: false }, ...closedWays.slice(1)],
    }),
  },

  {
    path: 'secure-boot/efivar-secureboot-disabled.hex.txt',
    fact: 'secure-boot',
    machine: inFile(efivar),
    expected: known({ state: 'off', tpm: null }),
  },
  {
    path: 'secure-boot/efivar-secureboot-enabled.hex.txt',
    fact: 'secure-boot',
    machine: inFile(efivar),
    expected: known({ state: 'on', tpm: null }),
  },
  {
    path: 'secure-boot/mokutil-disabled-setupmode.txt',
    fact: 'secure-boot',
    machine: printing('mokutil --sb-state'),
    expected: known({ state: 'off', tpm: null }),
  },
  {
    path: 'secure-boot/mokutil-enabled.txt',
    fact: 'secure-boot',
    machine: printing('mokutil --sb-state'),
    expected: known({ state: 'on', tpm: null }),
  },
  {
    path: 'secure-boot/mokutil-no-efi.txt',
    fact: 'secure-boot',
    machine: printing('mokutil --sb-state'),
    expected: unknown('not-supported', 'SecureBoot'),
  },

  {
    path: 'time-sync/timedatectl-rtc-local.txt',
    fact: 'time-synchronisation',
    machine: printing('timedatectl status'),
    expected: clock,
  },
  {
    path: 'time-sync/timedatectl-ubuntu1804.txt',
    fact: 'time-synchronisation',
    machine: printing('timedatectl status'),
    expected: clock,
  },
  {
    path: 'time-sync/timedatectl-show-no-systemd.txt',
    fact: 'time-synchronisation',
    machine: printing('timedatectl show'),
    expected: unknown('service-error', 'timedatectl'),
  },

  {
    path: 'user-is-admin/id-json-root.txt',
    fact: 'administrator',
    machine: printing('id -Gn'),
    expected: known({ isAdministrator: true, asksFirst: null }),
  },

  {
    path: 'dns/resolv-conf-jc-1.txt',
    fact: 'name-resolution',
    machine: inFile('/etc/resolv.conf', connected),
    expected: known({
      servers: ['75.75.75.75', '75.75.76.76', '2001:558:feed::1', '2001:558:feed::2'],
      encrypted: 'no',
      intercepted: null,
      vpns: [],
    }),
  },
  {
    path: 'dns/resolv-conf-vm.txt',
    fact: 'name-resolution',
    machine: inFile('/etc/resolv.conf', connected),
    expected: known({ servers: ['10.255.255.53'], encrypted: 'no', intercepted: null, vpns: [] }),
  },
  // A table with names, where kinds alone are asked for: no private connection is read from it.
  {
    path: 'vpn/nmcli-connection-all-centos7.txt',
    fact: 'name-resolution',
    machine: printing(
      'nmcli -t -f TYPE,ACTIVE connection show',
      onTop(connected, { files: { '/etc/resolv.conf': 'nameserver 192.168.71.2\n' } }),
    ),
    expected: known({ servers: ['192.168.71.2'], vpns: [] }),
  },
  // What every tool of systemd says where it does not run.
  {
    path: 'screen-lock/loginctl-no-systemd.txt',
    fact: 'antivirus',
    machine: output => ({ systemctl: output }),
    expected: unknown('service-error', 'systemctl'),
  },
]

/** Samples that concern no fact, because no probe asks for them. */
const concernsNoFact = [
  // Needs root; the tree of devices tells the same.
  'disk-encryption/cryptsetup-status-inactive.txt',
  'disk-encryption/cryptsetup-status-luks2.txt',
  'disk-encryption/cryptsetup-status-plain.txt',
  // os-release needs no systemd.
  'os-version/hostnamectl-no-systemd.txt',
  // The flag counts, not the packages that raised it.
  'pending-reboot/reboot-required-pkgs.txt',
  // The person's own groups are asked for, not the members of a group, and rights are never tried out.
  'user-is-admin/getent-group-sudo.txt',
  'user-is-admin/getent-group-wheel-missing.txt',
  'user-is-admin/sudo-n-true-user.txt',
]

const probeOf = (fact: DeviceFactId): Probe => {
  const probe = linuxProbes.find(one => one.fact === fact)
  if (!probe) throw new Error(`no probe of ${fact}`)
  // A probe of some fact is a probe; its value is compared as it comes.
  return probe as Probe
}

if (!existsSync(folder)) {
  it('has no samples to read: the folder os-samples is absent', () => {
    expect(existsSync(folder)).toBe(false)
  })
} else {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      `${entry.parentPath.slice(folder.length)}/${entry.name}`.replace(/^\/+/, '').replaceAll('//', '/'),
    )

  it('reads every sample or says why not', () => {
    const covered = new Set([...samples.map(({ path }) => path), ...concernsNoFact])
    expect([...covered].sort()).toEqual([...files].sort())
  })

  describe('a sample of a real machine', () => {
    it.each(samples.map(sample => [sample.path, sample.fact, sample] as const))(
      '%s gives %s',
      (path, fact, sample) => {
        const base =
          fact === 'operating-system' || sample.path.includes('no-systemd')
            ? onTop(hardware, withoutSystemd)
            : hardware
        const machine = onTop(base, sample.machine(outputOf(path)))
        const reading = readingOf(probeOf(fact), machine, sample.environment)
        if (sample.expected.status === 'unknown') expect(reading).toEqual(sample.expected)
        else expect(reading).toMatchObject(sample.expected)
      },
    )
  })
}
