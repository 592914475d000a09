import { describe, expect, it } from 'vitest'
import {
  type Held,
  isUnderWay,
  nextSession,
  type Session,
  type SessionEvent,
} from '../../../../src/renderer/features/password-export/export-session.ts'
import type { ExportSummary, ReadResult } from '../../../../src/shared/model/password-export.ts'

const sessionAfter = (...events: SessionEvent[]): Session =>
  events.reduce(nextSession, { stage: 'start' } satisfies Session)
const heldOf = (session: Session): Held => {
  if (session.stage !== 'held') throw new Error(`Nothing is held: ${session.stage}`)
  return session.held
}

const read: ReadResult = {
  kind: 'read',
  format: 'firefox-csv',
  logins: 4,
  skipped: [],
  carries: { dates: true, secondFactors: false },
}
const answered = (result: ReadResult): SessionEvent => ({
  type: 'answered',
  id: 'an-id',
  fileName: 'logins.csv',
  result,
})
const summary = (urgent: number): ExportSummary => ({
  format: 'firefox-csv',
  logins: 4,
  distinctPasswords: 3,
  skipped: [],
  kinds: [],
  worst: { urgent, soon: 0, tidy: 0, clear: 4 - urgent, notJudged: 0 },
})

describe('an export on its way in', () => {
  it('counts what was sent', () => {
    const session = sessionAfter(
      { type: 'chosen', fileName: 'logins.csv', bytes: 10 },
      { type: 'sent', bytes: 4 },
    )
    expect(session).toEqual({ stage: 'sending', fileName: 'logins.csv', bytes: 10, sent: 4 })
  })

  it('goes on to whatever reading it gave', () => {
    expect(sessionAfter(answered(read)).stage).toBe('held')
    expect(sessionAfter(answered({ kind: 'columns', columns: [], rows: [] })).stage).toBe('columns')
    expect(sessionAfter(answered({ kind: 'refused', reason: 'malformed', line: 7 }))).toEqual({
      stage: 'refused',
      reason: 'malformed',
      line: 7,
    })
  })
})

describe('the audit', () => {
  it('keeps the first results while it goes on, and the last when it has finished', () => {
    const running = sessionAfter(
      answered(read),
      { type: 'audit-begun' },
      { type: 'audit', event: { type: 'summary', summary: summary(1) } },
      { type: 'audit', event: { type: 'progress', scored: 2, of: 3 } },
    )
    expect(heldOf(running)).toMatchObject({
      audit: { state: 'running', scored: 2, of: 3 },
      summary: { worst: { urgent: 1 } },
    })
    const finished = nextSession(running, {
      type: 'audit',
      event: { type: 'finished', summary: summary(2) },
    })
    expect(heldOf(finished)).toMatchObject({
      audit: { state: 'finished' },
      summary: { worst: { urgent: 2 } },
    })
  })

  it('keeps what was found when it is stopped, and goes on from there', () => {
    const stopped = sessionAfter(
      answered(read),
      { type: 'audit-begun' },
      { type: 'audit', event: { type: 'progress', scored: 2, of: 3 } },
      { type: 'audit', event: { type: 'summary', summary: summary(1) } },
      { type: 'audit-stopped' },
    )
    expect(heldOf(stopped)).toMatchObject({
      audit: { state: 'stopped', scored: 2 },
      summary: { worst: { urgent: 1 } },
    })
    expect(heldOf(nextSession(stopped, { type: 'audit-begun' })).audit).toMatchObject({
      state: 'running',
      scored: 2,
    })
  })

  it('is not taken for stopped when its stream ends after it has finished', () => {
    const session = sessionAfter(
      answered(read),
      { type: 'audit-begun' },
      { type: 'audit', event: { type: 'finished', summary: summary(0) } },
      { type: 'audit-stopped' },
    )
    expect(heldOf(session).audit.state).toBe('finished')
  })
})

describe('looking further', () => {
  it('counts, waits when it is asked to, and takes the new summary at the end', () => {
    const begun = sessionAfter(
      answered(read),
      { type: 'look-begun', look: 'range' },
      { type: 'look', look: 'range', event: { type: 'progress', asked: 1, of: 3 } },
      { type: 'look', look: 'range', event: { type: 'waiting', seconds: 5 } },
    )
    expect(heldOf(begun).looks.range).toMatchObject({ state: 'waiting', asked: 1, of: 3, seconds: 5 })
    expect(isUnderWay(heldOf(begun).looks.range)).toBe(true)
    const done = nextSession(begun, {
      type: 'look',
      look: 'range',
      event: { type: 'finished', failed: 1, summary: summary(3) },
    })
    expect(heldOf(done).looks.range).toMatchObject({ state: 'finished', failed: 1 })
    expect(heldOf(done).summary?.worst.urgent).toBe(3)
    expect(heldOf(done).looks.hashFile.state).toBe('idle')
  })

  it('can be stopped while it waits', () => {
    const session = sessionAfter(
      answered(read),
      { type: 'look-begun', look: 'range' },
      { type: 'look', look: 'range', event: { type: 'waiting', seconds: 5 } },
      { type: 'look-stopped', look: 'range' },
    )
    expect(heldOf(session).looks.range.state).toBe('stopped')
  })
})

describe('the end', () => {
  it('forgets the names with everything else, and remembers only that the file was deleted', () => {
    const session = sessionAfter(answered(read), { type: 'deleted' }, { type: 'ended', because: 'asked' })
    expect(session).toEqual({ stage: 'ended', because: 'asked', isDeleted: true })
  })

  it('lets nothing that comes late bring an export back', () => {
    const late: SessionEvent[] = [
      { type: 'audit-begun' },
      { type: 'audit', event: { type: 'finished', summary: summary(1) } },
      { type: 'look', look: 'range', event: { type: 'waiting', seconds: 1 } },
      { type: 'summary', summary: summary(1) },
      { type: 'sent', bytes: 4 },
      { type: 'deleted' },
    ]
    const ended = sessionAfter(answered(read), { type: 'ended', because: 'lost' })
    for (const event of late) expect(nextSession(ended, event)).toBe(ended)
  })

  it('begins again from nothing', () => {
    expect(sessionAfter(answered(read), { type: 'ended', because: 'lost' }, { type: 'again' })).toEqual({
      stage: 'start',
    })
  })
})
