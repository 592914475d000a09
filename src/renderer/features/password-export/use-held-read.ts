import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useClient } from '../../app/backend.ts'
import type { Client } from '../../app/client.ts'
import { heldQueries, useExport } from './use-export-session.ts'

/**
 * Reads something of the held export. It is kept no longer than it is shown, and when the export turns out to be gone
 * the page says so.
 */
export function useHeldRead<Data>(
  key: readonly (string | number)[],
  read: (client: Client, signal: AbortSignal) => Promise<Data>,
): UseQueryResult<Data> {
  const client = useClient()
  const { actions } = useExport()
  const query = useQuery({
    queryKey: [heldQueries, ...key],
    queryFn: ({ signal }) => read(client, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  useEffect(() => {
    if (query.error) actions.notice(query.error)
  }, [query.error, actions])
  return query
}
