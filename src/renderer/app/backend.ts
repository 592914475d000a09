import { createContext, useContext } from 'react'
import type { AppStatus } from '../../shared/views.ts'
import type { Client } from './client.ts'

const ClientContext = createContext<Client | null>(null)
const StatusContext = createContext<AppStatus | null>(null)

export const ClientProvider = ClientContext
export const StatusProvider = StatusContext

/** The calls to the main process. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('No client above this component')
  return client
}

/** What the main process last said about itself. */
export function useStatus(): AppStatus {
  const status = useContext(StatusContext)
  if (!status) throw new Error('No status above this component')
  return status
}
