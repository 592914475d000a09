import { defineCheck, notApplicable, unclear } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Browsers',
  why: 'Your browser opens what strangers send you, so it needs its updates more than any other app.',
  unknown: 'We could not tell which browsers are installed',
  'unknown-seen': 'The list of installed browsers could not be read.',
  'unknown-none': 'We found no browser',
  'unknown-none-seen': 'There is surely one, but not in any of the places where we looked.',
  listed: 'Look yourself whether your browser is up to date',
  'listed-seen':
    'Found: {browsers}. We keep no table of browser versions, so we do not judge them and this does not count.',
  'step-about':
    'Open the menu of your browser, then Help, then About. It looks for an update and installs it.',
  'step-restart':
    'Close and open the browser when it asks you to. Until then the old version goes on running.',
  'step-remove': 'Remove browsers and extensions that you do not use.',
}

const steps = ['step-about', 'step-restart', 'step-remove']

/** Lists and never judges: a version number says nothing without a dated table of versions, which would rot within weeks. */
export const check = defineCheck({
  id: 'browser-present',
  principle: 'S',
  recommendations: ['S5'],
  weight: 1,
  effortMinutes: 5,
  needs: ['browsers'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [npsaGuidance],
  messages,
  headlines: { 'unknown-none': 'unknown', listed: 'notApplicable' },
  remedies: {
    windows: { steps, settings: 'installed-apps' },
    macos: { steps },
    linux: { steps, settings: 'installed-apps' },
  },
  judge: ({ browsers: { found } }, uses) => {
    const browsers = found.map(({ name, version }) => (version === null ? name : `${name} ${version}`))
    const verdict =
      browsers.length > 0
        ? notApplicable('listed', { browsers: listed(browsers) })
        : unclear('no-record', 'unknown-none')
    return markManaged(verdict, uses['managed-device'])
  },
})
