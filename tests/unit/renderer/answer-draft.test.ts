import { describe, expect, it } from 'vitest'
import {
  type AnswerDraft,
  answerGiven,
  draftOf,
  isSameAnswer,
  mayBeDated,
  readAnswer,
} from '../../../src/renderer/features/audit/answer-draft.ts'
import { emptyDay } from '../../../src/renderer/ui/day-parts.ts'
import type { Answer } from '../../../src/shared/model/answer.ts'
import type { Question } from '../../../src/shared/model/question.ts'

const today = '2026-11-22'

const question = (answerSet: Question['answerSet']): Question => ({
  id: 'some-question',
  principle: 'S',
  recommendations: ['S4'],
  section: 'sign-in',
  text: 'How is it?',
  name: 'It',
  why: 'Because it matters.',
  findings: { pass: 'Good', unknown: 'Not known' },
  steps: ['Do it.'],
  answerSet,
  roles: [],
  weight: 4,
  effortMinutes: 5,
  staleAfterDays: 180,
  sources: [{ publisher: 'NPSA', title: 'Guidance', url: null, asOf: '2026-01-01', confirmed: true }],
})
const choice = question({
  kind: 'choice',
  options: [
    { id: 'yes', label: 'Yes', outcome: 'pass' },
    { id: 'none', label: 'No', outcome: 'fail' },
    { id: 'not-sure', label: 'Not sure', outcome: 'unknown' },
  ],
})
const plainChoice = question({
  kind: 'choice',
  options: [
    { id: 'yes', label: 'Yes', outcome: 'pass' },
    { id: 'none', label: 'No', outcome: 'fail' },
  ],
})
const date = question({ kind: 'date', passDays: 190, attentionDays: 380 })
const coverage = question({ kind: 'coverage', of: 'accounts', passFrom: 1, attentionFrom: 0.5 })

const blank: AnswerDraft = {
  choice: null,
  day: emptyDay,
  part: '',
  whole: '',
  checkedOn: emptyDay,
  note: '',
}
const kept = (value: string, on: string | null = null): Answer => ({
  questionId: 'some-question',
  value,
  on,
  grade: on === null ? 'said' : 'dated',
  answeredAt: '2026-11-01T10:00:00.000Z',
  note: 'mine',
})

describe('readAnswer', () => {
  it('asks for a choice, and mentions "not sure" only where it is one', () => {
    expect(readAnswer(choice, blank, today).problems).toEqual({ choice: 'audit.answerMissing' })
    expect(readAnswer(plainChoice, blank, today).problems).toEqual({ choice: 'audit.answerMissingPlain' })
    expect(readAnswer(date, blank, today).problems).toEqual({ choice: 'audit.answerMissing' })
  })

  it('gives the chosen option, dated only when a day was given', () => {
    expect(readAnswer(choice, { ...blank, choice: 'yes' }, today).answer).toEqual({
      questionId: 'some-question',
      value: 'yes',
      on: null,
      note: '',
    })
    const dated = { ...blank, choice: 'yes', checkedOn: { day: '1', month: '11', year: '2026' } }
    expect(readAnswer(choice, dated, today).answer?.on).toBe('2026-11-01')
  })

  it('refuses a day of checking that has not come', () => {
    const draft = { ...blank, choice: 'yes', checkedOn: { day: '1', month: '12', year: '2026' } }
    expect(readAnswer(choice, draft, today)).toEqual({
      answer: null,
      problems: { checkedOn: 'ui.dateInFuture' },
    })
  })

  it('drops the day of checking when one is not sure', () => {
    const draft = { ...blank, choice: 'not-sure', checkedOn: { day: '1', month: '11', year: '2026' } }
    expect(readAnswer(choice, draft, today).answer).toMatchObject({ value: 'not-sure', on: null })
  })

  it('takes a day as answer and evidence at once', () => {
    const draft = { ...blank, choice: answerGiven, day: { day: '3', month: '6', year: '2026' } }
    expect(readAnswer(date, draft, today).answer).toMatchObject({ value: '2026-06-03', on: '2026-06-03' })
  })

  it.each([
    [emptyDay, 'audit.dayMissing'],
    [{ day: '3', month: '', year: '' }, 'ui.dateIncomplete'],
    [{ day: '23', month: '11', year: '2026' }, 'ui.dateInFuture'],
  ])('says what is wrong with the day %o', (day, problem) => {
    expect(readAnswer(date, { ...blank, choice: answerGiven, day }, today)).toEqual({
      answer: null,
      problems: { day: problem },
    })
  })

  it.each(['never', 'not-sure'])('takes "%s" without a day', word => {
    expect(readAnswer(date, { ...blank, choice: word }, today).answer).toMatchObject({
      value: word,
      on: null,
    })
  })

  it.each([
    ['2', '3', '2/3'],
    ['0', '0', '0/0'],
    [' 02', '3 ', '2/3'],
  ])('reads %s of %s', (part, whole, value) => {
    expect(readAnswer(coverage, { ...blank, choice: answerGiven, part, whole }, today).answer?.value).toBe(
      value,
    )
  })

  it.each([
    ['', '3', 'audit.countMissing'],
    ['two', '3', 'audit.countMissing'],
    ['-1', '3', 'audit.countMissing'],
    ['4', '3', 'audit.countTooMany'],
  ])('says what is wrong with %s of %s', (part, whole, problem) => {
    expect(readAnswer(coverage, { ...blank, choice: answerGiven, part, whole }, today)).toEqual({
      answer: null,
      problems: { count: problem },
    })
  })
})

describe('draftOf', () => {
  it.each([
    [choice, kept('yes', '2026-10-01')],
    [date, kept('2026-06-03', '2026-06-03')],
    [date, kept('never')],
    [coverage, kept('2/3')],
    [coverage, kept('not-sure')],
  ])('shows what was kept so that reading it again gives the same', (asked, answer) => {
    const { answer: given } = readAnswer(asked, draftOf(asked, answer, false), today)
    expect(given && isSameAnswer(answer, given)).toBe(true)
  })

  it('does not offer a stale answer again, but keeps the note', () => {
    expect(draftOf(choice, kept('yes'), true)).toEqual({ ...blank, note: 'mine' })
  })
})

describe('mayBeDated', () => {
  it.each([
    [choice, 'yes', true],
    [choice, 'not-sure', false],
    [choice, null, false],
    [date, answerGiven, false],
    [coverage, answerGiven, true],
    [coverage, 'not-sure', false],
  ])('is asked only where there was something to check', (asked, chosen, expected) => {
    expect(mayBeDated(asked, chosen)).toBe(expected)
  })
})
