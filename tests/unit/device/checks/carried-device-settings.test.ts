import { expect, test } from 'vitest'
import { check } from '../../../../src/main/device/checks/carried-device-settings.ts'
import { carried, two } from './carried-devices.ts'
import { dayAgo, judge, judgeCases } from './support.ts'

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown', 'notApplicable'],
  [
    { name: 'none', facts: { 'carried-devices': [] }, outcome: 'notApplicable', message: 'none' },
    { name: 'well set', facts: carried({}), outcome: 'pass', message: 'well-set' },
    {
      name: 'well set, high-risk mode off',
      facts: carried({ highRiskMode: 'off' }),
      outcome: 'pass',
      message: 'well-set',
      seen: /worth a thought/,
    },
    {
      name: 'no screen lock',
      facts: carried({ screenLock: 'no' }),
      outcome: 'fail',
      message: 'exposed',
      seen: 'By what you told us: Screen lock is off.',
    },
    {
      name: 'not encrypted',
      facts: carried({ encrypted: 'no', findMyDevice: 'no' }),
      outcome: 'fail',
      message: 'exposed',
      seen: /not encrypted.*cannot be found/,
    },
    {
      name: 'no automatic updates',
      facts: carried({ automaticUpdates: 'no' }),
      outcome: 'attention',
      message: 'gaps',
    },
    {
      name: 'cannot be found',
      facts: carried({ findMyDevice: 'no', screenLock: 'not-sure' }),
      outcome: 'attention',
      message: 'gaps',
    },
    {
      name: 'permissions never reviewed',
      facts: carried({ appPermissionsReviewedOn: null }),
      outcome: 'attention',
      message: 'gaps',
      seen: /never reviewed/,
    },
    {
      name: 'permissions reviewed 183 days ago',
      facts: carried({ appPermissionsReviewedOn: dayAgo(183) }),
      outcome: 'pass',
      message: 'well-set',
    },
    {
      name: 'permissions reviewed 184 days ago',
      facts: carried({ appPermissionsReviewedOn: dayAgo(184) }),
      outcome: 'attention',
      message: 'gaps',
      seen: /six months ago/,
    },
    {
      name: 'not sure of its lock',
      facts: carried({ screenLock: 'not-sure' }),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-not-sure',
      seen: /its screen lock/,
    },
    {
      name: 'not sure of its encryption',
      facts: carried({ encrypted: 'not-sure' }),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-not-sure',
    },
    {
      name: 'answered long ago',
      facts: carried({ answeredOn: dayAgo(201) }),
      outcome: 'unknown',
      reason: 'answer-stale',
      message: 'unknown-old-answer',
    },
  ],
)

test('each device gets a verdict of its own', () => {
  const facts = two({ encrypted: 'no' })
  expect(judge(check, { facts }).map(({ subject, outcome }) => [subject, outcome])).toEqual([
    [facts['carried-devices'][0]?.id, 'pass'],
    [facts['carried-devices'][1]?.id, 'fail'],
  ])
})
