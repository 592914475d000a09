import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './Loading.tsx'
import { Problem } from './Problem.tsx'

/** Draws what was read; until then the shapes of it, and when reading failed the reason. */
export function Loaded<Data>({
  query,
  rows = 3,
  children,
}: {
  query: UseQueryResult<Data>
  rows?: number
  children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />
  return <Loading rows={rows} />
}
