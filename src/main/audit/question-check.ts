import { type Answer, answerNever, answerNotSure } from '../../shared/model/answer.ts'
import { daySchema } from '../../shared/model/date.ts'
import type { MessageValues, Outcome } from '../../shared/model/finding.ts'
import type { RecommendationId } from '../../shared/model/principle.ts'
import type { Question } from '../../shared/model/question.ts'
import { systems } from '../../shared/model/system.ts'
import type { UnknownReason } from '../../shared/model/unknown-reason.ts'
import {
  type AnyCheck,
  type Check,
  type CheckMessages,
  defineCheck,
  type Source,
  unclear,
  type Verdict,
} from './check.ts'
import { daysSince } from './days-since.ts'
import { onEverySystem } from './every-system.ts'
import { questionMessages } from './question-messages.ts'

/** The checks behind all questions, in the order of the questions. */
export const questionChecks = (questions: readonly Question[]): AnyCheck[] => questions.map(questionCheck)

/** The check that judges the answer to one question. It carries the question's id. */
export function questionCheck(question: Question): Check<`answer:${string}`> {
  const needed = `answer:${question.id}` as const
  return defineCheck({
    id: question.id,
    principle: question.principle,
    recommendations: atLeastOne<RecommendationId>(question.recommendations),
    weight: question.weight,
    effortMinutes: question.effortMinutes,
    needs: [needed],
    uses: [],
    systems,
    roles: question.roles,
    staleAfterDays: question.staleAfterDays,
    sources: atLeastOne<Source>(question.sources),
    messages: messagesOf(question),
    headlines: {
      pass: 'pass',
      attention: 'attention',
      fail: 'fail',
      unknown: 'unknown',
      'unknown-future': 'unknown',
      'not-applicable': 'notApplicable',
    },
    remedies: onEverySystem({
      steps: question.steps.map((_, index) => stepKey(index)),
      ...(question.link === undefined ? {} : { link: question.link }),
    }),
    judge: (facts, _uses, { now }) => judgeAnswer(question.answerSet, facts[needed], now),
  })
}

/** Never green by mistake: an answer that is not one of the set's own is unknown. */
function judgeAnswer(answerSet: Question['answerSet'], answer: Answer | undefined, now: Date): Verdict {
  if (answer === undefined) return unclear('no-answer')
  switch (answerSet.kind) {
    case 'choice':
      return judgeChoice(answerSet, answer.value)
    case 'date':
      return judgeDate(answerSet, answer, now)
    case 'coverage':
      return judgeCoverage(answerSet, answer.value)
  }
}

function judgeChoice(
  { options }: Extract<Question['answerSet'], { kind: 'choice' }>,
  value: string,
): Verdict {
  const option = options.find(one => one.id === value)
  // The catalogue has changed since: what was answered then cannot be told from the id.
  if (!option) return unclear('answer-stale')
  return verdict(option.outcome, { kind: 'choice', answer: option.label }, 'answer-not-sure')
}

function judgeDate(
  answerSet: Extract<Question['answerSet'], { kind: 'date' }>,
  answer: Answer,
  now: Date,
): Verdict {
  const { value } = answer
  if (value === answerNotSure) return unclear('answer-not-sure')
  if (value === answerNever) return verdict('fail', { kind: 'never' })
  if (!daySchema.safeParse(value).success) return unclear('unparsable')
  const days = daysSince(value, now)
  if (days === 'future') return unclear('clock-wrong', 'unknown-future', { on: value })
  const outcome = days <= answerSet.passDays ? 'pass' : days <= answerSet.attentionDays ? 'attention' : 'fail'
  // A day is evidence of its own: the answer is dated even where nobody marked it so.
  const grade = answer.grade === 'said' ? 'dated' : answer.grade
  return { ...verdict(outcome, { kind: 'date', on: value, days }), grade }
}

function judgeCoverage(
  answerSet: Extract<Question['answerSet'], { kind: 'coverage' }>,
  value: string,
): Verdict {
  if (value === answerNotSure) return unclear('answer-not-sure')
  const [, done, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? []
  if (done === undefined || of === undefined || done > of) return unclear('unparsable')
  if (of === 0) return verdict('notApplicable', { kind: 'coverage' })
  const share = done / of
  const outcome =
    share >= answerSet.passFrom ? 'pass' : share >= answerSet.attentionFrom ? 'attention' : 'fail'
  return verdict(outcome, { kind: 'coverage', done, of })
}

function verdict(
  outcome: Outcome,
  values: MessageValues,
  reason: UnknownReason = 'answer-not-sure',
): Verdict {
  if (outcome === 'unknown') return unclear(reason, 'unknown', values)
  return { outcome, message: outcome === 'notApplicable' ? 'not-applicable' : outcome, values }
}

const stepKey = (index: number) => `step-${index + 1}`

function messagesOf({ name, why, findings, steps }: Question): CheckMessages {
  return {
    ...questionMessages,
    name: literal(name),
    why: literal(why),
    unknown: literal(findings.unknown),
    'unknown-future': literal(findings.unknown),
    pass: literal(findings.pass),
    attention: literal(findings.attention ?? findings.unknown),
    fail: literal(findings.fail ?? findings.unknown),
    ...Object.fromEntries(steps.map((step, index) => [stepKey(index), literal(step)])),
  }
}

/** The catalogue holds plain text: a brace or a bracket in it must not be read as ICU syntax. */
function literal(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]/g, sign => `'${sign}'`)
}

/** The catalogue's schemas ask for one entry at least, which the type of an array does not say. */
function atLeastOne<Item>(items: readonly Item[]): readonly [Item, ...Item[]] {
  const [first, ...rest] = items
  if (first === undefined) throw new RangeError('An entry of the catalogue has an empty list')
  return [first, ...rest]
}
