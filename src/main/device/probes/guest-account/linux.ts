import type { Capture } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { displayManagerOf, displayManagerRequests, lightdmSections } from '../../formats/display-manager.ts'
import { booleanWord, isIni, parseIni } from '../../formats/ini.ts'
import { folderNames, linesOf, textFile } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, failureOf, file, folder } from '../../read.ts'

/** Accounts by name only: a list of all accounts is nobody's business. */
const accounts = command('getent', 'passwd', 'guest', 'xguest')
const lightdmFolders = [folder('/usr/share/lightdm/lightdm.conf.d'), folder('/etc/lightdm/lightdm.conf.d')]
const lightdmMain = file('/etc/lightdm/lightdm.conf')

export const probe = defineLinuxProbe('laptop', {
  fact: 'guest-account',
  requests: seen => [
    ...displayManagerRequests,
    accounts,
    ...(displayManagerOf(seen) === 'lightdm' ? [...lightdmFolders, lightdmMain, ...lightdmFiles(seen)] : []),
  ],
  parse: captures => {
    const account = guestAccount(captures.of(accounts))
    if (account.status === 'unknown') return account
    if (account.value) return known({ enabled: true })
    const manager = displayManagerOf(captures)
    if (manager === 'lightdm') return lightdmGuest(captures)
    // These login screens have no guest of their own.
    if (manager === 'gdm' || manager === 'sddm' || manager === 'greetd' || manager === 'plasmalogin') {
      return known({ enabled: false })
    }
    return unknown('not-supported', 'display manager')
  },
})

const noSuchName = 2

function guestAccount(capture: Capture | undefined): Reading<boolean> {
  const failure = failureOf(capture)
  if (failure) return failure
  const lines = linesOf(capture?.stdout ?? '')
  const shells = lines.map(line => /^x?guest:[^:]*:\d+:\d+:[^:]*:[^:]*:([^:]*)$/.exec(line)?.[1])
  const isSound =
    lines.length > 0
      ? capture?.exitCode === 0 || capture?.exitCode === noSuchName
      : capture?.exitCode === noSuchName
  if (!isSound || shells.includes(undefined)) return unknown('unparsable', 'getent')
  return known(shells.some(shell => !/\/(?:nologin|false)$/.test(shell ?? '')))
}

function lightdmFiles(captures: Captures) {
  return lightdmFolders.flatMap(place => {
    const names = folderNames(captures.of(place))
    const files = names.status === 'known' ? names.value.filter(name => name.endsWith('.conf')) : []
    return files.slice(0, 50).map(name => file(`${place.kind === 'folder' ? place.path : ''}/${name}`))
  })
}

/** Its default depends on how it was built, so only an explicit word counts. */
function lightdmGuest(captures: Captures): Reading<{ enabled: boolean }> {
  const listed = lightdmFolders.map(place => folderNames(captures.of(place)))
  const texts = [...lightdmFiles(captures), lightdmMain].map(request => textFile(captures.of(request)))
  const failed = [...listed, ...texts].find(reading => reading.status === 'unknown')
  if (failed?.status === 'unknown') return failed
  const words = texts.flatMap(text => {
    const content = text.status === 'known' ? text.value : null
    if (content === null) return []
    if (!isIni(content, lightdmSections)) return ['unreadable']
    return [...parseIni(content)].flatMap(([section, settings]) =>
      /^Seat/i.test(section) ? (settings.get('allow-guest') ?? []) : [],
    )
  })
  const answers = words.map(booleanWord)
  if (answers.includes(null)) return unknown('unparsable', 'lightdm')
  const last = answers.at(-1)
  return typeof last === 'boolean' ? known({ enabled: last }) : unknown('default-not-known', 'lightdm')
}
