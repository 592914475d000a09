import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../app/backend.ts'

/** How far the look at a domain has come. */
export type DomainCheck = {
  state: 'idle' | 'asking' | 'stopped' | 'failed'
  what: string
  done: number
  total: number
  error: unknown
}

const idle: DomainCheck = { state: 'idle', what: '', done: 0, total: 0, error: null }

/** Looks at a domain once `ask` is called. Stopping, or leaving the page, breaks it off. */
export function useDomainCheck(onFinished: (id: string) => void): {
  check: DomainCheck
  ask: (domain: string) => Promise<void>
  stop: () => void
} {
  const client = useClient()
  const queries = useQueryClient()
  const [check, setCheck] = useState(idle)
  const run = useRef<AbortController | null>(null)
  useEffect(() => () => run.current?.abort(), [])

  const ask = async (domain: string) => {
    run.current?.abort()
    const controller = new AbortController()
    run.current = controller
    const { signal } = controller
    setCheck({ ...idle, state: 'asking' })
    let isFinished = false
    try {
      for await (const event of await client.domains.check({ domain }, { signal })) {
        if (signal.aborted) break
        if (event.type === 'asking') setCheck(last => ({ ...last, ...event }))
        else {
          isFinished = true
          await queries.invalidateQueries()
          onFinished(event.view.report.id)
        }
      }
      if (signal.aborted && !isFinished) setCheck({ ...idle, state: 'stopped' })
      else if (!isFinished) throw new Error('The look at the domain ended without an answer')
    } catch (error) {
      setCheck(signal.aborted ? { ...idle, state: 'stopped' } : { ...idle, state: 'failed', error })
    }
  }
  return { check, ask, stop: () => run.current?.abort() }
}
