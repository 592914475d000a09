import type {
  ExportEvent,
  ExportRefusal,
  ExportSummary,
  ExposureEvent,
  ReadResult,
} from '../../../shared/model/password-export.ts'

type ColumnsTable = Extract<ReadResult, { kind: 'columns' }>
export type ReadFile = Extract<ReadResult, { kind: 'read' }>

/** How far one way of looking further has come. */
export type Look = {
  state: 'idle' | 'running' | 'waiting' | 'stopped' | 'finished' | 'failed'
  asked: number
  of: number
  /** How long the service asked to wait. */
  seconds: number
  /** How many could not be asked and stay unknown. */
  failed: number
  error: unknown
}
export const looks = ['range', 'hashFile'] as const
export type LookName = (typeof looks)[number]

/** An export that the main process holds in memory, and what is known of it. */
export type Held = {
  id: string
  fileName: string
  file: ReadFile
  audit: {
    state: 'running' | 'stopped' | 'finished' | 'failed'
    scored: number
    of: number
    error: unknown
  }
  /** Null until something is known. */
  summary: ExportSummary | null
  looks: Record<LookName, Look>
  /** The file was deleted from this laptop. */
  isDeleted: boolean
}

/** Where the person stands with an export. Holds names and counts, never a password. */
export type Session =
  | { stage: 'start' }
  | { stage: 'sending'; fileName: string; bytes: number; sent: number }
  | { stage: 'reading'; fileName: string }
  | { stage: 'columns'; id: string; fileName: string; table: ColumnsTable }
  | { stage: 'refused'; reason: ExportRefusal; line: number | null }
  | { stage: 'unreadable' }
  | { stage: 'failed'; error: unknown }
  | { stage: 'held'; held: Held }
  | { stage: 'ended'; because: 'asked' | 'lost'; isDeleted: boolean }

export type SessionEvent =
  | { type: 'chosen'; fileName: string; bytes: number }
  | { type: 'sent'; bytes: number }
  | { type: 'reading'; fileName: string }
  | { type: 'answered'; id: string; fileName: string; result: ReadResult }
  | { type: 'refused'; reason: ExportRefusal }
  | { type: 'unreadable' }
  | { type: 'failed'; error: unknown }
  | { type: 'audit-begun' }
  | { type: 'audit'; event: ExportEvent }
  | { type: 'audit-stopped' }
  | { type: 'audit-failed'; error: unknown }
  | { type: 'look-begun'; look: LookName }
  | { type: 'look'; look: LookName; event: ExposureEvent }
  | { type: 'look-stopped'; look: LookName }
  | { type: 'look-failed'; look: LookName; error: unknown }
  | { type: 'summary'; summary: ExportSummary }
  | { type: 'deleted' }
  | { type: 'ended'; because: 'asked' | 'lost' }
  | { type: 'again' }

const idleLook: Look = { state: 'idle', asked: 0, of: 0, seconds: 0, failed: 0, error: null }

/** The next state. What belongs to an export that is no longer held changes nothing. */
export function nextSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'chosen':
      return { stage: 'sending', fileName: event.fileName, bytes: event.bytes, sent: 0 }
    case 'sent':
      return session.stage === 'sending' ? { ...session, sent: event.bytes } : session
    case 'reading':
      return { stage: 'reading', fileName: event.fileName }
    case 'answered':
      return answered(event)
    case 'refused':
      return { stage: 'refused', reason: event.reason, line: null }
    case 'unreadable':
      return { stage: 'unreadable' }
    case 'failed':
      return { stage: 'failed', error: event.error }
    case 'ended':
      return {
        stage: 'ended',
        because: event.because,
        isDeleted: session.stage === 'held' && session.held.isDeleted,
      }
    case 'again':
      return { stage: 'start' }
    default:
      return session.stage === 'held' ? { stage: 'held', held: nextHeld(session.held, event) } : session
  }
}

function answered({ id, fileName, result }: Extract<SessionEvent, { type: 'answered' }>): Session {
  switch (result.kind) {
    case 'refused':
      return { stage: 'refused', reason: result.reason, line: result.line }
    case 'columns':
      return { stage: 'columns', id, fileName, table: result }
    case 'read':
      return {
        stage: 'held',
        held: {
          id,
          fileName,
          file: result,
          audit: { state: 'stopped', scored: 0, of: 0, error: null },
          summary: null,
          looks: { range: idleLook, hashFile: idleLook },
          isDeleted: false,
        },
      }
  }
}

type HeldEvent = Extract<
  SessionEvent,
  {
    type:
      | 'audit-begun'
      | 'audit'
      | 'audit-stopped'
      | 'audit-failed'
      | 'look-begun'
      | 'look'
      | 'look-stopped'
      | 'look-failed'
      | 'summary'
      | 'deleted'
  }
>

function nextHeld(held: Held, event: HeldEvent): Held {
  switch (event.type) {
    case 'audit-begun':
      return { ...held, audit: { ...held.audit, state: 'running', error: null } }
    case 'audit':
      return afterAuditEvent(held, event.event)
    case 'audit-stopped':
      return held.audit.state === 'running' ? { ...held, audit: { ...held.audit, state: 'stopped' } } : held
    case 'audit-failed':
      return { ...held, audit: { ...held.audit, state: 'failed', error: event.error } }
    case 'look-begun':
      return withLook(held, event.look, { state: 'running', failed: 0, error: null })
    case 'look':
      return afterLookEvent(held, event.look, event.event)
    case 'look-stopped':
      return isUnderWay(held.looks[event.look]) ? withLook(held, event.look, { state: 'stopped' }) : held
    case 'look-failed':
      return withLook(held, event.look, { state: 'failed', error: event.error })
    case 'summary':
      return { ...held, summary: event.summary }
    case 'deleted':
      return { ...held, isDeleted: true }
  }
}

function afterAuditEvent(held: Held, event: ExportEvent): Held {
  switch (event.type) {
    case 'progress':
      return { ...held, audit: { ...held.audit, scored: event.scored, of: event.of } }
    case 'summary':
      return { ...held, summary: event.summary }
    case 'finished':
      return { ...held, summary: event.summary, audit: { ...held.audit, state: 'finished' } }
  }
}

function afterLookEvent(held: Held, look: LookName, event: ExposureEvent): Held {
  switch (event.type) {
    case 'progress':
      return withLook(held, look, { state: 'running', asked: event.asked, of: event.of })
    case 'waiting':
      return withLook(held, look, { state: 'waiting', seconds: event.seconds })
    case 'finished':
      return {
        ...withLook(held, look, { state: 'finished', failed: event.failed }),
        summary: event.summary,
      }
  }
}

const withLook = (held: Held, look: LookName, change: Partial<Look>): Held => ({
  ...held,
  looks: { ...held.looks, [look]: { ...held.looks[look], ...change } },
})

/** Whether it is being asked now. */
export const isUnderWay = (look: Look): boolean => look.state === 'running' || look.state === 'waiting'
