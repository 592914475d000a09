import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useClient } from './backend.ts'
import type { Client } from './client.ts'

/**
 * The reads of the window, each under one name. Everything is derived from the same small store, so after any change
 * all of them are asked again: that is quicker to trust than a list of what depends on what.
 */
const reads = {
  home: (client: Client, signal: AbortSignal) => client.home.get(undefined, { signal }),
  profile: (client: Client, signal: AbortSignal) => client.profile.get(undefined, { signal }),
  auditPlan: (client: Client, signal: AbortSignal) => client.audit.plan(undefined, { signal }),
  audits: (client: Client, signal: AbortSignal) => client.audit.list(undefined, { signal }),
  findings: (client: Client, signal: AbortSignal) => client.findings.current(undefined, { signal }),
  plan: (client: Client, signal: AbortSignal) => client.plan.list(undefined, { signal }),
  services: (client: Client, signal: AbortSignal) => client.accounts.services(undefined, { signal }),
  accounts: (client: Client, signal: AbortSignal) => client.accounts.list(undefined, { signal }),
  access: (client: Client, signal: AbortSignal) => client.accounts.access(undefined, { signal }),
  openers: (client: Client, signal: AbortSignal) => client.openers.list(undefined, { signal }),
  platforms: (client: Client, signal: AbortSignal) => client.carriedDevices.platforms(undefined, { signal }),
  carriedDevices: (client: Client, signal: AbortSignal) => client.carriedDevices.list(undefined, { signal }),
  identity: (client: Client, signal: AbortSignal) => client.identity.get(undefined, { signal }),
  searches: (client: Client, signal: AbortSignal) => client.footprint.searches(undefined, { signal }),
  exposures: (client: Client, signal: AbortSignal) => client.footprint.exposures(undefined, { signal }),
  mosaic: (client: Client, signal: AbortSignal) => client.footprint.mosaic(undefined, { signal }),
  routes: (client: Client, signal: AbortSignal) => client.footprint.routes(undefined, { signal }),
  domains: (client: Client, signal: AbortSignal) => client.domains.list(undefined, { signal }),
  breaches: (client: Client, signal: AbortSignal) => client.breaches.get(undefined, { signal }),
  privacy: (client: Client, signal: AbortSignal) => client.privacy.get(undefined, { signal }),
  icds: (client: Client, signal: AbortSignal) => client.icds.get(undefined, { signal }),
  contacts: (client: Client, signal: AbortSignal) => client.contacts.list(undefined, { signal }),
  settings: (client: Client, signal: AbortSignal) => client.settings.get(undefined, { signal }),
}
type Reads = typeof reads
export type ReadName = keyof Reads
type ReadResult<Name extends ReadName> = Awaited<ReturnType<Reads[Name]>>

/** Reads one thing from the main process and keeps it up to date. */
export function useRead<Name extends ReadName>(name: Name): UseQueryResult<ReadResult<Name>> {
  const client = useClient()
  return useQuery<ReadResult<Name>>({
    queryKey: [name],
    // The table maps each name to its own result, which TypeScript cannot follow through an index.
    queryFn: ({ signal }) => reads[name](client, signal) as Promise<ReadResult<Name>>,
  })
}

/** Reads one finished audit. */
export function useAudit(id: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['audit', id],
    queryFn: ({ signal }) => client.audit.get({ id }, { signal }),
  })
}

/** Reads the differences between two audits. */
export function useComparison(earlier: string, later: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['comparison', earlier, later],
    queryFn: ({ signal }) => client.audit.compare({ earlier, later }, { signal }),
  })
}

/** A change. When it has been made everything is read again, before `mutateAsync` returns. */
export function useChange<Input, Output>(
  change: (client: Client, input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** A call that changes nothing, such as scoring a password: its answer is kept nowhere but in the component. */
export function useAsk<Input, Output>(
  ask: (client: Client, input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const client = useClient()
  return useMutation({ mutationFn: (input: Input) => ask(client, input), gcTime: 0 })
}

/** Calls go to this very laptop, so being offline is no reason to wait and a failure is no reason to try again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 5_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
