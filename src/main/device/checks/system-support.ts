import type { Day } from '../../../shared/model/date.ts'
import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { SupportRelease } from '../../../shared/model/support-table.ts'
import {
  attention,
  defineCheck,
  fail,
  type JudgingContext,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ageInDays } from '../judging/age.ts'
import { markManaged } from '../judging/management.ts'
import {
  findProduct,
  findRelease,
  type SupportState,
  stateByDate,
  stateOfAnyEdition,
  supportState,
  tableDefect,
} from '../judging/support.ts'

const messages = {
  name: 'Support for your system',
  why: 'Makers mend security flaws in their systems for a set time. After that, every new flaw stays open for good.',
  unknown: 'We could not tell whether your system is still supported',
  'unknown-seen': 'The version of this system could not be matched with our table of dates.',
  'unknown-version': 'We do not know how long your system is supported',
  'unknown-version-seen': '{name} is not in our table of {asOf}. Look up its support dates with its maker.',
  'unknown-edition': 'Whether your system is supported depends on its edition',
  'unknown-edition-seen':
    'Support for {name} ends on {homeEndsOn} for Home and Pro and on {workEndsOn} for Enterprise and Education. We could not read which one you have.',
  'unknown-table': 'Our table of support dates cannot be used today',
  'unknown-table-seen':
    'You have {name}. The table is of {asOf}, which does not fit the date of this device. Update Surefoot, and check the date.',
  'unknown-guest': 'We can only see a system inside your system',
  'unknown-guest-seen':
    '{name} runs inside another system, which we cannot see. Run Surefoot on the laptop itself.',
  'unknown-update-day': 'We could not tell when your system was last brought up to date',
  'unknown-update-day-seen':
    '{name} has no versions. What counts is the day of its last full update, which we could not read.',
  supported: 'Your system is supported',
  'supported-seen':
    '{name} gets security updates until {endsOn}.{doubt, select, yes { The date is not confirmed. Check it with the maker.} other {}}',
  'supported-without-date': 'Your system is supported',
  'supported-without-date-seen':
    '{name} was among the supported versions on {asOf}. Its maker names no last day.',
  'ending-soon': 'Support for your system ends soon',
  'ending-soon-seen':
    'Security updates for {name} end on {endsOn}.{doubt, select, yes { The date is not confirmed. Check it with the maker.} other {}}',
  'extended-only': 'Your system only gets extended support',
  'extended-only-seen':
    'Ordinary support for {name} ended on {endsOn}. {extendedName} runs until {extendedEndsOn}. Whether this device takes part cannot be verified from here.{doubt, select, yes { The dates are not confirmed. Check them with the maker.} other {}}',
  ended: 'Your system no longer gets security updates',
  'ended-seen':
    'Support for {name} ended on {endsOn}.{doubt, select, yes { The date is not confirmed. Check it with the maker.} other {}}',
  'too-old': 'Your system no longer gets security updates',
  'too-old-seen': '{name} is older than every version that our table of {asOf} still lists.',
  prerelease: 'Your system is a trial version',
  'prerelease-seen': '{name} is a test version. It may get mended late and may stop working with other apps.',
  'rolling-fresh': 'Your system is up to date',
  'rolling-fresh-seen':
    '{name} has no versions. It was last brought up to date {days, plural, =0 {today} one {# day ago} other {# days ago}}.',
  'rolling-ageing': 'Your system is due a full update',
  'rolling-ageing-seen': '{name} has no versions. Its last full update was {days} days ago.',
  'rolling-stale': 'Your system has gone without a full update for months',
  'rolling-stale-seen': '{name} has no versions. Its last full update was {days} days ago.',
  'step-windows-look':
    'Open Settings, then System, then About. Note the edition and the version under "Windows specifications".',
  'step-windows-upgrade': 'Open Windows Update and install the newest version that it offers.',
  'step-windows-replace':
    'If none is offered, this laptop may be too old for it. Plan a new one, and ask your IT team or security adviser about extended updates until then.',
  'step-macos-upgrade':
    'Open System Settings, then General, then Software Update. Install the newest macOS that it offers.',
  'step-macos-replace': 'If none is offered, this Mac may be too old for it. Plan a newer one.',
  'step-linux-back-up': 'Back up your files first.',
  'step-linux-upgrade': 'Open the update app of your system and follow its offer of a newer release.',
  'step-linux-rolling': 'If your system has no releases, install all updates that are waiting.',
}

type OperatingSystem = DeviceFacts['operating-system']

/** Without versions, only a recent full update shows that flaws are being mended. */
const rollingFreshDays = 30
const rollingStaleDays = 90

export const check = defineCheck({
  id: 'system-support',
  principle: 'S',
  recommendations: ['S5'],
  weight: 5,
  effortMinutes: 60,
  needs: ['operating-system'],
  uses: ['last-update', 'managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
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
      title: 'End of support for macOS Sonoma',
      url: 'https://github.com/endoflife-date/endoflife.date/pull/11014',
      asOf: '2026-11-22',
      confirmed: true,
    },
  ],
  messages,
  headlines: {
    'unknown-version': 'unknown',
    'unknown-edition': 'unknown',
    'unknown-table': 'unknown',
    'unknown-guest': 'unknown',
    'unknown-update-day': 'unknown',
    supported: 'pass',
    'supported-without-date': 'pass',
    'ending-soon': 'attention',
    'extended-only': 'attention',
    ended: 'fail',
    'too-old': 'fail',
    prerelease: 'attention',
    'rolling-fresh': 'pass',
    'rolling-ageing': 'attention',
    'rolling-stale': 'fail',
  },
  remedies: {
    windows: {
      steps: ['step-windows-look', 'step-windows-upgrade', 'step-windows-replace'],
      settings: 'software-update',
    },
    macos: { steps: ['step-macos-upgrade', 'step-macos-replace'], settings: 'software-update' },
    linux: {
      steps: ['step-linux-back-up', 'step-linux-upgrade', 'step-linux-rolling'],
      settings: 'software-update',
    },
  },
  judge: ({ 'operating-system': system }, uses, context) =>
    markManaged(judgeSystem(system, uses['last-update'], context), uses['managed-device']),
})

function judgeSystem(
  system: OperatingSystem,
  lastUpdate: Reading<DeviceFacts['last-update']>,
  context: JudgingContext,
): Verdict {
  const { name } = system
  if (system.guest) return unclear('virtual-machine', 'unknown-guest', { name })
  if (system.prerelease) return attention('prerelease', { name })
  const product = findProduct(context.supportTable, system.distribution, system.version)
  if (system.rolling || product?.rolling) return judgeRolling(name, lastUpdate, context.now)
  return judgeByTable(system, context)
}

function judgeRolling(name: string, lastUpdate: Reading<DeviceFacts['last-update']>, now: Date): Verdict {
  if (lastUpdate.status === 'unknown') return unclear(lastUpdate.reason, 'unknown-update-day', { name })
  const days = ageInDays(lastUpdate.value.at, now)
  if (days === null) return unclear('clock-wrong', 'unknown-update-day', { name })
  if (days > rollingStaleDays) return fail('rolling-stale', { name, days })
  return days > rollingFreshDays
    ? attention('rolling-ageing', { name, days })
    : pass('rolling-fresh', { name, days })
}

function judgeByTable(system: OperatingSystem, { supportTable, now }: JudgingContext): Verdict {
  const values = { name: system.name, asOf: supportTable.asOf }
  const product = findProduct(supportTable, system.distribution, system.version)
  const defect = tableDefect(supportTable, now)
  const found =
    defect === null && product && system.version !== null ? findRelease(product, system.version) : null

  if (found !== null && typeof found !== 'string') return judgeRelease(system, found, values, now)
  if (defect === 'clock-wrong') return unclear(defect, 'unknown-table', values)
  if (system.supportEndsOn !== null) return judgeDate(system.name, system.supportEndsOn, now)
  if (defect !== null) return unclear(defect, 'unknown-table', values)
  // The long-term editions are served for ten years, so an old build says nothing about them.
  const isOrdinaryEdition =
    system.edition === null || /^(?:home-pro|enterprise-education)$/.test(system.edition)
  return found === 'older' && isOrdinaryEdition
    ? fail('too-old', values)
    : unclear('table-lacks-version', 'unknown-version', values)
}

/** A date that the system names itself stands on this device and grows no older than the device. */
const judgeDate = (name: string, endsOn: Day, now: Date): Verdict =>
  tell(stateByDate(endsOn, now), { name, doubt: 'no' })

function judgeRelease(
  system: OperatingSystem,
  release: SupportRelease,
  values: { name: string; asOf: string },
  now: Date,
): Verdict {
  const doubt = release.confirmed ? 'no' : 'yes'
  if (system.system === 'windows' && system.edition === null) {
    const state = stateOfAnyEdition(release, now)
    if (state.kind === 'edition-decides')
      return unclear('not-measured', 'unknown-edition', {
        name: values.name,
        homeEndsOn: state.homeEndsOn,
        workEndsOn: state.workEndsOn,
      })
    return tell(state, { ...values, doubt })
  }
  const state = supportState(release, system.edition, now)
  return state === null
    ? unclear('table-lacks-version', 'unknown-version', values)
    : tell(state, { ...values, doubt })
}

function tell(state: SupportState, values: { name: string; doubt: string; asOf?: string }): Verdict {
  if (state.kind === 'extended') {
    const { endsOn, extendedEndsOn, extendedName } = state
    return attention('extended-only', { ...values, endsOn, extendedEndsOn, extendedName })
  }
  if (state.endsOn === null) return pass('supported-without-date', values)
  const dated = { ...values, endsOn: state.endsOn }
  if (state.kind === 'ended') return fail('ended', dated)
  return state.kind === 'ending' ? attention('ending-soon', dated) : pass('supported', dated)
}
