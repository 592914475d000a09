import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/pending-updates/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOf } from '../linux-machine.ts'
import { now } from '../support.ts'

const simulate = 'apt-get -s -o Debug::NoLocking=true dist-upgrade'
const zypperBase = 'zypper --non-interactive --no-refresh --xmlout'
const flatpak = 'flatpak remote-ls --updates --cached --columns=application,version,branch'
const securityList = 'security.ubuntu.com_ubuntu_dists_noble-security_InRelease'
const archive = 'gb.archive.ubuntu.com_ubuntu_dists_noble_InRelease'

const summary = (upgraded: number, fresh = 0, held = 0): string =>
  `${upgraded} upgraded, ${fresh} newly installed, 0 to remove and ${held} not upgraded.\n`
const openssl =
  'Inst openssl [3.0.13-0ubuntu3.5] (3.0.13-0ubuntu3.6 Ubuntu:24.04/noble-updates, Ubuntu:24.04/noble-security [amd64])\n'
const bash = 'Inst bash [5.2.21-2ubuntu4] (5.2.21-2ubuntu5 Ubuntu:24.04/noble-updates [amd64])\n'
const kernel = 'Inst linux-image-6.8.0-52-generic (6.8.0-52.53 Ubuntu:24.04/noble-security [amd64]) []\n'
const lists: Machine = {
  folders: { '/var/lib/apt/lists': ['auxfiles/', archive, securityList, `${archive}.part`, 'partial/'] },
  changes: {
    [`/var/lib/apt/lists/${archive}`]: '2026-11-22T11:59:00.000Z',
    [`/var/lib/apt/lists/${securityList}`]: '2026-11-22T08:00:00.000Z',
  },
}
const apt = (text: string, more: Machine = {}): Machine =>
  onTop(onTop(lists, { commands: { [simulate]: text } }), more)
const source = (name: string, total: number, security: number | null, listedAt: string | null = null) => ({
  name,
  total,
  security,
  listedAt,
  oldestSecurityAt: null,
})
const value = (sources: object[], more: object = {}) =>
  known({ sources, unread: [], upgrade: null, titles: [], ...more })
const aptListed = '2026-11-22T08:00:00.000Z'

describe('waiting updates of apt', () => {
  it('counts updates and those that mend security flaws, kernels that come as new packages too', () => {
    expect(readingOf(probe, apt(openssl + bash + kernel + summary(2, 1)))).toEqual(
      value([source('apt', 3, 2, aptListed)], {
        titles: ['openssl 3.0.13-0ubuntu3.6', 'linux-image-6.8.0-52-generic 6.8.0-52.53'],
      }),
    )
  })

  it('finds none where the lists say so', () => {
    expect(readingOf(probe, apt(summary(0)))).toEqual(value([source('apt', 0, 0, aptListed)]))
  })

  it("knows Debian's origin, whatever the suite is called", () => {
    const inst = 'Inst jq [1.6-2] (1.6-3 Debian-Security:12/oldstable [amd64])\n'
    expect(readingOf(probe, apt(inst + summary(1)))).toMatchObject({ value: { sources: [{ security: 1 }] } })
  })

  it('does not say "no security updates" without a security list among its sources', () => {
    const machine = apt(bash + summary(1), { folders: { '/var/lib/apt/lists': [archive] } })
    expect(readingOf(probe, machine)).toEqual(value([source('apt', 1, null, '2026-11-22T11:59:00.000Z')]))
  })

  it('still counts the security updates it can see then', () => {
    const machine = apt(openssl + summary(1), { folders: { '/var/lib/apt/lists': { failure: 'denied' } } })
    expect(readingOf(probe, machine)).toMatchObject({ value: { sources: [{ security: 1, listedAt: null }] } })
  })

  it('takes the later of the stamp and the security list, but nothing from the future', () => {
    const stamp = '/var/lib/apt/periodic/update-success-stamp'
    const at = (moment: string) =>
      readingOf(probe, apt(summary(0), { changes: { ...lists.changes, [stamp]: moment } }))
    expect(at('2026-11-22T10:00:00.000Z')).toMatchObject({
      value: { sources: [{ listedAt: '2026-11-22T10:00:00.000Z' }] },
    })
    expect(at('2026-11-01T10:00:00.000Z')).toMatchObject({ value: { sources: [{ listedAt: aptListed }] } })
    expect(at('2027-11-22T10:00:00.000Z')).toMatchObject({ value: { sources: [{ listedAt: aptListed }] } })
  })

  const upgradable = (...rows: string[]): Machine => ({
    commands: {
      [simulate]: bash + summary(1, 0, 2),
      'apt list --upgradable': ['Listing...', ...rows, ''].join('\n'),
    },
  })
  const heldSudo =
    'sudo/noble-updates,noble-security 1.9.15p5-3ubuntu5.2 amd64 [upgradable from: 1.9.15p5-3ubuntu5]'
  const phased = 'snapd/noble-updates 2.68 amd64 [upgradable from: 2.66]'
  const bashRow = 'bash/noble-updates 5.2.21-2ubuntu5 amd64 [upgradable from: 5.2.21-2ubuntu4]'

  it('counts a security update that somebody put on hold, and lets a phased one wait', () => {
    expect(readingOf(probe, onTop(lists, upgradable(bashRow, heldSudo, phased)))).toEqual(
      value([source('apt', 2, 1, aptListed)], { titles: ['sudo 1.9.15p5-3ubuntu5.2'] }),
    )
  })

  it.each([
    ['missing', {}],
    ['broken', upgradable('sudo/noble-security 1.9').commands],
    ['cut off', { 'apt list --upgradable': 'Listing...\nsudo/noble-secur' }],
  ])('owns up to a list of held updates that is %s', (_name, commands) => {
    const machine = onTop(lists, { commands: { ...commands, [simulate]: bash + summary(1, 0, 2) } })
    expect(readingOf(probe, machine)).toMatchObject({ value: { unread: ['apt (held back)'] } })
  })

  it.each([
    ['rows that the summary promises and that are not there', openssl + summary(3), 'truncated'],
    ['no summary', openssl, 'unparsable'],
    ['a row that makes no sense', `Inst openssl\n${summary(1)}`, 'unparsable'],
    ['an end in mid-line', (openssl + summary(1)).slice(0, -3), 'unparsable'],
    ['German', 'Paketlisten werden gelesen…\n0 aktualisiert, 0 neu installiert.\n', 'unparsable'],
  ] as const)('makes nothing of %s', (_name, text, reason) => {
    expect(readingOf(probe, apt(text))).toEqual(unknown(reason, 'apt-get'))
  })

  it('makes nothing of an error', () => {
    const machine = onTop(lists, {
      commands: { [simulate]: { stdout: summary(0), stderr: 'E: Unmet dependencies.', exitCode: 100 } },
    })
    expect(readingOf(probe, machine)).toEqual(unknown('service-error', 'apt-get'))
  })

  it('knows of a newer Ubuntu on offer', () => {
    const path = '/var/lib/ubuntu-release-upgrader/release-upgrade-available'
    const machine = apt(summary(0), {
      files: { [path]: "\nNew release '26.04 LTS' available.\nRun 'do-release-upgrade' …\n" },
    })
    expect(readingOf(probe, machine)).toMatchObject({ value: { upgrade: 'Ubuntu 26.04 LTS' } })
  })
})

describe('waiting updates of dnf', () => {
  const upgrades = 'dnf5 -C check-upgrade --json'
  const advisories = 'dnf5 -C advisory list --json'
  const dnf5 = (list: unknown, security: unknown): Machine => ({
    commands: { [upgrades]: JSON.stringify(list), [advisories]: JSON.stringify(security) },
    folders: { '~/.cache/libdnf5': ['fedora-0123abcd/', 'updates-0123abcd/'] },
    changes: { '~/.cache/libdnf5/updates-0123abcd/repodata/repomd.xml': '2026-11-22T09:00:00.000Z' },
  })
  const upgrade = (name: string) => ({ name, arch: 'x86_64', evr: '1-1.fc44', repository: 'updates' })
  const advisory = (nevra: string, type: string, buildtime: number) => ({
    name: 'FEDORA-1',
    type,
    severity: 'None',
    nevra,
    buildtime,
  })

  it('counts packages, security packages and the age of the oldest', () => {
    const machine = dnf5({ upgrades: [upgrade('a'), upgrade('b'), upgrade('c')] }, [
      advisory('a-1', 'security', 1_793_000_000),
      advisory('b-1', 'security', 1_792_000_000),
      advisory('c-1', 'bugfix', 1),
    ])
    expect(readingOf(probe, machine)).toEqual(
      value(
        [
          {
            ...source('dnf', 3, 2, '2026-11-22T09:00:00.000Z'),
            oldestSecurityAt: new Date(1_792_000_000_000).toISOString(),
          },
        ],
        { titles: ['a-1', 'b-1'] },
      ),
    )
  })

  it('finds none', () => {
    expect(readingOf(probe, dnf5({ upgrades: [] }, []))).toEqual(
      value([source('dnf', 0, 0, '2026-11-22T09:00:00.000Z')]),
    )
  })

  it('cannot count security updates without advisories', () => {
    expect(readingOf(probe, dnf5({ upgrades: [] }, { error: 1 }))).toEqual(
      value([source('dnf', 0, null, '2026-11-22T09:00:00.000Z')], { unread: ['dnf advisories'] }),
    )
  })

  it('is unread while its own cache is cold', () => {
    const cold = { stderr: 'Cache-only enabled but no cache for repository "fedora"\n', exitCode: 1 }
    expect(readingOf(probe, { commands: { [upgrades]: cold, [advisories]: cold } })).toEqual(
      unknown('service-error', 'dnf5'),
    )
  })

  const table = 'dnf -q -C check-update'
  const listed = 'dnf -q -C updateinfo list --security'
  const rows =
    '\nglibc.x86_64        2.39-28.fc40     updates\nvim-minimal.x86_64  2:9.1.1-1.fc40   updates\n'
  it('reads the table of an older dnf, without its obsoleted packages', () => {
    const text = `${rows}Obsoleting Packages\n    old.x86_64  1-1  @fedora\nnew.x86_64  2-1  updates\n`
    const machine: Machine = {
      commands: {
        [table]: { stdout: text, exitCode: 100 },
        [listed]: 'FEDORA-2026-1 Important/Sec. glibc-2.39-28.fc40.x86_64\n',
      },
    }
    expect(readingOf(probe, machine)).toEqual(
      value([source('dnf', 2, 1)], { titles: ['glibc-2.39-28.fc40.x86_64'] }),
    )
  })

  it.each([
    ['exit code 100 without rows', { stdout: 'Error\n', exitCode: 100 }],
    ['exit code 1', { stdout: rows, exitCode: 1 }],
    ['exit code 0 with words', { stdout: 'Metadata expired\n', exitCode: 0 }],
  ])('makes nothing of %s', (_name, answer) => {
    expect(readingOf(probe, { commands: { [table]: answer, [listed]: '' } })).toEqual(
      unknown('service-error', 'dnf'),
    )
  })

  it('is unread with advisories it does not understand', () => {
    const machine: Machine = {
      commands: { [table]: { stdout: rows, exitCode: 100 }, [listed]: 'Last metadata check\n' },
    }
    expect(readingOf(probe, machine)).toMatchObject({
      value: { sources: [{ total: 2, security: null }], unread: ['dnf advisories'] },
    })
  })

  const image = (status: unknown): Machine => ({
    changes: { '/run/ostree-booted': '2026-11-20T08:00:00.000Z' },
    commands: { 'rpm-ostree status --json': JSON.stringify(status) },
  })
  it.each([
    ['a staged image', { deployments: [{ booted: true }, { booted: false, staged: true }] }],
    ['an image that was heard of', { deployments: [{ booted: true }], 'cached-update': { version: '44.1' } }],
  ])('counts %s', (_name, status) => {
    expect(readingOf(probe, image(status))).toEqual(value([source('dnf', 1, null)]))
  })

  it('does not take silence about images for none', () => {
    expect(readingOf(probe, image({ deployments: [{ booted: true }], 'cached-update': null }))).toEqual(
      unknown('list-stale', 'rpm-ostree'),
    )
    expect(readingOf(probe, image({}))).toEqual(unknown('unparsable', 'rpm-ostree'))
    expect(readingOf(probe, { changes: { '/run/ostree-booted': now } })).toEqual(
      unknown('not-supported', 'rpm-ostree'),
    )
  })
})

describe('waiting updates of zypper', () => {
  const stream = (...updates: string[]): string =>
    `<?xml version='1.0'?>\n<stream>\n<update-status version="0.6">\n<update-list>\n${updates.join('\n')}\n</update-list>\n</update-status>\n</stream>\n`
  const patch = (name: string, category: string) =>
    ` <update name="${name}" edition="1" category="${category}" kind="patch">\n </update>`
  const suse = (id: string, patches: string, updates: string): Machine => ({
    files: { '/etc/os-release': `ID="${id}"\nVERSION_ID="16.0"\n` },
    commands: { [`${zypperBase} list-patches`]: patches, [`${zypperBase} list-updates`]: updates },
    folders: { '/var/cache/zypp/raw': ['repo-oss/', 'a-file'] },
    changes: { '/var/cache/zypp/raw/repo-oss/cookie': '2026-11-21T09:00:00.000Z' },
  })
  const listedAt = '2026-11-21T09:00:00.000Z'

  it('counts patches and packages', () => {
    const machine = suse(
      'opensuse-leap',
      stream(patch('p1', 'security'), patch('p2', 'recommended')),
      stream('<update name="a" >', '<update name="b" >', '<update name="c" >'),
    )
    expect(readingOf(probe, machine)).toEqual(value([source('zypper', 3, 1, listedAt)], { titles: ['p1'] }))
  })

  it('counts patches that wait behind one to the package manager', () => {
    const blocked = stream(patch('zypper', 'recommended')).replace(
      '</update-status>',
      `<blocked-update-list>\n${patch('hidden', 'security')}\n</blocked-update-list>\n</update-status>`,
    )
    expect(readingOf(probe, suse('opensuse-leap', blocked, stream()))).toMatchObject({
      value: { sources: [{ total: 2, security: 1 }] },
    })
  })

  it('does not take the absence of patches on Tumbleweed for safety', () => {
    expect(readingOf(probe, suse('opensuse-tumbleweed', stream(), stream('<update name="a" >')))).toEqual(
      value([source('zypper', 1, null, listedAt)]),
    )
  })

  it.each([
    ['cut off', stream().slice(0, -12)],
    ['an error', stream('<message type="error">System management is locked</message>')],
    ['no list', '<?xml version="1.0"?><stream></stream>'],
  ])('makes nothing of %s', (_name, text) => {
    expect(readingOf(probe, suse('opensuse-leap', text, stream()))).toEqual(unknown('unparsable', 'zypper'))
    expect(readingOf(probe, suse('opensuse-leap', stream(), text))).toEqual(unknown('unparsable', 'zypper'))
  })
})

describe('waiting updates of pacman', () => {
  const rows = 'linux 6.17.1-1 -> 6.17.9-1\nzlib 1:1.3-1 -> 1:1.3.1-2 [ignored]\n'
  const base: Machine = { changes: { '/var/lib/pacman/sync/core.db': '2026-11-10T09:00:00.000Z' } }
  const pacman = (commands: NonNullable<Machine['commands']>): Machine => ({ ...base, commands })

  it('counts all of them, for none is marked', () => {
    expect(readingOf(probe, pacman({ checkupdates: rows }))).toEqual(value([source('pacman', 2, null, now)]))
    expect(readingOf(probe, pacman({ checkupdates: { exitCode: 2 } }))).toEqual(
      value([source('pacman', 0, null, now)]),
    )
  })

  it('falls back on the last synchronisation and its age', () => {
    const checkupdates = { stderr: '==> ERROR: Cannot fetch updates\n', exitCode: 1 }
    const old = '2026-11-10T09:00:00.000Z'
    expect(readingOf(probe, pacman({ checkupdates, 'pacman -Qu': rows }))).toEqual(
      value([source('pacman', 2, null, old)]),
    )
    expect(readingOf(probe, pacman({ 'pacman -Qu': { exitCode: 1 } }))).toEqual(
      value([source('pacman', 0, null, old)]),
    )
  })

  it.each([
    ['an error', { stderr: 'error: no database\n', exitCode: 1 }, 'service-error'],
    ['nothing, with success', '', 'service-error'],
    ['other rows', 'linux\n', 'unparsable'],
  ] as const)('makes nothing of %s', (_name, answer, reason) => {
    expect(readingOf(probe, pacman({ 'pacman -Qu': answer }))).toEqual(unknown(reason, 'pacman'))
  })
})

describe('waiting updates beside the distribution', () => {
  const heading = 'Name     Version  Rev   Size   Publisher  Notes\n'
  it('counts snaps and flatpaks', () => {
    const machine: Machine = {
      commands: {
        'snap refresh --list': `${heading}firefox  145.0-1  5000  280MB  mozilla**  -\n`,
        [flatpak]: 'org.gnome.Maps\t49.1\tstable\norg.mozilla.Thunderbird\t145\tstable\n',
      },
    }
    expect(readingOf(probe, machine)).toEqual(
      value([source('flatpak', 2, null), source('snap', 1, null, now)]),
    )
  })

  it('hears that there are none', () => {
    const machine: Machine = {
      commands: { 'snap refresh --list': { stderr: 'All snaps up to date.\n' }, [flatpak]: '' },
    }
    expect(readingOf(probe, machine)).toEqual(
      value([source('flatpak', 0, null), source('snap', 0, null, now)]),
    )
  })

  it.each(noise.filter(([name]) => name !== 'nothing' && name !== 'white space'))(
    'leaves unread what answers with %s',
    (_name, text) => {
      const machine = apt(summary(0), {
        commands: { [simulate]: summary(0), 'snap refresh --list': text, [flatpak]: text },
      })
      expect(readingOf(probe, machine)).toMatchObject({ value: { unread: ['flatpak', 'snap'] } })
    },
  )

  it.each(failures)('leaves unread what is %s', (failure, reason) => {
    const machine = apt(summary(0), {
      commands: { [simulate]: summary(0), 'snap refresh --list': { failure }, [flatpak]: { failure } },
    })
    expect(readingOf(probe, machine)).toMatchObject({ value: { unread: ['flatpak', 'snap'] } })
    expect(readingOf(probe, { commands: { [simulate]: { failure } } })).toEqual(unknown(reason, 'apt-get'))
  })

  it('asks no server about snaps by itself: they install by themselves, unless they are held', () => {
    const asked = (times: string) =>
      readingOf(
        probe,
        apt(summary(0), {
          commands: {
            [simulate]: summary(0),
            'snap refresh --list': { failure: 'not-asked' },
            'snap refresh --time': times,
          },
        }),
      )
    const times = 'timer: 00:00~24:00/4\nlast: today at 08:12 GMT\nnext: today at 17:40 GMT\n'
    expect(asked(times)).toMatchObject({ value: { sources: [{ name: 'apt' }], unread: [] } })
    for (const other of [
      `${times}hold: tomorrow at 10:00 GMT\n`,
      'timer: 00:00~24:00/4\nlast: n/a\n',
      '',
      'junk\n',
    ])
      expect(asked(other)).toMatchObject({ value: { unread: ['snap'] } })
  })

  it('leaves unread a snap that fails or says nothing', () => {
    for (const answer of [{ stderr: 'error: cannot connect\n', exitCode: 1 }, '', heading]) {
      const machine = apt(summary(0), { commands: { [simulate]: summary(0), 'snap refresh --list': answer } })
      expect(readingOf(probe, machine)).toMatchObject({ value: { unread: ['snap'] } })
    }
    const flat = apt(summary(0), {
      commands: { [simulate]: summary(0), [flatpak]: { stderr: 'error: no remotes\n' } },
    })
    expect(readingOf(probe, flat)).toMatchObject({ value: { unread: ['flatpak'] } })
  })

  it('knows nothing without any package manager', () => {
    expect(readingOf(probe, {})).toEqual(unknown('tool-missing'))
  })

  it('names twenty updates at most, each on one line', () => {
    const rows = Array.from(
      { length: 25 },
      (_, at) => `Inst p${at} [1] (2 Ubuntu:24.04/noble-security [amd64])\n`,
    ).join('')
    expect(readingOf(probe, apt(rows + summary(25)))).toMatchObject({ value: { titles: { length: 20 } } })
  })
})
