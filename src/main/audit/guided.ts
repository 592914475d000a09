import { badRequest } from '@hapi/boom'
import type { Account } from '../../shared/model/account.ts'
import type { Answer } from '../../shared/model/answer.ts'
import { daysBetween } from '../../shared/model/date.ts'
import type { Question } from '../../shared/model/question.ts'
import type { AuditPlan, AuditStep } from '../../shared/views.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { isAnswerTo } from './valid-answer.ts'

export interface Guided {
  /** The pages of the guided audit for this person, in order, with what was answered already. */
  plan(): Promise<AuditPlan>
  saveProgress(step: string): Promise<void>
  discardProgress(): Promise<void>
  /** Keeps an answer, with the grade its date earns. Refuses an unknown question or a value that is no answer to it (400). */
  answer(given: Pick<Answer, 'questionId' | 'value' | 'on' | 'note'>): Promise<void>
}

type Screen = Extract<AuditStep, { kind: 'screen' }>['id']

export function createGuided(store: () => Store, catalogue: Catalogue, clock: Clock): Guided {
  const questionStep = (question: Question, answers: ReadonlyMap<string, Answer>): AuditStep => {
    const answer = answers.get(question.id) ?? null
    const stale = answer !== null && daysBetween(answer.answeredAt, clock()) > question.staleAfterDays
    const link = question.link === undefined ? null : catalogue.link(question.link)
    return { kind: 'question', id: question.id, section: question.section, question, answer, stale, link }
  }

  return {
    async plan() {
      const [profile, answers, progress, done] = await Promise.all([
        store().profile(),
        store().answers(),
        store().auditProgress(),
        doneScreens(store()),
      ])
      const byQuestion = new Map(answers.map(answer => [answer.questionId, answer]))
      const asked = catalogue.questions.filter(
        ({ roles }) => profile === null || roles.length === 0 || roles.includes(profile.role),
      )
      const screens = (ids: readonly Screen[], section: string): AuditStep[] =>
        ids.map(id => ({ kind: 'screen', id, section, done: done.has(id) }))
      const steps = catalogue.sections.flatMap(section => [
        ...screens(section.screens, section.id),
        ...asked
          .filter(question => question.section === section.id)
          .map(question => questionStep(question, byQuestion)),
        ...screens(section.lastScreens, section.id),
      ])
      return { sections: catalogue.sections.map(({ id, title }) => ({ id, title })), steps, progress }
    },

    async saveProgress(step) {
      const now = clock().toISOString()
      const progress = await store().auditProgress()
      await store().saveAuditProgress({ startedAt: progress?.startedAt ?? now, step, changedAt: now })
    },

    discardProgress: () => store().saveAuditProgress(null),

    async answer({ questionId, value, on, note }) {
      const question = catalogue.question(questionId)
      if (!question || !isAnswerTo(question, value))
        throw badRequest('This is no answer to this question', { kind: 'INVALID' })
      await store().saveAnswer({
        questionId,
        value,
        on,
        note,
        grade: on === null ? 'said' : 'dated',
        answeredAt: clock().toISOString(),
      })
    },
  }
}

/** The screens that hold something already. Accounts of which only the names were taken over say nothing yet. */
async function doneScreens(store: Store): Promise<ReadonlySet<Screen>> {
  const [profile, facts, devices, accounts, searches, icds] = await Promise.all([
    store.profile(),
    store.deviceFacts(),
    store.carriedDevices(),
    store.accounts(),
    store.searchRecords(),
    store.icdsStatus(),
  ])
  const done: readonly (readonly [Screen, boolean])[] = [
    ['profile', profile !== null],
    ['device', Object.keys(facts).length > 0],
    ['carried-devices', devices.length > 0],
    ['accounts', accounts.some(saysMore)],
    ['footprint', searches.length > 0],
    ['icds', icds !== null],
  ]
  return new Set(done.filter(([, isDone]) => isDone).map(([id]) => id))
}

const saysMore = ({ signInMethods, recovery, linkedDevicesReviewedOn, reviewedOn }: Account): boolean =>
  signInMethods.length > 0 || recovery.length > 0 || linkedDevicesReviewedOn !== null || reviewedOn !== null
