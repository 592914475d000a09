import { check } from '../../../../src/main/device/checks/screen-lock.ts'
import { judgeCases, unmanaged } from './support.ts'

const lock = (
  idleSeconds: number | null,
  graceSeconds: number | null,
  locks = true,
  layer: 'person' | 'organisation' = 'person',
) => ({ 'screen-lock': { locks, idleSeconds, graceSeconds, layer } })

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    { name: 'after 15 minutes', facts: lock(900, 0), outcome: 'pass', message: 'locks', seen: /15 minutes/ },
    { name: 'after 15 minutes and one more', facts: lock(900, 60), outcome: 'pass', message: 'locks' },
    { name: 'a little later', facts: lock(901, 0), outcome: 'attention', message: 'late' },
    { name: 'after 30 minutes', facts: lock(1800, 0), outcome: 'attention', message: 'late' },
    { name: 'later than 30 minutes', facts: lock(1801, 0), outcome: 'fail', message: 'too-late' },
    {
      name: 'the password not at once',
      facts: lock(300, 61),
      outcome: 'attention',
      message: 'slow-to-ask',
      seen: /2 minutes pass/,
    },
    {
      name: 'the password after 15 minutes',
      facts: lock(300, 900),
      outcome: 'attention',
      message: 'slow-to-ask',
    },
    { name: 'the password hours later', facts: lock(300, 28_800), outcome: 'fail', message: 'too-late' },
    { name: 'never', facts: lock(0, 0), outcome: 'fail', message: 'never' },
    { name: 'off', facts: lock(300, 0, false), outcome: 'fail', message: 'off' },
    { name: 'off because no time is set', facts: lock(0, null, false), outcome: 'fail', message: 'never' },
    { name: 'off, nothing else known', facts: lock(null, null, false), outcome: 'fail', message: 'off' },
    {
      name: 'the time unknown',
      facts: lock(null, 0),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-idle',
    },
    {
      name: 'the time unknown but the password late',
      facts: lock(null, 600),
      outcome: 'attention',
      message: 'slow-to-ask',
    },
    {
      name: 'the password unknown',
      facts: lock(300, null),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-grace',
    },
    {
      name: 'the password unknown but the time late',
      facts: lock(1500, null),
      outcome: 'attention',
      message: 'late',
    },
    {
      name: 'set by policy',
      facts: lock(600, 0, true, 'organisation'),
      uses: { 'managed-device': unmanaged },
      managed: true,
      outcome: 'pass',
      message: 'locks',
    },
  ],
)
