import { createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import {
  isCounted,
  isDone,
  minutesLeft,
  sectionsOf,
} from '../../../src/renderer/features/audit/audit-steps.ts'
import type { AuditStep } from '../../../src/shared/views.ts'
import { createFakeBackend } from '../../support/fake-backend.ts'

const plan = await createRouterClient(createFakeBackend({})).audit.plan()
const asked = plan.steps.find(step => step.kind === 'question')
if (asked?.kind !== 'question') throw new Error('The fake plan asks nothing')

const screen = (id: Extract<AuditStep, { kind: 'screen' }>['id'], done: boolean): AuditStep => ({
  kind: 'screen',
  id,
  section: 'you',
  done,
})
const question = (answered: boolean, stale: boolean): AuditStep => ({
  ...asked,
  stale,
  answer: answered
    ? {
        questionId: asked.id,
        value: 'key',
        on: null,
        grade: 'said',
        answeredAt: '2026-11-01T10:00:00.000Z',
        note: '',
      }
    : null,
})

describe('isDone', () => {
  it('takes a fresh answer and a filled form, and no stale answer', () => {
    expect(isDone(question(true, false))).toBe(true)
    expect(isDone(question(true, true))).toBe(false)
    expect(isDone(question(false, false))).toBe(false)
    expect(isDone(screen('accounts', true))).toBe(true)
    expect(isDone(screen('accounts', false))).toBe(false)
  })
})

describe('isCounted', () => {
  it('leaves out the password, of which nothing is kept, and the result', () => {
    expect(isCounted(screen('password', false))).toBe(false)
    expect(isCounted(screen('result', false))).toBe(false)
    expect(isCounted(screen('icds', false))).toBe(true)
    expect(isCounted(question(false, false))).toBe(true)
  })
})

describe('minutesLeft', () => {
  it('is never nothing, and counts in fives when it is long', () => {
    expect(minutesLeft([])).toBe(1)
    expect(minutesLeft([question(false, false), question(false, false)])).toBe(2)
    expect(minutesLeft(Array.from({ length: 30 }, () => question(false, false)))).toBe(20)
  })

  it('is less when most is answered already', () => {
    const open = Array.from({ length: 30 }, () => question(false, false))
    const answered = Array.from({ length: 30 }, () => question(true, false))
    expect(minutesLeft(answered)).toBeLessThan(minutesLeft(open))
  })
})

describe('sectionsOf', () => {
  it('gives every page to its section and shows no empty one', () => {
    const sections = sectionsOf({ ...plan, sections: [...plan.sections, { id: 'empty', title: 'Empty' }] })
    expect(sections.map(section => section.id)).not.toContain('empty')
    expect(sections.flatMap(section => section.steps)).toHaveLength(plan.steps.length)
  })
})
