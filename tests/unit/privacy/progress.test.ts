import { describe, expect, test } from 'vitest'
import { account, state, walkthroughs } from './privacy-fixture.ts'

describe('progress', () => {
  test('counts each setting once for each kind of account that it is meant for', async () => {
    const privacy = walkthroughs()
    expect(await privacy.platform('x')).toMatchObject({
      total: 5,
      answered: 0,
      applied: 0,
      lastOn: null,
      dueOn: null,
    })
    await privacy.store.saveAccount(account('x', { ownership: 'personal' }))
    expect((await privacy.platform('x')).total).toBe(2)
  })

  test.each([
    ['done', 1, 1],
    ['already', 1, 1],
    ['cannot', 1, 0],
    ['different', 1, 0],
    ['not-now', 0, 0],
  ] as const)('%s', async (answer, answered, applied) => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ answer }))
    expect(await privacy.platform('x')).toMatchObject({ answered, applied })
  })

  test('keeps the answers of both kinds of account apart', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ audience: 'personal', answer: 'done' }))
    await privacy.saveState(state({ audience: 'public-role', answer: 'cannot' }))
    expect(await privacy.platform('x')).toMatchObject({ answered: 2, applied: 1 })
    await privacy.store.saveAccount(account('x', { ownership: 'official' }))
    const official = await privacy.platform('x')
    expect(official).toMatchObject({ total: 3, answered: 1, applied: 0 })
    // What was said of the other kind is kept, for the day it counts again.
    expect(official.states).toHaveLength(2)
  })

  test('an answer that was put off sets no day', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ answer: 'not-now' }))
    expect(await privacy.platform('x')).toMatchObject({ lastOn: null, dueOn: null })
  })

  test('the day to look again is six months after the oldest answer', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ settingId: 'one', on: '2026-08-01' }))
    await privacy.saveState(state({ settingId: 'two', on: '2026-11-20' }))
    expect(await privacy.platform('x')).toMatchObject({
      answered: 2,
      lastOn: '2026-11-20',
      dueOn: '2027-01-30',
    })
  })

  test.each([
    ['182 days', '2026-05-24', 1],
    ['183 days', '2026-05-23', 0],
  ])('after %s', async (_name, on, answered) => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ on }))
    expect(await privacy.platform('x')).toMatchObject({ total: 5, answered, applied: answered, lastOn: on })
  })

  test('an old answer is due again, and its day stays in the past', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ settingId: 'one', on: '2025-01-01' }))
    await privacy.saveState(state({ settingId: 'two', on: '2026-11-22' }))
    expect(await privacy.platform('x')).toMatchObject({ answered: 1, applied: 1, dueOn: '2025-07-02' })
  })

  test.each([
    // Over a 29 February the six months end a day earlier than in other years.
    ['2027-09-01', '2028-03-01'],
    ['2026-09-01', '2027-03-02'],
    ['2028-02-29', '2028-08-29'],
  ])('answered on %s, due on %s', async (on, dueOn) => {
    const before = walkthroughs({ now: `${dueOn}T23:59:00.000Z` })
    await before.saveState(state({ on }))
    expect(await before.platform('x')).toMatchObject({ answered: 1, dueOn })
    const dayAfter = new Date(new Date(dueOn).getTime() + 86_400_000).toISOString()
    const after = walkthroughs({ now: dayAfter })
    await after.saveState(state({ on }))
    expect(await after.platform('x')).toMatchObject({ answered: 0, dueOn })
  })

  test('an answer from the future, under a clock that was wrong, does not count', async () => {
    const privacy = walkthroughs()
    await privacy.store.saveSettingState(state({ on: '2027-11-22' }))
    expect(await privacy.platform('x')).toMatchObject({ answered: 0, applied: 0, lastOn: null, dueOn: null })
  })

  test('answers to settings that the catalogue no longer has are left out', async () => {
    const privacy = walkthroughs()
    await privacy.store.saveSettingState(state({ settingId: 'gone' }))
    await privacy.store.saveSettingState(state({ platformId: 'gone' }))
    await privacy.store.saveSettingState(state({ settingId: 'role', audience: 'personal' }))
    expect(await privacy.platform('x')).toMatchObject({ states: [], answered: 0, lastOn: null })
  })
})

describe('an answer', () => {
  test('keeps what looked different', async () => {
    const privacy = walkthroughs()
    const different = state({ answer: 'different', note: 'The menu is called Safety now.' })
    await privacy.saveState(different)
    expect((await privacy.platform('x')).states).toEqual([different])
  })

  test('takes the place of the earlier one', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ answer: 'cannot', on: '2026-11-01' }))
    await privacy.saveState(state({ answer: 'done', on: '2026-11-22' }))
    expect((await privacy.platform('x')).states).toEqual([state({ answer: 'done', on: '2026-11-22' })])
  })

  test('can be taken back', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ audience: 'personal' }))
    await privacy.saveState(state({ audience: 'public-role' }))
    await privacy.removeState({ platformId: 'x', settingId: 'one', audience: 'personal' })
    expect((await privacy.platform('x')).states.map(one => one.audience)).toEqual(['public-role'])
  })

  test.each([
    ['of a platform that is not there', { platformId: 'elsewhere' }],
    ['of a setting that is not there', { settingId: 'three' }],
    ['of a setting that is not meant for that kind of account', { settingId: 'role' }],
  ])('%s is refused', async (_name, change) => {
    const privacy = walkthroughs()
    await expect(privacy.saveState(state(change))).rejects.toMatchObject({ output: { statusCode: 404 } })
    expect(await privacy.store.settingStates()).toEqual([])
  })

  test('of the role is taken for the role', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ settingId: 'role', audience: 'public-role' }))
    expect((await privacy.platform('x')).answered).toBe(1)
  })

  test('from a day that has not come is refused, tomorrow excepted', async () => {
    const privacy = walkthroughs()
    await privacy.saveState(state({ on: '2026-11-23' }))
    await expect(privacy.saveState(state({ on: '2026-11-24' }))).rejects.toMatchObject({
      output: { statusCode: 422 },
    })
    expect((await privacy.platform('x')).states.map(one => one.on)).toEqual(['2026-11-23'])
  })
})
