import { type Answer, answerNever, answerNotSure } from '../../../shared/model/answer.ts'
import type { Day } from '../../../shared/model/date.ts'
import type { Question } from '../../../shared/model/question.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { type DayParts, emptyDay, partsOf, today } from '../../ui/day-parts.ts'
import { readPastDay } from '../../ui/past-day.ts'

/** The choice of a date or coverage question that opens its inputs. */
export const answerGiven = 'given'

/** What stands on the page of a question. */
export type AnswerDraft = {
  /** The chosen option; for dates and counts `given`, `never` or `not-sure`. Null until chosen. */
  choice: string | null
  day: DayParts
  part: string
  whole: string
  checkedOn: DayParts
  note: string
}

export type GivenAnswer = Pick<Answer, 'questionId' | 'value' | 'on' | 'note'>
export type AnswerProblems = Partial<Record<'choice' | 'day' | 'count' | 'checkedOn', MessageKey>>

const count = /^\d{1,4}$/
const share = /^(\d{1,4})\/(\d{1,4})$/

/** The page as it opens. An answer that has gone stale is not offered again, so that nobody keeps it unread. */
export function draftOf(question: Question, answer: Answer | null, stale: boolean): AnswerDraft {
  const empty = { choice: null, day: emptyDay, part: '', whole: '', checkedOn: emptyDay }
  if (answer === null || stale) return { ...empty, note: answer?.note ?? '' }
  const { value, on, note } = answer
  switch (question.answerSet.kind) {
    case 'choice':
      return { ...empty, choice: value, checkedOn: partsOf(on), note }
    case 'date': {
      const isWord = value === answerNever || value === answerNotSure
      return isWord
        ? { ...empty, choice: value, note }
        : { ...empty, choice: answerGiven, day: partsOf(value), note }
    }
    case 'coverage': {
      const [, part = '', whole = ''] = share.exec(value) ?? []
      return value === answerNotSure
        ? { ...empty, choice: value, note }
        : { ...empty, choice: answerGiven, part, whole, checkedOn: partsOf(on), note }
    }
  }
}

/** Whether a day makes sense beside what is chosen: there is nothing to have checked when one is not sure. */
export function mayBeDated(question: Question, choice: string | null): boolean {
  if (choice === null || choice === answerNotSure || question.answerSet.kind === 'date') return false
  if (question.answerSet.kind !== 'choice') return true
  const outcome = question.answerSet.options.find(option => option.id === choice)?.outcome
  return outcome !== undefined && outcome !== 'unknown'
}

/** The answer on the page, or what stands in the way of it. */
export function readAnswer(
  question: Question,
  draft: AnswerDraft,
  now: Day = today(),
): { answer: GivenAnswer | null; problems: AnswerProblems } {
  const { choice } = draft
  if (choice === null) return { answer: null, problems: { choice: missingChoice(question) } }

  const checkedOn = mayBeDated(question, choice)
    ? readPastDay(draft.checkedOn, now)
    : { day: null, problem: null }
  const { value, on, problems } = readValue(question, draft, choice, now)
  const all: AnswerProblems = {
    ...problems,
    ...(checkedOn.problem ? { checkedOn: checkedOn.problem } : {}),
  }
  if (value === null || Object.keys(all).length > 0) return { answer: null, problems: all }
  return {
    answer: { questionId: question.id, value, on: on ?? checkedOn.day, note: draft.note.trim() },
    problems: {},
  }
}

/** Whether an answer says what is kept already. Keeping it then leaves its date as it was. */
export function isSameAnswer(kept: Answer, given: GivenAnswer): boolean {
  return kept.value === given.value && kept.on === given.on && kept.note === given.note
}

type Value = { value: string | null; on: Day | null; problems: AnswerProblems }

function readValue({ answerSet }: Question, draft: AnswerDraft, choice: string, now: Day): Value {
  if (answerSet.kind === 'choice' || choice !== answerGiven) return { value: choice, on: null, problems: {} }
  return answerSet.kind === 'date' ? readDayOf(draft, now) : readCountOf(draft)
}

/** The day is the answer and its evidence at once. */
function readDayOf(draft: AnswerDraft, now: Day): Value {
  const { day, problem } = readPastDay(draft.day, now)
  if (day === null) return { value: null, on: null, problems: { day: problem ?? 'audit.dayMissing' } }
  return { value: day, on: day, problems: {} }
}

function readCountOf(draft: AnswerDraft): Value {
  const part = draft.part.trim()
  const whole = draft.whole.trim()
  if (!count.test(part) || !count.test(whole)) {
    return { value: null, on: null, problems: { count: 'audit.countMissing' } }
  }
  if (Number(part) > Number(whole))
    return { value: null, on: null, problems: { count: 'audit.countTooMany' } }
  return { value: `${Number(part)}/${Number(whole)}`, on: null, problems: {} }
}

function missingChoice({ answerSet }: Question): MessageKey {
  const offersNotSure =
    answerSet.kind !== 'choice' || answerSet.options.some(option => option.id === answerNotSure)
  return offersNotSure ? 'audit.answerMissing' : 'audit.answerMissingPlain'
}
