import { expect, it } from 'vitest'
import { countsOf } from '../../../../src/renderer/features/domains/domain-counts.ts'
import type { Words } from '../../../../src/renderer/i18n/words.ts'
import type { DomainView } from '../../../../src/shared/footprint-views.ts'
import type { Outcome } from '../../../../src/shared/model/finding.ts'

const say: Words['say'] = (key, values) => `${key} ${values?.count}`
const partOf = (outcome: Outcome): DomainView['parts'][number] => ({
  id: 'spf',
  outcome,
  reason: null,
  message: 'any',
  values: {},
  seen: [],
  name: 'n',
  headline: 'h',
  means: 'm',
  reasonText: null,
  steps: [],
})
const counted = (...outcomes: Outcome[]) => countsOf({ parts: outcomes.map(partOf) }, say)

it('counts what is in order, to improve and not known, each by itself', () => {
  expect(counted('pass', 'pass', 'attention', 'fail', 'unknown', 'notApplicable')).toBe(
    'domains.good 2, domains.toImprove 2, domains.notKnown 1',
  )
})

it('leaves out what there is none of', () => {
  expect(counted('unknown')).toBe('domains.notKnown 1')
  expect(counted('notApplicable')).toBe('')
})
