import { describe, expect, it } from 'vitest'
import { longFields } from '../../../../src/renderer/features/footprint-routes/long-fields.ts'
import {
  byGroup,
  isSettled,
  isUnderWay,
  openAt,
  taskAbout,
  tasksAboutFound,
} from '../../../../src/renderer/features/footprint-routes/route-groups.ts'
import type { RouteView } from '../../../../src/shared/footprint-views.ts'
import type { FootprintRoute, RouteTask } from '../../../../src/shared/model/footprint-route.ts'

const statement = { text: 'Something', confirmed: true }
const routeOf = (id: string, group: FootprintRoute['group'], tasks: RouteTask[] = []): RouteView => ({
  route: {
    id,
    group,
    title: `Way ${id}`,
    exposes: statement,
    brings: [statement],
    steps: [statement],
    roles: [],
    nations: [],
    helpsWith: ['home-address'],
    letters: [],
    links: [],
    answerDays: null,
    afterwards: [],
    priority: 3,
    effortMinutes: 5,
    sources: [],
  },
  links: [],
  letters: [],
  tasks,
  fits: true,
  suggested: false,
  overdue: false,
})

const exposure = (digit: number) => `00000000-0000-4000-9000-00000000000${digit}`
const task = (state: RouteTask['state'], exposureId: string | null = null): RouteTask => ({
  id: `00000000-0000-4000-a000-00000000000${exposureId?.at(-1) ?? 0}`,
  routeId: 'a',
  exposureId,
  state,
  askedOn: null,
  answerBy: null,
  closedOn: null,
  againOn: null,
  note: '',
})
const withTasks = (...tasks: RouteTask[]) => routeOf('a', 'domains', tasks)

describe('ways off registers and sites', () => {
  it('stand in groups of a fixed order, without empty ones', () => {
    const groups = byGroup([routeOf('a', 'domains'), routeOf('b', 'people-search'), routeOf('c', 'domains')])
    expect(groups.map(({ group, views }) => [group, views.map(({ route }) => route.id)])).toEqual([
      ['people-search', ['b']],
      ['domains', ['a', 'c']],
    ])
  })

  it.each([
    [[], false, false],
    [[task('to-do')], true, false],
    [[task('refused')], true, false],
    [[task('done')], false, true],
    [[task('not-for-me'), task('done', exposure(1))], false, true],
    [[task('done'), task('asked', exposure(1))], true, false],
  ] as const)(
    'are under way while one task is open, settled when none is: %#',
    (tasks, underWay, settled) => {
      const view = withTasks(...tasks)
      expect([isUnderWay(view), isSettled(view)]).toEqual([underWay, settled])
    },
  )

  it('have a task of their own for each thing found', () => {
    const [general, about] = [task('done'), task('asked', exposure(1))]
    expect(taskAbout({ tasks: [about, general] }, null)).toBe(general)
    expect(taskAbout({ tasks: [general, about] }, exposure(1))).toBe(about)
    expect(taskAbout({ tasks: [general] }, exposure(1))).toBeNull()
    expect(tasksAboutFound({ tasks: [general, about] })).toEqual([about])
  })

  it('are gone on with where the one open task is', () => {
    expect(openAt(withTasks(task('done'), task('asked', exposure(1))))).toBe(exposure(1))
    expect(openAt(withTasks(task('asked', exposure(1)), task('asked', exposure(2))))).toBeNull()
    expect(openAt(withTasks(task('asked'), task('done', exposure(1))))).toBeNull()
    expect(openAt(withTasks())).toBeNull()
  })
})

it('gives several lines to sentences and to what is long or has lines already', () => {
  const field = (id: string, value: string) => ({ id, label: id, hint: null, value, required: true })
  const fields = [
    field('fullName', 'Sam'),
    field('address', 'Rose Cottage\nExampleton'),
    field('reason', ''),
    field('charity', 'x'.repeat(61)),
  ]
  expect(longFields({ fields })).toEqual(['address', 'reason', 'charity'])
})
