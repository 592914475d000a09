import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { AppStatus } from '../../shared/views.ts'
import { useWords, WordsContext } from '../i18n/use-words.ts'
import { createWords } from '../i18n/words.ts'
import { Loading } from '../ui/Loading.tsx'
import { ToastProvider } from '../ui/Toast.tsx'
import { ClientProvider, StatusProvider, useClient } from './backend.ts'
import { ClosedFrame } from './ClosedFrame.tsx'
import type { Client } from './client.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Pages } from './Pages.tsx'
import { usePresence } from './presence.ts'
import { createQueryClient, useRead } from './queries.ts'
import { useRoute } from './router.ts'
import { Shell } from './Shell.tsx'
import { StoppedPage } from './StoppedPage.tsx'
import { useAppStatus } from './status.ts'
import { useTheme } from './theme.ts'

const StartPage = lazy(async () => ({ default: (await import('../features/vault/StartPage.tsx')).StartPage }))
const UnlockPage = lazy(async () => ({
  default: (await import('../features/vault/UnlockPage.tsx')).UnlockPage,
}))
const FaultPage = lazy(async () => ({ default: (await import('../features/vault/FaultPage.tsx')).FaultPage }))

/** The window: what surrounds every page, and the one decision of what to show while the store is not open. */
export function App({ client }: { client: Client }) {
  const [queries] = useState(createQueryClient)
  const words = useMemo(() => createWords('en-GB'), [])
  const { status, connection, retry } = useAppStatus(client)
  const isOpen = status?.vault === 'open'

  // What was read while the store was open must not outlive it in memory.
  useEffect(() => {
    if (!isOpen) queries.clear()
  }, [isOpen, queries])

  return (
    <WordsContext value={words}>
      <I18nProvider locale={words.language}>
        <QueryClientProvider client={queries}>
          <ClientProvider value={client}>
            <ToastProvider>
              <ErrorBoundary>
                {connection === 'stopped' ? (
                  <StoppedPage onRetry={retry} />
                ) : status ? (
                  <StatusProvider value={status}>
                    <Inside status={status} isConnected={connection === 'open'} />
                  </StatusProvider>
                ) : (
                  <Loading />
                )}
              </ErrorBoundary>
            </ToastProvider>
          </ClientProvider>
        </QueryClientProvider>
      </I18nProvider>
    </WordsContext>
  )
}

function Inside({ status, isConnected }: { status: AppStatus; isConnected: boolean }) {
  if (status.vault === 'open') return <Open isConnected={isConnected} />
  return <Closed status={status} isConnected={isConnected} />
}

/** The theme is read before the first page is drawn, so that nobody who chose dark is dazzled first. */
function Open({ isConnected }: { isConnected: boolean }) {
  const settings = useRead('settings')
  const route = useRoute()
  usePresence(useClient())
  useTheme(settings.data?.theme ?? 'system')
  useTitle(route.page === 'not-found' ? 'shell.notFoundTitle' : `shell.${route.page}`)
  if (settings.isPending) return <Loading />
  return (
    <Shell isConnected={isConnected}>
      <Pages route={route} />
    </Shell>
  )
}

function Closed({ status, isConnected }: { status: AppStatus; isConnected: boolean }) {
  const route = useRoute()
  const wantsConcern = route.page === 'report-concern'
  useTitle(
    wantsConcern
      ? 'shell.report-concern'
      : status.vault === 'absent'
        ? 'shell.startTitle'
        : status.vault === 'locked'
          ? 'shell.lockedTitle'
          : 'shell.faultTitle',
  )
  return (
    <ClosedFrame isConnected={isConnected} isConcern={wantsConcern}>
      <Suspense fallback={<Loading />}>
        {wantsConcern ? (
          <Pages route={route} />
        ) : status.vault === 'absent' ? (
          <StartPage />
        ) : status.vault === 'locked' ? (
          <UnlockPage />
        ) : (
          <FaultPage />
        )}
      </Suspense>
    </ClosedFrame>
  )
}

function useTitle(page: Parameters<ReturnType<typeof useWords>['say']>[0]): void {
  const { say } = useWords()
  useEffect(() => {
    document.title = say('shell.documentTitle', { page: say(page) })
  }, [page, say])
}
