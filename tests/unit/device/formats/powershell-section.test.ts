import { expect, test } from 'vitest'
import { z } from 'zod'
import { listOf, readSection, section } from '../../../../src/main/device/formats/powershell-section.ts'
import { Captures } from '../../../../src/main/device/probe.ts'
import { captureOf, type Given } from '../probes/support.ts'

const request = section('numbers', '1')
const schema = z.object({ numbers: listOf(z.number()) })
const read = (given: Omit<Given, 'request'>) =>
  readSection(new Captures([captureOf({ request, ...given })]), request, schema)
const unknown = (reason: string) => ({ status: 'unknown', reason, detail: 'numbers' })

test.each<[string, Omit<Given, 'request'>, unknown]>([
  ['a list', { stdout: '{"numbers":[1,2]}' }, { status: 'known', value: { numbers: [1, 2] } }],
  ['a byte order mark', { stdout: '\uFEFF{"numbers":[]}' }, { status: 'known', value: { numbers: [] } }],
  [
    'a list of one, printed as its element',
    { stdout: '{"numbers":7}' },
    { status: 'known', value: { numbers: [7] } },
  ],
  ['an empty answer', { stdout: '' }, unknown('unparsable')],
  ['null', { stdout: 'null' }, unknown('unparsable')],
  ['another shape', { stdout: '{"letters":["a"]}' }, unknown('unparsable')],
  ['a text cut short', { stdout: '{"numbers":[1,' }, unknown('unparsable')],
  ['no PowerShell', { failure: 'not-found' }, unknown('tool-missing')],
  ['a section that hangs', { failure: 'timed-out' }, unknown('timed-out')],
  ['one that is not recorded', { failure: 'not-recorded' }, unknown('not-recorded')],
  [
    'WMI that refuses',
    { exitCode: 1, stderr: '0x80041003 PermissionDenied HRESULT 0x80041003,Get' },
    unknown('not-permitted'),
  ],
  [
    'constrained language',
    { exitCode: 1, stderr: '0x80131500 PermissionDenied CannotCreateComObjectConstrainedLanguage' },
    unknown('not-permitted'),
  ],
  ['no route', { exitCode: 1, stderr: 'Exception from HRESULT: 0x80240438' }, unknown('offline')],
  [
    'no network',
    { exitCode: 1, stderr: '0x8024402C NotSpecified ComMethodTargetInvocation' },
    unknown('offline'),
  ],
  [
    'a command that does not exist',
    { exitCode: 1, stderr: '0x80131501 ObjectNotFound CommandNotFoundException' },
    unknown('tool-missing'),
  ],
  [
    'a WMI namespace that does not exist',
    { exitCode: 1, stderr: '0x8004100E MetadataError HRESULT 0x8004100e' },
    unknown('not-supported'),
  ],
  ['anything else', { exitCode: 1, stderr: 'Etwas ist schiefgegangen' }, unknown('service-error')],
])('%s', (_name, given, expected) => {
  expect(read(given)).toEqual(expected)
})

test('nothing read at all', () => {
  expect(readSection(new Captures([]), request, schema)).toEqual({
    status: 'unknown',
    reason: 'not-measured',
  })
})
