import { dayOf } from '../../../shared/model/date.ts'
import type { PrivacyPlatform } from '../../../shared/model/privacy.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { audiencesOf, fits } from '../fitting.ts'
import { type Progress, progressOf } from '../progress.ts'

/** Shares of all settings of a platform that are as advised. Some cannot be set by everyone, so not all have to be. */
const enough = 0.8
const few = 0.5

const messages = {
  name: 'Privacy settings',
  why: 'Usual settings show more than most people think, and menus change. What is open to all is open to those who prepare an approach.',
  unknown: 'We do not know how your privacy settings stand here',
  'unknown-seen': 'The walkthrough takes one setting at a time and can be stopped at any time.',
  'none-listed': 'We do not know yet which platforms you use',
  'none-listed-seen': 'Add your accounts, and the walkthroughs for them are ready.',
  applied: 'Your privacy settings are as advised here',
  'applied-seen': '{applied} of {total} settings, the first looked at on {on}.',
  partly: 'Some privacy settings are still open here',
  'partly-seen': '{applied} of {total} settings are as advised, {answered} were looked at.',
  'mostly-open': 'Most privacy settings are not as advised here',
  'mostly-open-seen': 'All {total} were looked at, and {applied} are as advised.',
  again: 'It is time to look at your privacy settings again here',
  'again-seen': 'The first was looked at on {on}, more than six months ago.',
  'step-1': 'Open the walkthrough of this platform and begin or go on.',
  'step-2': 'Set one after the other. A square code carries a step over to your phone.',
  'step-3': 'Note what looks different, so that nobody looks for it twice.',
}

/** S11: the settings of each platform the person uses were gone through within six months. One finding for each platform. */
export const privacySettings = (platforms: readonly PrivacyPlatform[]) =>
  defineCheck({
    id: 'privacy-settings',
    principle: 'S',
    recommendations: ['S11', 'S8'],
    weight: 4,
    effortMinutes: 20,
    needs: ['privacy-settings', 'accounts', 'carried-devices'],
    uses: [],
    systems,
    staleAfterDays: 365,
    sources: [npsaGuidance],
    messages,
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      applied: 'pass',
      partly: 'attention',
      'mostly-open': 'fail',
      again: 'attention',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
    judge({ 'privacy-settings': states, accounts, 'carried-devices': devices }, _uses, { now, system }) {
      const possessions = { accounts, devices: devices.map(({ platform }) => platform), system }
      const verdicts = platforms.flatMap(platform => {
        const progress = progressOf(platform, audiencesOf(platform, accounts), states, now)
        return progress.answered > 0 || isOwn(platform, fits(platform, possessions))
          ? [{ ...judgeOne(progress, now), subject: platform.id }]
          : []
      })
      return verdicts.length > 0 ? verdicts : unclear('no-answer', 'none-listed')
    },
  })

/** A browser that could be on this computer is no reason to ask: only what the person has for certain counts by itself. */
const isOwn = ({ kind }: PrivacyPlatform, isFitting: boolean): boolean => isFitting && kind !== 'browser'

function judgeOne(progress: Progress, now: Date): Verdict {
  const { total, answered, applied, dueOn, lastOn } = progress
  if (lastOn === null || dueOn === null) return unclear('no-answer')
  const on = progress.states.map(state => state.on).toSorted()[0] ?? lastOn
  const dated = { grade: 'dated', on: lastOn } as const
  if (dueOn <= dayOf(now)) return { ...attention('again', { on }), ...dated }
  if (applied / total >= enough) return { ...pass('applied', { applied, total, on }), ...dated }
  if (answered === total && applied / total < few)
    return { ...fail('mostly-open', { applied, total }), ...dated }
  return { ...attention('partly', { applied, answered, total }), ...dated }
}
