import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/automatic-updates/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOf, withoutSystemd } from '../linux-machine.ts'

const origin = (text: string): string => `Unattended-Upgrade::Allowed-Origins:: "${text}";\n`
// biome-ignore lint/suspicious/noTemplateCurlyInString: apt's own variables.
const securityOrigin = origin('${distro_id}:${distro_codename}-security')
const dump = (lists: string, install: string, origins = securityOrigin, more = ''): string =>
  `APT "";\nAPT::Architecture "amd64";\nAPT::Periodic "";\nAPT::Periodic::Update-Package-Lists "${lists}";\nAPT::Periodic::Unattended-Upgrade "${install}";\n${origins}${more}`
const ubuntu = (text: string, more: Machine = {}): Machine =>
  onTop(
    {
      commands: { 'apt-config dump': text },
      deb: { 'unattended-upgrades': '2.9.1+nmu4ubuntu1', 'update-notifier': '3.192' },
      units: { 'apt-daily.timer': 'active', 'apt-daily-upgrade.timer': 'active' },
    },
    more,
  )
const state = (reading: ReturnType<typeof readingOf>) =>
  reading.status === 'known' ? reading.value : reading

describe('automatic updates by apt', () => {
  it('are on when settings, program and timers are in place', () => {
    expect(readingOf(probe, ubuntu(dump('1', '1')))).toEqual(
      known({
        state: 'on',
        pausedUntil: null,
        parts: [
          { name: 'Update-Package-Lists', on: true },
          { name: 'Unattended-Upgrade', on: true },
          { name: 'apt-daily.timer', on: true },
          { name: 'apt-daily-upgrade.timer', on: true },
        ],
        layer: 'person',
      }),
    )
  })

  it.each([
    ['on', 'weekly', ubuntu(dump('7', '1d'))],
    ['on', 'always', ubuntu(dump('always', 'always'))],
    ['on', 'from all origins', ubuntu(dump('1', '1', 'Unattended-Upgrade::Origins-Pattern:: "origin=*";\n'))],
    [
      'on',
      "of Debian's security archive",
      ubuntu(
        dump('1', '1', 'Unattended-Upgrade::Origins-Pattern:: "origin=Debian,label=Debian-Security";\n'),
      ),
    ],
    ['partly', 'without security updates', ubuntu(dump('1', '1', origin('Google LLC:stable')))],
    ['notify', 'looking only', ubuntu(dump('1', '0'))],
    ['notify', 'with nothing allowed', ubuntu(dump('1', '1', ''))],
    [
      'notify',
      'with the program removed but its settings left',
      ubuntu(dump('1', '1'), { deb: { 'unattended-upgrades': '2.9 rc', 'update-notifier': '3' } }),
    ],
    ['off', 'looking only, with nobody to tell', ubuntu(dump('1', '0'), { deb: {} })],
    ['off', 'never looking', ubuntu(dump('0', '1'))],
    ['off', 'not configured at all', ubuntu('APT::Architecture "amd64";\n')],
    [
      'off',
      'switched off as a whole',
      ubuntu(dump('1', '1', securityOrigin, 'APT::Periodic::Enable "0";\n')),
    ],
    ['off', 'set to a word that means nothing', ubuntu(dump('soon', '1'))],
    [
      'off',
      'with the timer stopped',
      ubuntu(dump('1', '1'), {
        units: { 'apt-daily.timer': 'active', 'apt-daily-upgrade.timer': 'installed' },
      }),
    ],
    ['off', 'without the timers', ubuntu(dump('1', '1'), { units: {} })],
    [
      'on',
      "by Mint's own timer",
      ubuntu(dump('1', '0'), { units: { 'mintupdate-automation-upgrade.timer': 'active' } }),
    ],
  ])('are %s, %s', (expected, _name, machine) => {
    expect(state(readingOf(probe, machine))).toMatchObject({ state: expected })
  })

  it('are not known without systemd, whatever the settings say', () => {
    expect(readingOf(probe, ubuntu(dump('1', '1'), withoutSystemd))).toEqual(
      unknown('service-error', 'systemctl'),
    )
  })
  it('are not known without the list of packages', () => {
    const { deb: _, ...machine } = ubuntu(dump('1', '1'))
    expect(readingOf(probe, machine)).toEqual(unknown('tool-missing', 'dpkg-query'))
  })
  it.each(noise)('are not read from %s', (_name, text) => {
    expect(readingOf(probe, ubuntu(text))).toEqual(unknown('unparsable', 'apt-config'))
  })
  it('are not read from half a dump', () => {
    expect(readingOf(probe, ubuntu(dump('1', '1').slice(0, -4)))).toEqual(unknown('truncated', 'apt-config'))
  })
  it.each(failures)('are not read from a dump that is %s', (failure, reason) => {
    expect(readingOf(probe, onTop(ubuntu(''), { commands: { 'apt-config dump': { failure } } }))).toEqual(
      unknown(reason, 'apt-config'),
    )
  })
})

describe('automatic updates by others', () => {
  const fedora = (units: Machine['units'], files: Machine['files'] = {}): Machine => ({
    files: { '/usr/bin/dnf5': '', ...files },
    ...(units ? { units } : withoutSystemd),
  })
  const automatic = (word: string) => ({
    '/etc/dnf/automatic.conf': `[commands]\nupgrade_type = security\napply_updates = ${word}\n`,
  })

  it.each([
    ['on', 'with the timer that installs', fedora({ 'dnf-automatic-install.timer': 'active' })],
    [
      'on',
      'with the plain timer and its setting',
      fedora({ 'dnf5-automatic.timer': 'active' }, automatic('yes')),
    ],
    ['notify', 'with the plain timer alone', fedora({ 'dnf5-automatic.timer': 'active' }, automatic('no'))],
    ['notify', 'with the timer that only tells', fedora({ 'dnf-automatic-notifyonly.timer': 'enabled' })],
    ['off', 'with no timer', fedora({})],
    [
      'off',
      'with a timer that is not enabled',
      fedora({ 'dnf5-automatic.timer': 'installed' }, automatic('yes')),
    ],
  ])('are %s on Fedora, %s', (expected, _name, machine) => {
    expect(state(readingOf(probe, machine))).toMatchObject({ state: expected })
  })
  it('are not known where the setting is missing, unclear or out of reach', () => {
    const timer = { 'dnf5-automatic.timer': 'active' } as const
    expect(readingOf(probe, fedora(timer))).toEqual(unknown('default-not-known', 'apply_updates'))
    expect(readingOf(probe, fedora(timer, automatic('maybe')))).toEqual(
      unknown('default-not-known', 'apply_updates'),
    )
    expect(readingOf(probe, fedora(timer, { '/etc/dnf/automatic.conf': { failure: 'denied' } }))).toEqual(
      unknown('not-permitted', '/etc/dnf/automatic.conf'),
    )
    expect(readingOf(probe, fedora(undefined))).toEqual(unknown('service-error', 'systemctl'))
  })

  const image = (
    policy: string,
    units: NonNullable<Machine['units']> = { 'rpm-ostreed-automatic.timer': 'active' },
  ): Machine => ({
    changes: { '/run/ostree-booted': '2026-11-20T08:00:00.000Z' },
    files: { '/usr/bin/dnf5': '', '/etc/rpm-ostreed.conf': `[Daemon]\n${policy}\n` },
    units,
  })
  it.each([
    ['on', image('AutomaticUpdatePolicy=stage')],
    ['notify', image('AutomaticUpdatePolicy=check')],
    ['off', image('AutomaticUpdatePolicy=none')],
    ['off', image('AutomaticUpdatePolicy=stage', {})],
  ])('are %s on images', (expected, machine) => {
    expect(state(readingOf(probe, machine))).toMatchObject({ state: expected })
  })
  it('are not known on images without a policy or without systemd', () => {
    expect(readingOf(probe, image('#AutomaticUpdatePolicy=stage'))).toEqual(
      unknown('default-not-known', 'AutomaticUpdatePolicy'),
    )
    expect(readingOf(probe, { ...image(''), ...withoutSystemd })).toEqual(
      unknown('service-error', 'systemctl'),
    )
    expect(
      readingOf(probe, onTop(image(''), { files: { '/etc/rpm-ostreed.conf': { failure: 'denied' } } })),
    ).toEqual(unknown('not-permitted', '/etc/rpm-ostreed.conf'))
  })

  it('are read from the timers of SUSE', () => {
    const suse = (units: NonNullable<Machine['units']>): Machine => ({
      files: { '/usr/bin/zypper': '' },
      units,
    })
    expect(state(readingOf(probe, suse({ 'os-update.timer': 'active' })))).toMatchObject({ state: 'on' })
    expect(state(readingOf(probe, suse({ 'os-update.timer': 'installed' })))).toMatchObject({ state: 'off' })
    expect(readingOf(probe, suse({}))).toEqual(unknown('not-supported', 'zypper'))
    expect(readingOf(probe, { ...suse({}), ...withoutSystemd })).toEqual(
      unknown('service-error', 'systemctl'),
    )
  })
  it('are not offered by Arch, and not known elsewhere', () => {
    expect(state(readingOf(probe, { files: { '/usr/bin/pacman': '' } }))).toMatchObject({
      state: 'not-offered',
      layer: 'default',
    })
    expect(readingOf(probe, {})).toEqual(unknown('not-supported'))
  })
})
