import { answerNever, answerNotSure } from '../../shared/model/answer.ts'
import { daySchema } from '../../shared/model/date.ts'
import type { Question } from '../../shared/model/question.ts'

const share = /^(\d{1,4})\/(\d{1,4})$/

/** Whether a value answers the question: one of its options, a day that exists or never, n of m with n no more than m, or not sure. */
export function isAnswerTo({ answerSet }: Pick<Question, 'answerSet'>, value: string): boolean {
  switch (answerSet.kind) {
    case 'choice':
      return answerSet.options.some(option => option.id === value)
    case 'date':
      return value === answerNever || value === answerNotSure || daySchema.safeParse(value).success
    case 'coverage': {
      if (value === answerNotSure) return true
      const [, part, whole] = share.exec(value) ?? []
      return part !== undefined && Number(part) <= Number(whole)
    }
  }
}
