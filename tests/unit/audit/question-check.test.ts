import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/main/audit/judge.ts'
import { questionCheck, questionChecks } from '../../../src/main/audit/question-check.ts'
import { sentence } from '../../../src/main/audit/sentences.ts'
import type { Answer } from '../../../src/shared/model/answer.ts'
import { addDays } from '../../../src/shared/model/date.ts'
import type { Question } from '../../../src/shared/model/question.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

const now = new Date('2026-11-22T10:00:00Z')
const today = '2026-11-22'

const answerTo = (question: Question, value: string, answeredAt = now.toISOString()): Answer => ({
  questionId: question.id,
  value,
  on: null,
  grade: 'said',
  answeredAt,
  note: '',
})

function findingFor(question: Question, value: string | null, answeredAt = now.toISOString()) {
  const check = questionCheck(question)
  const answer = value === null ? null : answerTo(question, value, answeredAt)
  const [finding] = judge({
    checks: [check],
    facts: answer
      ? { [`answer:${question.id}`]: { status: 'known', value: answer, grade: 'said', at: answeredAt } }
      : {},
    profile: null,
    context: { now, system: 'linux', supportTable: realCatalogue.supportTable },
  })
  if (!finding) throw new Error('There is no finding')
  const text = (key: string) => sentence(check.messages[key], finding.values)
  return { finding, headline: text(finding.message), seen: text(`${finding.message}-seen`) }
}

const named = (id: string): Question => {
  const question = realCatalogue.question(id)
  if (!question) throw new Error(`There is no question ${id}`)
  return question
}

describe.each(realCatalogue.questions.map(question => [question.id, question] as const))(
  '%s',
  (_id, question) => {
    test('walks to each outcome of its answers, with words for each', () => {
      for (const [value, outcome] of answersOf(question)) {
        const { finding, headline, seen } = findingFor(question, value)
        expect(headline + seen, value).not.toMatch(/[{}]/)
        expect(finding.outcome, value).toBe(outcome)
        expect(headline, value).not.toBe('')
        expect(finding.reason === null, value).toBe(outcome !== 'unknown')
      }
    })

    test('is unknown without an answer', () => {
      const { finding, headline, seen } = findingFor(question, null)
      expect(finding).toMatchObject({ outcome: 'unknown', reason: 'no-answer' })
      expect([headline, seen]).toEqual([question.findings.unknown, ''])
    })

    test('is unknown when the answer is older than it may be', () => {
      const old = new Date(now.getTime() - (question.staleAfterDays + 1) * 86_400_000).toISOString()
      const [value] = answersOf(question)[0] ?? ['']
      expect(findingFor(question, value, old).finding).toMatchObject({
        outcome: 'unknown',
        reason: 'answer-stale',
      })
    })

    test('is unknown for what is no answer to it', () => {
      for (const value of ['', 'nonsense', '-1/2', '3/2', '2026-13-01', '1/0', '__proto__']) {
        expect(findingFor(question, value).finding.outcome, value).toBe('unknown')
      }
    })

    test('has advice that can be read', () => {
      const check = questionCheck(question)
      expect(check.remedies.linux?.steps.length).toBeGreaterThan(0)
      for (const key of check.remedies.linux?.steps ?? []) expect(sentence(check.messages[key])).not.toBe('')
      if (question.link !== undefined) expect(realCatalogue.link(question.link)).not.toBeNull()
    })
  },
)

function answersOf({ answerSet }: Question): [string, string][] {
  switch (answerSet.kind) {
    case 'choice':
      return answerSet.options.map(option => [option.id, option.outcome])
    case 'date':
      return [
        [today, 'pass'],
        [addDays(today, -answerSet.passDays), 'pass'],
        [addDays(today, -answerSet.passDays - 1), 'attention'],
        [addDays(today, -answerSet.attentionDays), 'attention'],
        [addDays(today, -answerSet.attentionDays - 1), 'fail'],
        ['never', 'fail'],
        ['not-sure', 'unknown'],
      ]
    case 'coverage':
      return [
        ['3/3', 'pass'],
        ['2/3', 'attention'],
        ['0/3', 'fail'],
        ['0/0', 'notApplicable'],
        ['not-sure', 'unknown'],
      ]
  }
}

describe('a date', () => {
  const question = named('ncsc-guidance-read')

  test('that has not come yet is unknown, because the clock may be wrong', () => {
    const { finding, seen } = findingFor(question, '2027-01-01')
    expect(finding).toMatchObject({ outcome: 'unknown', reason: 'clock-wrong' })
    expect(seen).toBe('The day you gave, 1 January 2027, has not come yet.')
  })

  test('may be tomorrow, for people further east', () => {
    expect(findingFor(question, '2026-11-23').finding.outcome).toBe('pass')
    expect(findingFor(question, '2026-11-24').finding.outcome).toBe('unknown')
  })

  test('makes the answer dated', () => {
    expect(findingFor(question, today).finding.grade).toBe('dated')
    expect(findingFor(question, 'never').finding.grade).toBe('said')
  })

  test('is told in words', () => {
    expect(findingFor(question, '2025-11-20').seen).toBe('You did this on 20 November 2025, 367 days ago.')
    expect(findingFor(question, 'never').seen).toBe('You have not done this yet.')
  })
})

describe('not sure', () => {
  test.each(['password-manager-use', 'ncsc-guidance-read', 'social-own-logins'])('is unknown in %s', id => {
    expect(findingFor(named(id), 'not-sure').finding).toMatchObject({
      outcome: 'unknown',
      reason: 'answer-not-sure',
    })
  })
})

test('an option that the catalogue no longer has is asked again', () => {
  expect(findingFor(named('password-manager-use'), 'removed-option').finding).toMatchObject({
    outcome: 'unknown',
    reason: 'answer-stale',
  })
})

test('the chosen option is told', () => {
  expect(findingFor(named('password-manager-use'), 'most').seen).toBe(
    'You answered: In a manager, nearly all of them',
  )
})

test('text of the catalogue is never read as message syntax', () => {
  const question: Question = {
    ...named('password-manager-use'),
    name: "It's {odd} <b>",
    steps: ["Don't {do} '{this}'"],
  }
  const check = questionCheck(question)
  expect(sentence(check.messages.name)).toBe("It's {odd} <b>")
  expect(sentence(check.messages['step-1'])).toBe("Don't {do} '{this}'")
})

test('checks come in the order of the questions and carry their ids and roles', () => {
  const checks = questionChecks(realCatalogue.questions)
  expect(checks.map(check => check.id)).toEqual(realCatalogue.questions.map(question => question.id))
  expect(questionCheck({ ...named('own-domain'), roles: ['mp'] }).roles).toEqual(['mp'])
})

test('every principle of a question fits its recommendations or raises none', () => {
  for (const question of realCatalogue.questions) {
    expect(question.recommendations[0]?.[0], question.id).toBe(question.principle)
  }
})
