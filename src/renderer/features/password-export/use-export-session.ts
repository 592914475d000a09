import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import {
  type ColumnMapping,
  type ExposureEvent,
  largestExportBytes,
  type OwnWord,
} from '../../../shared/model/password-export.ts'
import { useClient } from '../../app/backend.ts'
import type { Client } from '../../app/client.ts'
import { kindOf } from '../../app/problems.ts'
import { FileUnreadable, sendInPieces } from '../../ui/file-pieces.ts'
import { type Held, type LookName, nextSession, type Session, type SessionEvent } from './export-session.ts'
import { noOwnWords, type OwnWordsDraft, readOwnWords } from './own-words-draft.ts'

/** Everything read from a held export is kept under this name, so that it can be dropped in one go. */
export const heldQueries = 'password-export'

/** What the person can do with an export. */
export type ExportActions = {
  choose: (file: File) => void
  match: (mapping: ColumnMapping) => void
  audit: () => void
  stopAudit: () => void
  askRange: () => void
  searchHashFile: (path: string) => void
  stopLook: (look: LookName) => void
  forget: () => void
  again: () => void
  /** Takes what a call threw; says whether the export turned out to be gone. */
  notice: (error: unknown) => boolean
  tell: (event: SessionEvent) => void
}

/** The longest name the contract takes. */
const longestName = 255

/** The export of this page: one at a time, and forgotten as soon as the page goes. */
export function useExportSession(): SharedExport {
  const client = useClient()
  const queries = useQueryClient()
  const [session, tell] = useReducer(nextSession, { stage: 'start' })
  const sessionNow = useRef(session)
  sessionNow.current = session
  const [ownWords, setOwnWords] = useState(noOwnWords)
  const ownWordsNow = useRef(ownWords)
  ownWordsNow.current = ownWords
  const runs = useMemo(
    () =>
      createRuns({
        client,
        tell,
        sessionNow: () => sessionNow.current,
        ownWordsNow: () => readOwnWords(ownWordsNow.current),
      }),
    [client],
  )

  useEffect(() => {
    const leave = () => {
      runs.dropAll()
      queries.removeQueries({ queryKey: [heldQueries] })
      // A page that comes back from the browser's memory must not show what is no longer held.
      if (sessionNow.current.stage === 'held') tell({ type: 'ended', because: 'lost' })
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [queries, runs])

  useEffect(() => {
    if (session.stage !== 'held') queries.removeQueries({ queryKey: [heldQueries] })
  }, [session.stage, queries])

  return { session, actions: runs.actions, ownWords, setOwnWords }
}

type Runs = { actions: ExportActions; dropAll: () => void }
type Tell = (event: SessionEvent) => void

/** The work under way for one page. Each kind of work can be broken off by itself, and all of it at once. */
function createRuns({
  client,
  tell,
  sessionNow,
  ownWordsNow,
}: {
  client: Client
  tell: Tell
  sessionNow: () => Session
  ownWordsNow: () => OwnWord[]
}): Runs {
  const running = new Map<string, AbortController>()
  let wasBegun = false

  const start = (name: string): AbortSignal => {
    running.get(name)?.abort()
    const run = new AbortController()
    running.set(name, run)
    return run.signal
  }
  const stop = (name: string) => running.get(name)?.abort()
  /** False once other work of the same name has begun, or all of it was dropped. */
  const isLatest = (name: string, signal: AbortSignal) => running.get(name)?.signal === signal
  const stopAll = () => {
    for (const run of running.values()) run.abort()
    running.clear()
  }
  const dropAll = () => {
    stopAll()
    if (!wasBegun) return
    wasBegun = false
    // Whatever the answer: the main process also forgets by itself when it locks or ends.
    client.passwordExport.forget().catch(() => {})
  }
  const heldNow = (): Held | null => {
    const session = sessionNow()
    return session.stage === 'held' ? session.held : null
  }
  const notice = (error: unknown): boolean => {
    if (kindOf(error) !== 'NOT_FOUND') return false
    stopAll()
    wasBegun = false
    tell({ type: 'ended', because: 'lost' })
    return true
  }

  const read = async (
    id: string,
    fileName: string,
    columns: ColumnMapping | null,
    signal: AbortSignal,
  ): Promise<void> => {
    tell({ type: 'reading', fileName })
    const result = await client.passwordExport.read({ id, columns }, { signal })
    if (signal.aborted) return
    tell({ type: 'answered', id, fileName, result })
    if (result.kind === 'refused') dropAll()
    if (result.kind === 'read') void audit(id)
  }

  const fail = (error: unknown, signal: AbortSignal) => {
    if (signal.aborted) return
    if (error instanceof FileUnreadable) tell({ type: 'unreadable' })
    else if (notice(error)) return
    else tell({ type: 'failed', error })
    dropAll()
  }

  const choose = async (file: File): Promise<void> => {
    dropAll()
    if (file.size === 0) return tell({ type: 'refused', reason: 'empty' })
    if (file.size > largestExportBytes) return tell({ type: 'refused', reason: 'too-large' })
    const signal = start('read')
    const fileName = file.name.slice(-longestName)
    tell({ type: 'chosen', fileName, bytes: file.size })
    try {
      wasBegun = true
      const { id } = await client.passwordExport.begin(
        { fileName, bytes: file.size, ownWords: ownWordsNow() },
        { signal },
      )
      await sendInPieces(file, {
        add: data => client.passwordExport.add({ id, data }, { signal }),
        onSent: bytes => tell({ type: 'sent', bytes }),
        signal,
      })
      if (!signal.aborted) await read(id, fileName, null, signal)
    } catch (error) {
      fail(error, signal)
    }
  }

  const match = async (mapping: ColumnMapping): Promise<void> => {
    const session = sessionNow()
    if (session.stage !== 'columns') return
    const signal = start('read')
    try {
      await read(session.id, session.fileName, mapping, signal)
    } catch (error) {
      fail(error, signal)
    }
  }

  const audit = async (id: string): Promise<void> => {
    const signal = start('audit')
    tell({ type: 'audit-begun' })
    try {
      for await (const event of await client.passwordExport.audit({ id }, { signal })) {
        if (signal.aborted) break
        tell({ type: 'audit', event })
      }
      if (isLatest('audit', signal)) tell({ type: 'audit-stopped' })
    } catch (error) {
      if (!isLatest('audit', signal)) return
      if (signal.aborted || kindOf(error) === 'CANCELLED') return tell({ type: 'audit-stopped' })
      if (!notice(error)) tell({ type: 'audit-failed', error })
    }
  }

  const follow = async (
    look: LookName,
    ask: (id: string, signal: AbortSignal) => Promise<AsyncIterable<ExposureEvent>>,
  ): Promise<void> => {
    const held = heldNow()
    if (!held) return
    const signal = start(look)
    tell({ type: 'look-begun', look })
    try {
      for await (const event of await ask(held.id, signal)) {
        if (signal.aborted) break
        tell({ type: 'look', look, event })
      }
      if (isLatest(look, signal)) tell({ type: 'look-stopped', look })
    } catch (error) {
      if (!isLatest(look, signal)) return
      if (signal.aborted || kindOf(error) === 'CANCELLED') return tell({ type: 'look-stopped', look })
      if (await isGone(held.id, error)) notice(error)
      else tell({ type: 'look-failed', look, error })
    }
  }

  /** "Not found" can mean the export or a file named with it; the preview, which sends nothing, tells them apart. */
  const isGone = async (id: string, error: unknown): Promise<boolean> => {
    if (kindOf(error) !== 'NOT_FOUND') return false
    return client.passwordExport.exposurePreview({ id }).then(
      () => false,
      again => kindOf(again) === 'NOT_FOUND',
    )
  }

  return {
    dropAll,
    actions: {
      choose: file => void choose(file),
      match: mapping => void match(mapping),
      audit: () => {
        const held = heldNow()
        if (held) void audit(held.id)
      },
      stopAudit: () => stop('audit'),
      askRange: () =>
        void follow('range', (id, signal) => client.passwordExport.exposure({ id }, { signal })),
      searchHashFile: path =>
        void follow('hashFile', (id, signal) => client.passwordExport.hashFile({ id, path }, { signal })),
      stopLook: stop,
      forget: () => {
        dropAll()
        tell({ type: 'ended', because: 'asked' })
      },
      again: () => {
        dropAll()
        tell({ type: 'again' })
      },
      notice,
      tell,
    },
  }
}

/** What the screens under the page share. */
export type SharedExport = {
  session: Session
  actions: ExportActions
  ownWords: OwnWordsDraft
  setOwnWords: (ownWords: OwnWordsDraft) => void
}
export const ExportContext = createContext<SharedExport | null>(null)

export function useExport(): SharedExport {
  const shared = useContext(ExportContext)
  if (!shared) throw new Error('No export above this component')
  return shared
}
