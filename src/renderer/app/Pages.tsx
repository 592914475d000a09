import { type ComponentType, lazy, Suspense } from 'react'
import { HomePage } from '../features/home/HomePage.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageName, Route } from './routes.ts'

/** Every page but home comes when it is first asked for, so that the window opens quickly. */
const pages: Record<PageName, ComponentType<{ rest: readonly string[] }>> = {
  home: HomePage,
  audit: lazy(async () => ({ default: (await import('../features/audit/AuditPage.tsx')).AuditPage })),
  plan: lazy(async () => ({ default: (await import('../features/plan/PlanPage.tsx')).PlanPage })),
  device: lazy(async () => ({ default: (await import('../features/device/DevicePage.tsx')).DevicePage })),
  'carried-devices': lazy(async () => ({
    default: (await import('../features/carried-devices/CarriedDevicesPage.tsx')).CarriedDevicesPage,
  })),
  accounts: lazy(async () => ({
    default: (await import('../features/accounts/AccountsPage.tsx')).AccountsPage,
  })),
  access: lazy(async () => ({ default: (await import('../features/access/AccessPage.tsx')).AccessPage })),
  openers: lazy(async () => ({ default: (await import('../features/openers/OpenersPage.tsx')).OpenersPage })),
  password: lazy(async () => ({
    default: (await import('../features/password/PasswordPage.tsx')).PasswordPage,
  })),
  'password-export': lazy(async () => ({
    default: (await import('../features/password-export/PasswordExportPage.tsx')).PasswordExportPage,
  })),
  footprint: lazy(async () => ({
    default: (await import('../features/footprint/FootprintPage.tsx')).FootprintPage,
  })),
  'footprint-routes': lazy(async () => ({
    default: (await import('../features/footprint-routes/RoutesPage.tsx')).RoutesPage,
  })),
  mosaic: lazy(async () => ({ default: (await import('../features/mosaic/MosaicPage.tsx')).MosaicPage })),
  files: lazy(async () => ({ default: (await import('../features/files/FilesPage.tsx')).FilesPage })),
  domains: lazy(async () => ({ default: (await import('../features/domains/DomainsPage.tsx')).DomainsPage })),
  breaches: lazy(async () => ({
    default: (await import('../features/breaches/BreachesPage.tsx')).BreachesPage,
  })),
  privacy: lazy(async () => ({ default: (await import('../features/privacy/PrivacyPage.tsx')).PrivacyPage })),
  icds: lazy(async () => ({ default: (await import('../features/icds/IcdsPage.tsx')).IcdsPage })),
  history: lazy(async () => ({ default: (await import('../features/history/HistoryPage.tsx')).HistoryPage })),
  report: lazy(async () => ({ default: (await import('../features/report/ReportPage.tsx')).ReportPage })),
  'report-concern': lazy(async () => ({
    default: (await import('../features/report-concern/ReportConcernPage.tsx')).ReportConcernPage,
  })),
  settings: lazy(async () => ({
    default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
  })),
  profile: lazy(async () => ({ default: (await import('../features/profile/ProfilePage.tsx')).ProfilePage })),
  'how-the-score-works': lazy(async () => ({
    default: (await import('../features/score/HowTheScoreWorksPage.tsx')).HowTheScoreWorksPage,
  })),
}

/** The page the address names. A page that breaks leaves the rest of the window standing. */
export function Pages({ route }: { route: Route }) {
  if (route.page === 'not-found') return <NotFoundPage />
  const Page = pages[route.page]
  return (
    <ErrorBoundary key={route.page}>
      <Suspense fallback={<Loading />}>
        <Page rest={route.rest} />
      </Suspense>
    </ErrorBoundary>
  )
}
