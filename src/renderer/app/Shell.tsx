import {
  ClipboardCheck,
  Compass,
  Footprints,
  History,
  House,
  KeyRound,
  Laptop,
  ListTodo,
  LockKeyhole,
  Menu,
  MessageCircleWarning,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  Smartphone,
  UserRound,
  Waypoints,
  X,
} from 'lucide-react'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Button, Link } from 'react-aria-components'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/Notice.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { Brand } from './Brand.tsx'
import { useStatus } from './backend.ts'
import { useChange, useRead } from './queries.ts'
import { useRoute } from './router.ts'
import { hrefTo, type PageName, type Route } from './routes.ts'
import styles from './Shell.module.css'

type Entry = { page: PageName; icon: ComponentType<{ size: number; className?: string }> }

const groups: readonly (readonly Entry[])[] = [
  [
    { page: 'home', icon: House },
    { page: 'audit', icon: ClipboardCheck },
    { page: 'plan', icon: ListTodo },
  ],
  [
    { page: 'device', icon: Laptop },
    { page: 'carried-devices', icon: Smartphone },
    { page: 'accounts', icon: UserRound },
    { page: 'access', icon: Waypoints },
    { page: 'password', icon: KeyRound },
  ],
  [
    { page: 'footprint', icon: Footprints },
    { page: 'privacy', icon: SlidersHorizontal },
    { page: 'icds', icon: ShieldCheck },
  ],
  [{ page: 'history', icon: History }],
]

/** Pages that are reached from the page of another entry. */
const partsOf: Partial<Record<Route['page'], PageName>> = {
  'footprint-routes': 'footprint',
  mosaic: 'footprint',
  files: 'footprint',
  domains: 'footprint',
  breaches: 'footprint',
}
const entryOf = (page: Route['page']) => partsOf[page] ?? page

/** The frame of the open app: the menu at the side, or at the top where it is narrow, and the page. */
export function Shell({ isConnected, children }: { isConnected: boolean; children: ReactNode }) {
  const { say } = useWords()
  const status = useStatus()
  const route = useRoute()
  const [menuOpen, setMenuOpen] = useState(false)
  const address = [route.page, ...route.rest].join('/')

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu
  useEffect(() => {
    setMenuOpen(false)
    window.scrollTo(0, 0)
  }, [address])

  useEffect(() => {
    if (!menuOpen) return
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setMenuOpen(false)
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [menuOpen])

  return (
    <div className={styles.frame}>
      {/* Not a link: the address belongs to the router. */}
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.querySelector<HTMLElement>('#page h1')?.focus()}
      >
        {say('shell.skip')}
      </button>
      <header className={styles.side}>
        <div className={styles.bar}>
          <Link href={hrefTo('home')} className={classNames(styles.brand)}>
            <Brand />
          </Link>
          <Link href={hrefTo('report-concern')} className={classNames(styles.barConcern)}>
            <MessageCircleWarning size={20} aria-hidden />
            <span>{say('shell.report-concern')}</span>
          </Link>
          <Button
            className={classNames(styles.menuButton)}
            aria-expanded={menuOpen}
            aria-controls="menu"
            onPress={() => setMenuOpen(!menuOpen)}
          >
            {menuOpen ? <X size={22} aria-hidden /> : <Menu size={22} aria-hidden />}
            <span>{say(menuOpen ? 'shell.closeMenu' : 'shell.menu')}</span>
          </Button>
        </div>
        <nav
          id="menu"
          className={classNames(styles.menu, menuOpen && styles.menuOpen)}
          aria-label={say('shell.navigation')}
        >
          {groups.map(group => (
            <ul key={group[0]?.page} className={styles.group}>
              {group.map(entry => (
                <li key={entry.page}>
                  <MenuLink entry={entry} isCurrent={entryOf(route.page) === entry.page}>
                    {entry.page === 'plan' && <PlanCount />}
                  </MenuLink>
                </li>
              ))}
            </ul>
          ))}
          <span className={styles.grow} />
          <ul className={classNames(styles.group, styles.always)}>
            <li>
              <Link
                href={hrefTo('report-concern')}
                className={classNames(styles.link, styles.concern)}
                {...(route.page === 'report-concern' ? { 'aria-current': 'page' } : {})}
              >
                <MessageCircleWarning size={20} className={classNames(styles.icon)} aria-hidden />
                {say('shell.report-concern')}
              </Link>
            </li>
            <li>
              <MenuLink entry={{ page: 'settings', icon: Settings }} isCurrent={route.page === 'settings'} />
            </li>
            <li>
              <LockButton />
            </li>
          </ul>
        </nav>
      </header>
      <main className={styles.main} id="page">
        {!isConnected && <Notice tone="attention">{say('shell.reconnecting')}</Notice>}
        {status.replaying && (
          <p className={styles.replaying}>
            <Compass size={18} aria-hidden />
            {say('shell.replaying')}
          </p>
        )}
        {children}
      </main>
    </div>
  )
}

function MenuLink({
  entry,
  isCurrent,
  children,
}: {
  entry: Entry
  isCurrent: boolean
  children?: ReactNode
}) {
  const { say } = useWords()
  const Icon = entry.icon
  return (
    <Link
      href={hrefTo(entry.page)}
      className={classNames(styles.link)}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
    >
      <Icon size={20} className={classNames(styles.icon)} aria-hidden />
      <span>{say(`shell.${entry.page}`)}</span>
      {children}
    </Link>
  )
}

function PlanCount() {
  const { say } = useWords()
  const plan = useRead('plan')
  const open = (plan.data ?? []).filter(
    entry => entry.action.state !== 'done' && entry.action.state !== 'accepted',
  ).length
  if (open === 0) return null
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {open}
      </span>
      <VisuallyHidden>{`, ${say('shell.planCount', { count: open })}`}</VisuallyHidden>
    </>
  )
}

function LockButton() {
  const { say } = useWords()
  const lock = useChange(client => client.vault.lock())
  return (
    <Button className={classNames(styles.link)} onPress={() => lock.mutate(undefined)}>
      <LockKeyhole size={20} className={classNames(styles.icon)} aria-hidden />
      {say('shell.lock')}
    </Button>
  )
}
