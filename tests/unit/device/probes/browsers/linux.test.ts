import { describe, expect, it } from 'vitest'
import { Captures } from '../../../../../src/main/device/probe.ts'
import { probe } from '../../../../../src/main/device/probes/browsers/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, hardware, type Machine, noise, readingOf, readingOnHardware } from '../linux-machine.ts'
import { surroundingsOf } from '../support.ts'

const found = (...list: [name: string, version: string | null][]) =>
  known({ found: list.map(([name, version]) => ({ name, version })) })
const without: Machine = { ...hardware }
const { deb: _deb, ...bare } = without
const snapList = 'snap list'
const flatpakList = 'flatpak list --app --columns=application,version'
const heading = 'Name     Version    Rev   Tracking       Publisher   Notes\n'
const dpkg = (names: readonly string[]): string =>
  names.map(name => `dpkg-query: no packages found matching ${name}\n`).join('')

describe('browsers', () => {
  it('come from dpkg, without the numbers of the distribution', () => {
    expect(
      readingOnHardware(probe, {
        deb: {
          'firefox-esr': '128.5.0esr-1~deb12u1',
          'google-chrome-stable': '143.0.7499.40-1',
          bash: '5.2',
        },
      }),
    ).toEqual(found(['Firefox ESR', '128.5.0esr'], ['Google Chrome', '143.0.7499.40']))
  })
  it('are not those that were removed, nor the packages that stand in for a snap', () => {
    const deb = {
      firefox: '1:1snap1-0ubuntu5',
      'chromium-browser': '2:1snap1-0ubuntu2',
      'brave-browser': '1.84.1 rc',
    }
    expect(
      readingOnHardware(probe, {
        deb,
        commands: {
          [snapList]: `${heading}firefox  145.0-1  5000  latest/stable  mozilla**  -\nchromium  143.0  3  latest  c  disabled\n`,
        },
      }),
    ).toEqual(found(['Firefox', '145.0']))
  })
  it('come from rpm and pacman', () => {
    expect(readingOf(probe, { ...bare, rpm: { firefox: '145.0' } })).toEqual(found(['Firefox', '145.0']))
    expect(readingOf(probe, { ...bare, pacman: { chromium: '143.0.7499.40-1' } })).toEqual(
      found(['Chromium', '143.0.7499.40']),
    )
  })
  it('come from Flatpak, and a launcher does not tell the version', () => {
    const text = 'com.brave.Browser\t1.84.139\norg.torproject.torbrowser-launcher\t0.3.7\norg.gnome.Maps\n'
    expect(readingOnHardware(probe, { commands: { [flatpakList]: text } })).toEqual(
      found(['Brave', '1.84.139'], ['Tor Browser', null]),
    )
  })
  it('are none where every source says so', () => {
    expect(
      readingOnHardware(probe, {
        commands: {
          [snapList]: { stderr: "No snaps are installed yet. Try 'snap install hello-world'.\n" },
          [flatpakList]: '',
        },
      }),
    ).toEqual(found())
  })

  it('are not known without a package manager', () => {
    expect(readingOf(probe, bare)).toEqual(unknown('tool-missing'))
  })
  it.each(failures)('are not known while one source is %s, though another was read', failure => {
    expect(
      readingOnHardware(probe, { deb: { chromium: '143' }, commands: { [snapList]: { failure } } }),
    ).toEqual(unknown('service-error', 'snap'))
    expect(
      readingOnHardware(probe, { deb: { chromium: '143' }, commands: { [flatpakList]: { failure } } }),
    ).toEqual(unknown('service-error', 'flatpak'))
  })
  it.each(noise)('are not read from %s', (name, text) => {
    expect(readingOnHardware(probe, { commands: { [snapList]: text } })).toEqual(
      unknown('service-error', 'snap'),
    )
    const silent = name === 'nothing' || name === 'white space'
    if (!silent)
      expect(readingOnHardware(probe, { commands: { [flatpakList]: text } })).toEqual(
        unknown('service-error', 'flatpak'),
      )
  })
  it('are not read from a list that is cut off', () => {
    expect(readingOnHardware(probe, { commands: { [snapList]: `${heading}firefox  145` } })).toEqual(
      unknown('service-error', 'snap'),
    )
    expect(readingOnHardware(probe, { commands: { [flatpakList]: 'com.brave.Browser\t1.8' } })).toEqual(
      unknown('service-error', 'flatpak'),
    )
  })

  const names = probe
    .requests(new Captures([]), surroundingsOf('linux'))
    .flatMap(request => (request.kind === 'command' ? [request.argv] : []))
  const lineOf = (tool: string): readonly string[] => names.find(argv => argv[0] === tool) ?? []
  const tool = (name: string, from: number, answer: NonNullable<Machine['commands']>[string]): Machine => {
    expect(lineOf(name).length).toBeGreaterThan(from)
    return { ...bare, commands: { ...bare.commands, [lineOf(name).join(' ')]: answer } }
  }
  it.each([
    ['dpkg says too little', 'dpkg-query', 3, { stdout: '', exitCode: 0 }],
    ['dpkg fails', 'dpkg-query', 3, { stderr: 'dpkg-query: error: cannot open the database\n', exitCode: 2 }],
    [
      'dpkg fails for some',
      'dpkg-query',
      3,
      { stderr: `${dpkg(lineOf('dpkg-query').slice(4))}dpkg-query: error\n`, exitCode: 1 },
    ],
    [
      'dpkg speaks of nonsense',
      'dpkg-query',
      3,
      { stdout: 'firefox 145\n', stderr: dpkg(lineOf('dpkg-query').slice(4)), exitCode: 1 },
    ],
    ['rpm says too little', 'rpm', 4, { stdout: 'package firefox is not installed\n', exitCode: 1 }],
    [
      'rpm counts otherwise',
      'rpm',
      4,
      {
        stdout: lineOf('rpm')
          .slice(4)
          .map(name => `package ${name} is not installed\n`)
          .join(''),
        exitCode: 1,
      },
    ],
    ['pacman says too little', 'pacman', 2, { exitCode: 1 }],
    [
      'pacman fails',
      'pacman',
      2,
      { stderr: 'error: failed to initialize alpm library\n'.repeat(40), exitCode: 1 },
    ],
  ] as const)('are not known when %s', (_name, name, from, answer) => {
    const reading = readingOf(probe, tool(name, from, answer))
    expect(reading).toMatchObject({ status: 'unknown' })
  })
})
