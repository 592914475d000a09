import { join } from 'node:path'
import { notFound } from '@hapi/boom'
import { dayOf } from '../shared/model/date.ts'
import { defaultSettings, type Settings } from '../shared/model/settings.ts'
import type { System } from '../shared/model/system.ts'
import type { AppStatus, Door, HomeView, IcdsView, PasswordVerdict } from '../shared/views.ts'
import { keyKinds } from './accounts/account-kinds.ts'
import { type Accounts, createAccounts } from './accounts/accounts.ts'
import { accountChecks } from './accounts/checks/index.ts'
import { type Auditing, createAuditing } from './audit/auditing.ts'
import { createGuided, type Guided } from './audit/guided.ts'
import { questionChecks } from './audit/question-check.ts'
import { type Breaches, breachKeyAccount, createBreaches } from './breaches/breaches.ts'
import { breachChecks } from './breaches/checks/index.ts'
import { type CarriedDevices, createCarriedDevices } from './carried-devices/carried-devices.ts'
import type { Catalogue } from './catalogue/catalogue.ts'
import { loadCatalogue } from './catalogue/load.ts'
import { type Clock, clockFrom, systemClock } from './clock.ts'
import { contactsFor } from './contacts/for-role.ts'
import { deviceChecks } from './device/checks/index.ts'
import { createInspecting, type Inspecting } from './device/inspecting.ts'
import { localWorld } from './device/local-world.ts'
import { createMeasuring, type Measuring } from './device/measuring.ts'
import { openSettings } from './device/open-settings.ts'
import { probesOf } from './device/probes/index.ts'
import { readRecording, replayWorld } from './device/recording.ts'
import { currentSystem, localSurroundings } from './device/surroundings.ts'
import { domainChecks } from './domains/checks/index.ts'
import { createDomains, type Domains } from './domains/domains.ts'
import { createFiles, type Files } from './files/files.ts'
import { footprintChecks } from './footprint/checks/index.ts'
import { createFootprint, type Footprint } from './footprint/footprint.ts'
import { createFootprintRoutes, type FootprintRoutes } from './footprint/routes.ts'
import { createHome } from './home.ts'
import { icdsChecks } from './icds/checks/index.ts'
import { createIcds } from './icds/icds.ts'
import { createPasswordExports, type PasswordExports } from './passwords/export/password-exports.ts'
import { createPasswordWorker } from './passwords/password-worker.ts'
import { createPasswords, type Passwords } from './passwords/passwords.ts'
import { createPlanning, type Planning } from './plan/planning.ts'
import { privacyChecks } from './privacy/checks/index.ts'
import { createPrivacy, type Privacy } from './privacy/privacy.ts'
import { createReporting, type Reporting } from './report/reporting.ts'
import { createRouter, type Router } from './router.ts'
import { createVault } from './store/encrypted-vault.ts'
import { startIdleLock } from './store/idle-lock.ts'
import type { KeyStore } from './store/keys/key-store.ts'
import { keychainSecretStore } from './store/keys/keychain.ts'
import type { SecretStore } from './store/keys/secret-store.ts'
import type { Store } from './store/store.ts'
import type { Vault } from './store/vault.ts'
import { version } from './version.ts'

export interface AppOptions {
  readonly door: Door
  /** Where the encrypted files lie. */
  readonly dataFolder: string
  /** The project's `resources`, with the catalogue. */
  readonly resourcesFolder: string
  /** Facts come from this recording instead of this machine. */
  readonly replayFolder?: string
  /** Opens an address in the person's own browser; only the desktop door can. */
  readonly openExternal?: (url: string) => Promise<void>
  readonly quit?: () => void
  readonly environment?: NodeJS.ProcessEnv
  readonly keyStore?: KeyStore
  /** Keeps the key of the breach service; the keychain unless set. */
  readonly secretStore?: SecretStore
}

export interface App {
  readonly router: Router
  readonly vault: Vault
  readonly catalogue: Catalogue
  readonly system: System
  readonly clock: Clock
  readonly auditing: Auditing
  readonly guided: Guided
  readonly measuring: Measuring
  /** Looks at this device without the store; for the terminal. */
  readonly inspect: Inspecting
  readonly planning: Planning
  readonly accounts: Accounts
  readonly carriedDevices: CarriedDevices
  readonly footprint: Footprint
  readonly footprintRoutes: FootprintRoutes
  readonly files: Files
  readonly domains: Domains
  readonly breaches: Breaches
  readonly privacy: Privacy
  readonly passwords: Passwords
  readonly passwordExports: PasswordExports
  readonly reporting: Reporting
  icds(): Promise<IcdsView>
  home(): Promise<HomeView>
  contacts(): Promise<ReturnType<typeof contactsFor>>
  status(): Promise<AppStatus>
  watch(signal?: AbortSignal): AsyncGenerator<{ type: 'status'; status: AppStatus } | { type: 'beat' }, void>
  /** The person did something: puts off the idle lock. */
  touch(): void
  checkPassword(password: string, ownWords: readonly string[]): Promise<PasswordVerdict>
  exportBackup(passphrase: string): Promise<{ fileName: string; data: string }>
  saveSettings(settings: Settings): Promise<void>
  openSettings(id: string): Promise<void>
  openLink(id: string): Promise<void>
  openSearch(queryId: string, place: string): Promise<void>
  openExposure(id: string): Promise<void>
  openBreachPage(facetId: string): Promise<void>
  quit(): void
  /** Stops what runs, locks the store and lets go of the folder. */
  close(): Promise<void>
}

const beatMs = 20_000
/** Trying the keychain is a real round trip, and the status is asked for often. */
const keychainLookMs = 30_000

/**
 * Builds the services around one data folder: the only place that knows them all. Doors call this and nothing else.
 * Errors: 400 WRONG_FILE for a broken recording, 501 where no probes exist for this system.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const environment = options.environment ?? process.env
  const [catalogue, recording] = await Promise.all([
    loadCatalogue(join(options.resourcesFolder, 'catalogue')),
    options.replayFolder === undefined ? null : readRecording(options.replayFolder),
  ])
  const system = recording?.surroundings.system ?? currentSystem()
  if (system === null) throw notFound('Surefoot does not know this operating system', { kind: 'NOT_FOUND' })
  const clock = recording ? clockFrom(new Date(recording.surroundings.now)) : systemClock

  const passwordWorker = createPasswordWorker()
  const rangeServiceUrl = async () => (await vault.store().settings()).rangeServiceUrl
  const passwords = createPasswords(passwordWorker, rangeServiceUrl)
  const secrets = options.secretStore ?? keychainSecretStore()
  const vault = createVault({
    folder: options.dataFolder,
    judgePassphrase: passphrase => passwords.isStrong(passphrase),
    now: clock,
    forgetSecrets: () => secrets.remove(breachKeyAccount),
    ...(options.keyStore ? { keyStore: options.keyStore } : {}),
  })
  const store = () => vault.store()
  // The terminal opens the store for some commands only, and then at once.
  if (options.door !== 'terminal') vault.prepare()

  const checks = [
    ...deviceChecks,
    ...accountChecks(catalogue),
    ...footprintChecks,
    ...domainChecks,
    ...breachChecks,
    ...privacyChecks(catalogue),
    ...icdsChecks,
    ...questionChecks(catalogue.questions),
  ]
  const auditing = createAuditing({ store, checks, catalogue, system, clock })
  const findings = async () => (await auditing.current()).findings
  const device = {
    probes: probesOf(system),
    world: (online = false) =>
      recording ? replayWorld(recording) : localWorld(system, { environment, online }),
    surroundings: () =>
      recording
        ? { ...recording.surroundings, now: clock().toISOString() }
        : localSurroundings(system, clock(), environment),
  }
  const measuring = createMeasuring({ ...device, store })
  const profile = async () => ((await vault.state()) === 'open' ? store().profile() : null)
  const contacts = async () => contactsFor(catalogue.contacts, await profile(), clock())
  const icds = createIcds({ store, catalogue, clock })
  const passwordExports = createPasswordExports({
    store,
    clock,
    services: catalogue.services.map(({ id, name, domains, kind, methods }) => ({
      id,
      name,
      domains,
      kind,
      offersSecondFactor: methods.length > 0,
      isKey: keyKinds.includes(kind),
    })),
    ownWords: async () => ((await vault.state()) === 'open' ? namesKnownTo(store()) : []),
    breachList: async () => ((await vault.state()) === 'open' ? await store().breachList() : null),
    // The terminal looks at an export without opening the store.
    rangeServiceUrl: async () =>
      (await vault.state()) === 'open' ? await rangeServiceUrl() : defaultSettings.rangeServiceUrl,
  })

  const footprint = createFootprint({ store, catalogue, clock })
  const files = createFiles()

  /** Whom to tell of a doubt: the person's own team. 999 stands beside it on every screen. */
  const firstContact = async () => {
    const { contacts: all } = await contacts()
    return all.find(contact => contact.kind === 'own-team') ?? all[0] ?? null
  }

  const idleLock = startIdleLock({ minutes: 0, lock: () => void vault.lock() })
  const followSettings = async () => idleLock.setMinutes((await store().settings()).lockAfterMinutes)
  vault.onChange(state => {
    if (state === 'open') return void followSettings().catch(() => undefined)
    idleLock.setMinutes(0)
    void passwordExports.forget()
    void files.close()
  })

  const keychainAvailable = remembered(() => vault.keychainAvailable(), keychainLookMs)
  const status = async (): Promise<AppStatus> => {
    const [state, protection, keychain] = await Promise.all([
      vault.state(),
      vault.protection(),
      keychainAvailable(),
    ])
    return {
      version,
      door: options.door,
      system,
      vault: state,
      protection,
      keychainAvailable: keychain,
      replaying: recording !== null,
      now: clock().toISOString(),
      catalogueAsOf: catalogue.asOf,
      dataFolder: options.dataFolder,
    }
  }

  const breaches = createBreaches({ store, catalogue, clock, secrets })
  const openOutside = async (address: string | null) => {
    if (address === null || !options.openExternal)
      throw notFound('There is no such link', { kind: 'NOT_FOUND' })
    await options.openExternal(address)
  }

  const services = {
    vault,
    catalogue,
    system,
    clock,
    auditing,
    measuring,
    inspect: createInspecting({ ...device, checks, catalogue }),
    passwords,
    passwordExports,
    guided: createGuided(store, catalogue, clock),
    planning: createPlanning(store, findings, clock),
    accounts: createAccounts(store, catalogue, findings, clock),
    carriedDevices: createCarriedDevices(store, catalogue.supportTable, findings),
    footprint,
    footprintRoutes: createFootprintRoutes({ store, catalogue, clock }),
    files,
    domains: createDomains({ store, clock }),
    breaches,
    privacy: createPrivacy({ store, catalogue, clock, system }),
    reporting: createReporting({ store, auditing, icds, contacts, catalogue, clock }),
    icds,
    contacts,
    home: createHome({
      store,
      auditing,
      icds,
      firstContact,
    }),
    status,
    watch: (signal?: AbortSignal) => watchStatus(vault, status, signal),
    touch: () => idleLock.touch(),
    checkPassword: async (password: string, ownWords: readonly string[]) => {
      const name = (await profile())?.name
      return passwords.check(password, name ? [...ownWords, name] : ownWords)
    },
    exportBackup: async (passphrase: string) => ({
      fileName: `surefoot-backup-${dayOf(clock())}.surefoot`,
      data: Buffer.from(await vault.exportBackup(passphrase)).toString('base64'),
    }),
    saveSettings: async (settings: Settings) => {
      await store().saveSettings(settings)
      idleLock.setMinutes(settings.lockAfterMinutes)
    },
    openSettings: async (id: string) =>
      openSettings(catalogue.settingsPages.find(page => page.id === id) ?? null, system, environment),
    openLink: async (id: string) => openOutside(catalogue.link(id)?.url ?? null),
    openSearch: async (queryId: string, place: string) =>
      openOutside(await footprint.searchAddress(queryId, place)),
    openExposure: async (id: string) => openOutside(await footprint.exposureAddress(id)),
    openBreachPage: async (facetId: string) => {
      const { addresses } = await breaches.get()
      await openOutside(addresses.find(address => address.facetId === facetId)?.page ?? null)
    },
    quit: () => options.quit?.(),
  }
  return {
    ...services,
    router: createRouter(services),
    close: async () => {
      measuring.stop()
      idleLock.stop()
      await Promise.all([passwordWorker.close(), passwordExports.forget(), files.close()])
      await vault.close()
    },
  }
}

/** Names that the person can be guessed by: their own, and those of people around them. */
async function namesKnownTo(store: Store) {
  const [profile, openers, facets] = await Promise.all([
    store.profile(),
    store.openers(),
    store.identityFacets(),
  ])
  const helping = openers.filter(({ kind }) => kind === 'person').map(({ label }) => label)
  const facetNames = facets.flatMap(facet => {
    if (facet.kind === 'name') return [facet.given, facet.family]
    return facet.kind === 'household' ? [facet.name] : []
  })
  return [...new Set([profile?.name ?? '', ...helping, ...facetNames])]
    .filter(name => name !== '')
    .map(word => ({ word, kind: 'name' as const }))
}

/** Asks at most once in a while; those who ask in between share the answer. */
function remembered<Answer>(ask: () => Promise<Answer>, forMs: number): () => Promise<Answer> {
  let last: { at: number; answer: Promise<Answer> } | null = null
  return () => {
    const now = performance.now()
    if (last === null || now - last.at > forMs) last = { at: now, answer: ask() }
    return last.answer
  }
}

/** The status now, again after every change, and a beat in between so that a dead window is noticed. */
async function* watchStatus(
  vault: Vault,
  status: () => Promise<AppStatus>,
  signal?: AbortSignal,
): ReturnType<App['watch']> {
  let wake = () => {}
  let changed = true
  const end = vault.onChange(() => {
    changed = true
    wake()
  })
  const stop = () => wake()
  signal?.addEventListener('abort', stop)
  try {
    while (!signal?.aborted) {
      if (changed) {
        changed = false
        yield { type: 'status', status: await status() }
        continue
      }
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, beatMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      if (!changed && !signal?.aborted) yield { type: 'beat' }
    }
  } finally {
    end()
    signal?.removeEventListener('abort', stop)
  }
}
