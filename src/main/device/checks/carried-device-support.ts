import type { CarriedDevice } from '../../../shared/model/carried-device.ts'
import type { Day } from '../../../shared/model/date.ts'
import type { SupportProduct, SupportRelease } from '../../../shared/model/support-table.ts'
import {
  attention,
  defineCheck,
  fail,
  type JudgingContext,
  notApplicable,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ageInDays } from '../judging/age.ts'
import { ownThreshold } from '../judging/guidance.ts'
import {
  findProduct,
  findRelease,
  type SupportState,
  stateOfAnyEdition,
  tableDefect,
} from '../judging/support.ts'

const messages = {
  name: 'Support for devices you carry',
  why: 'A phone or tablet that its maker no longer mends stays open to every flaw that is found from then on.',
  unknown: 'We could not tell whether this device is still supported',
  'unknown-seen': 'You have not told us about the devices you carry, or not lately.',
  'unknown-old-answer': 'What you told us about this device is some time ago',
  'unknown-old-answer-seen': 'You last looked at its settings on {answeredOn}. Look again.',
  'unknown-version': 'We need the version of this device',
  'unknown-version-seen':
    'You did not find it or were not sure. It stands in its settings, on the page "About".',
  'unknown-listed': 'We do not know how long this device is supported',
  'unknown-listed-seen':
    'Its version is not in our table of {asOf}. Look up its support dates with its maker.',
  'unknown-edition': 'Whether this device is supported depends on its edition',
  'unknown-edition-seen':
    'Support ends on {homeEndsOn} for Home and Pro and on {workEndsOn} for Enterprise and Education.',
  'unknown-table': 'Our table of support dates cannot be used today',
  'unknown-table-seen':
    'It is of {asOf}, which does not fit the date of this laptop. Update Surefoot, and check the date.',
  'unknown-rolling': 'This system has no versions',
  'unknown-rolling-seen':
    'What counts is the day of its last full update. Run Surefoot on that computer to find out.',
  'unknown-model': 'How long this device is supported depends on its model',
  'unknown-model-seen':
    'Its settings tell until which month it gets updates. Look on the page "About ChromeOS", or check with the maker.',
  'unknown-maker': 'Whether this device is supported is up to its maker',
  'unknown-maker-seen':
    'As far as our table of {asOf} goes, {release} has not ended. Which devices get its security updates is up to each maker. Look up the month of the last one, or check with the maker.',
  'unknown-update': 'The day of its security update does not fit',
  'unknown-update-seen': 'You gave {updatedOn}, which lies in the future. Look again.',
  none: 'You carry no other devices',
  'none-seen': 'Your list of carried devices is empty.',
  supported: 'This device is supported',
  'supported-seen':
    '{release} gets security updates until {endsOn}.{doubt, select, yes { The date is not confirmed. Check it with the maker.} other {}}',
  'supported-without-date': 'This device is supported',
  'supported-without-date-seen':
    '{release} was among the supported versions on {asOf}. Its maker names no last day.',
  'some-devices-only': 'This device may no longer get security updates',
  'some-devices-only-seen':
    '{release} is not the newest version. It may be mended on some devices only. Look in its settings for a newer one, or check with the maker.',
  'ending-soon': 'Support for this device ends soon',
  'ending-soon-seen':
    'Security updates for {release} end on {endsOn}.{doubt, select, yes { The date is not confirmed. Check it with the maker.} other {}}',
  'extended-only': 'This device only gets extended support',
  'extended-only-seen':
    'Ordinary support for {release} ended on {endsOn}. {extendedName} runs until {extendedEndsOn}. Whether this device takes part cannot be verified from here.{doubt, select, yes { The dates are not confirmed. Check them with the maker.} other {}}',
  ended: 'This device no longer gets security updates',
  'ended-seen':
    'Support for {release} ended on {endsOn}.{doubt, select, yes { The date is not confirmed. Check it with the maker.} other {}}',
  'too-old': 'This device no longer gets security updates',
  'too-old-seen': 'Its version is older than every version that our table of {asOf} still lists.',
  'lately-mended': 'This device got a security update lately',
  'lately-mended-seen': 'Its security update is of {updatedOn}.',
  'mended-past-end': 'This device runs a version past its end',
  'mended-past-end-seen':
    'Its security update is of {updatedOn}, but our table of {asOf} no longer counts its version as supported. Check with the maker how long updates will go on.',
  'mended-long-ago': 'The last security update of this device is months old',
  'mended-long-ago-seen': 'Its security update is of {updatedOn}. Look whether a newer one is on offer.',
  'no-longer-mended': 'This device has had no security update for more than a year',
  'no-longer-mended-seen': 'Its security update is of {updatedOn}.',
  'step-look': 'On the device, open its settings and look for "Software update" or "System update".',
  'step-install': 'Install what it offers, and note the new version here.',
  'step-replace':
    'If nothing newer is on offer, plan a replacement. Until then keep mail and messages for work off it.',
}

/** Answers about a device are good for two audits of the usual distance. */
const answerGoodForDays = 200
/** Android names the month of its security update. Makers who still mend a phone send one every month or quarter. */
const latelyMendedDays = 90
const longAgoDays = 365

const steps = ['step-look', 'step-install', 'step-replace']

export const check = defineCheck({
  id: 'carried-device-support',
  principle: 'S',
  recommendations: ['S5', 'E3'],
  weight: 5,
  effortMinutes: 15,
  needs: ['carried-devices'],
  uses: [],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: answerGoodForDays,
  sources: [
    npsaGuidance,
    {
      publisher: 'endoflife.date',
      title: 'Support dates of Windows, macOS and Linux distributions',
      url: 'https://endoflife.date',
      asOf: '2026-08-22',
      confirmed: true,
    },
    {
      publisher: 'endoflife.date',
      title: 'Support dates of iOS and iPadOS',
      url: 'https://endoflife.date/ios',
      asOf: '2026-09-16',
      confirmed: true,
    },
    {
      publisher: 'endoflife.date',
      title: 'Support dates of Android',
      url: 'https://endoflife.date/android',
      asOf: '2026-06-16',
      confirmed: true,
    },
    ownThreshold('How old the security update of a phone may be'),
  ],
  messages,
  headlines: {
    'unknown-old-answer': 'unknown',
    'unknown-version': 'unknown',
    'unknown-listed': 'unknown',
    'unknown-edition': 'unknown',
    'unknown-table': 'unknown',
    'unknown-rolling': 'unknown',
    'unknown-model': 'unknown',
    'unknown-maker': 'unknown',
    'unknown-update': 'unknown',
    none: 'notApplicable',
    supported: 'pass',
    'supported-without-date': 'pass',
    'some-devices-only': 'attention',
    'ending-soon': 'attention',
    'extended-only': 'attention',
    ended: 'fail',
    'too-old': 'fail',
    'lately-mended': 'pass',
    'mended-past-end': 'attention',
    'mended-long-ago': 'attention',
    'no-longer-mended': 'fail',
  },
  remedies: { windows: { steps }, macos: { steps }, linux: { steps } },
  judge: ({ 'carried-devices': devices }, _uses, context) =>
    devices.length === 0
      ? notApplicable('none')
      : devices.map(device => ({
          ...judgeDevice(device, context),
          subject: device.id,
          on: device.answeredOn,
        })),
})

function judgeDevice(device: CarriedDevice, context: JudgingContext): Verdict {
  const age = ageInDays(device.answeredOn, context.now)
  if (age === null || age > answerGoodForDays)
    return unclear('answer-stale', 'unknown-old-answer', { answeredOn: device.answeredOn })

  const product = findProduct(context.supportTable, device.platform, versionIn(device.osVersion ?? ''))
  if (device.platform === 'chromeos') return unclear('not-measured', 'unknown-model')
  if (device.platform === 'android') return judgeAndroid(device, product, context)
  if (product?.rolling) return unclear('not-measured', 'unknown-rolling')
  return judgeVersion(device, product, context)
}

/** Each maker decides: what its phone last got tells more than the version. A version past its end never passes. */
function judgeAndroid(
  device: CarriedDevice,
  product: SupportProduct | null,
  context: JudgingContext,
): Verdict {
  const byVersion = judgeVersion(device, product, context)
  const { securityUpdateOn: updatedOn } = device
  // Beside a clock that stands too early, an old update looks new.
  if (updatedOn === null || byVersion.reason === 'clock-wrong') return byVersion
  const byUpdate = judgeSecurityUpdate(updatedOn, context.now)
  if (byVersion.outcome !== 'fail') return byUpdate
  if (byUpdate.outcome === 'pass')
    return attention('mended-past-end', { updatedOn, asOf: context.supportTable.asOf })
  return byUpdate.outcome === 'attention' ? byVersion : byUpdate
}

function judgeSecurityUpdate(securityUpdateOn: Day, now: Date): Verdict {
  const values = { updatedOn: securityUpdateOn }
  const days = ageInDays(securityUpdateOn, now)
  if (days === null) return unclear('answer-not-sure', 'unknown-update', values)
  if (days > longAgoDays) return fail('no-longer-mended', values)
  return days > latelyMendedDays ? attention('mended-long-ago', values) : pass('lately-mended', values)
}

function judgeVersion(
  device: CarriedDevice,
  product: SupportProduct | null,
  { now, supportTable }: JudgingContext,
): Verdict {
  const { asOf } = supportTable
  if (product === null) return unclear('table-lacks-version', 'unknown-listed', { asOf })
  const defect = tableDefect(supportTable, now)
  if (defect !== null) return unclear(defect, 'unknown-table', { asOf })
  if (device.osVersion === null) return unclear('answer-not-sure', 'unknown-version')
  const found = releaseSaid(product, device.osVersion)
  if (found === 'older') return fail('too-old', { asOf })
  if (found === 'unlisted') return unclear('table-lacks-version', 'unknown-listed', { asOf })

  const state = stateOfAnyEdition(found, now)
  if (state.kind === 'edition-decides')
    return unclear('answer-not-sure', 'unknown-edition', {
      homeEndsOn: state.homeEndsOn,
      workEndsOn: state.workEndsOn,
    })
  const release = `${product.name} ${found.label}`
  if (product.id === 'android' && state.kind === 'supported')
    return unclear('answer-not-sure', 'unknown-maker', { release, asOf })
  return tell(state, { release, asOf, doubt: found.confirmed ? 'no' : 'yes' })
}

/** People write what they see: "iOS 18.7", "Windows 11 24H2", "26100.4061" or "24.04.1 LTS". */
function releaseSaid(product: SupportProduct, said: string): SupportRelease | 'older' | 'unlisted' {
  const named = /\b\d{2}H\d\b/i.exec(said)?.[0].toUpperCase()
  if (product.id === 'windows' && named !== undefined) {
    const generation = /\b1[01]\b/.exec(said)?.[0]
    const matching = product.releases.filter(
      ({ label }) => label.endsWith(named) && (generation === undefined || label.startsWith(generation)),
    )
    // 21H2 and 22H2 exist of both Windows 10 and 11.
    return matching.length === 1 && matching[0] ? matching[0] : 'unlisted'
  }
  // A bare "11" names no release of Windows, and would else be taken for a very old build.
  const version = product.id === 'windows' ? (/\b\d{5}\b/.exec(said)?.[0] ?? null) : versionOf(product, said)
  return version === null ? 'unlisted' : findRelease(product, version)
}

const phones: readonly string[] = ['ios', 'ipados', 'android']

/** "iPhone 12" and "One UI 8" name a model and a maker's own count, neither a version of the system. */
const versionOf = ({ id }: SupportProduct, said: string): string | null =>
  phones.includes(id) ? (phoneVersion.exec(said)?.[1] ?? null) : versionIn(said)

const phoneVersion = /(?:^|\b(?:ios|ipados|android)\s*)(?:version\s*|v)?(\d+(?:\.\d+)*)/i
const versionIn = (said: string): string | null => /\d+(?:\.\d+)*/.exec(said)?.[0] ?? null

function tell(state: SupportState, values: { release: string; asOf: string; doubt: string }): Verdict {
  if (state.kind === 'extended') {
    const { endsOn, extendedEndsOn, extendedName } = state
    return attention('extended-only', { ...values, endsOn, extendedEndsOn, extendedName })
  }
  if (state.endsOn === null && values.doubt === 'yes') return attention('some-devices-only', values)
  if (state.endsOn === null) return pass('supported-without-date', values)
  const dated = { ...values, endsOn: state.endsOn }
  if (state.kind === 'ended') return fail('ended', dated)
  return state.kind === 'ending' ? attention('ending-soon', dated) : pass('supported', dated)
}
