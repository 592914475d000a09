import { implement } from '@orpc/server'
import { contract } from '../shared/contract.ts'
import type { App } from './app.ts'
import { toTransport } from './errors.ts'

/**
 * The contract, answered by the services and nothing else. Every error passes `toTransport`; every call but the ones that
 * come by themselves counts as the person being there.
 */
export function createRouter(app: Omit<App, 'router' | 'close'>) {
  const os = implement(contract).use(async ({ next, path }) => {
    if (path.join('.') !== 'app.watch' && path.join('.') !== 'app.status') app.touch()
    try {
      return await next()
    } catch (error) {
      throw toTransport(error)
    }
  })
  const {
    vault,
    auditing,
    guided,
    measuring,
    planning,
    accounts,
    carriedDevices,
    passwords,
    passwordExports: exports,
    footprint,
    footprintRoutes: routes,
    files,
    domains,
    breaches,
    privacy,
    icds,
    reporting,
  } = app
  const store = () => app.vault.store()

  return os.router({
    app: {
      status: os.app.status.handler(() => app.status()),
      watch: os.app.watch.handler(({ signal }) => mapped(app.watch(signal))),
      quit: os.app.quit.handler(() => app.quit()),
    },
    vault: {
      create: os.vault.create.handler(({ input }) => vault.create(input)),
      unlock: os.vault.unlock.handler(({ input }) =>
        vault.unlock(input.passphrase === undefined ? {} : { passphrase: input.passphrase }),
      ),
      lock: os.vault.lock.handler(() => vault.lock()),
      changePassphrase: os.vault.changePassphrase.handler(({ input }) => vault.changePassphrase(input)),
      setProtection: os.vault.setProtection.handler(({ input }) =>
        vault.setProtection(
          input.protection === 'keychain'
            ? { protection: 'keychain' }
            : { protection: 'passphrase', passphrase: input.next ?? '' },
          input.current,
        ),
      ),
      wipe: os.vault.wipe.handler(async () => {
        await vault.wipe()
      }),
      exportBackup: os.vault.exportBackup.handler(({ input }) => app.exportBackup(input.passphrase)),
      importBackup: os.vault.importBackup.handler(({ input }) =>
        vault.importBackup(Buffer.from(input.data, 'base64'), input.passphrase, { replace: input.replace }),
      ),
      judgePassphrase: os.vault.judgePassphrase.handler(({ input }) => passwords.isStrong(input.passphrase)),
    },
    profile: {
      get: os.profile.get.handler(() => store().profile()),
      save: os.profile.save.handler(({ input }) => store().saveProfile(input)),
    },
    home: { get: os.home.get.handler(() => app.home()) },
    audit: {
      plan: os.audit.plan.handler(() => guided.plan()),
      saveProgress: os.audit.saveProgress.handler(({ input }) => guided.saveProgress(input.step)),
      discardProgress: os.audit.discardProgress.handler(() => guided.discardProgress()),
      finish: os.audit.finish.handler(() => auditing.finish()),
      list: os.audit.list.handler(() => auditing.list()),
      get: os.audit.get.handler(({ input }) => auditing.get(input.id)),
      compare: os.audit.compare.handler(({ input }) => auditing.compare(input.earlier, input.later)),
    },
    answers: {
      save: os.answers.save.handler(({ input }) => guided.answer(input)),
      remove: os.answers.remove.handler(({ input }) => store().removeAnswer(input.questionId)),
    },
    device: {
      measure: os.device.measure.handler(({ input, signal }) => mapped(measuring.run(input.facts, signal))),
      openSettings: os.device.openSettings.handler(({ input }) => app.openSettings(input.id)),
    },
    findings: {
      current: os.findings.current.handler(() => auditing.current()),
      accept: os.findings.accept.handler(({ input }) =>
        store().saveAcceptance({ ...input, acceptedAt: app.clock().toISOString() }),
      ),
      withdrawAcceptance: os.findings.withdrawAcceptance.handler(({ input }) =>
        store().removeAcceptance(input.checkId, input.subject),
      ),
    },
    plan: {
      list: os.plan.list.handler(() => planning.list()),
      save: os.plan.save.handler(({ input }) => planning.save(input)),
      remove: os.plan.remove.handler(({ input }) => planning.remove(input.id)),
    },
    accounts: {
      services: os.accounts.services.handler(() => accounts.services()),
      list: os.accounts.list.handler(() => accounts.list()),
      save: os.accounts.save.handler(({ input }) => store().saveAccount(input)),
      remove: os.accounts.remove.handler(({ input }) => store().removeAccount(input.id)),
      access: os.accounts.access.handler(() => accounts.access()),
    },
    openers: {
      list: os.openers.list.handler(() => store().openers()),
      save: os.openers.save.handler(({ input }) => store().saveOpener(input)),
      remove: os.openers.remove.handler(({ input }) => store().removeOpener(input.id)),
    },
    carriedDevices: {
      platforms: os.carriedDevices.platforms.handler(() => carriedDevices.platforms()),
      list: os.carriedDevices.list.handler(() => carriedDevices.list()),
      save: os.carriedDevices.save.handler(({ input }) => carriedDevices.save(input)),
      remove: os.carriedDevices.remove.handler(({ input }) => carriedDevices.remove(input.id)),
    },
    passwords: {
      check: os.passwords.check.handler(({ input }) => app.checkPassword(input.password, input.ownWords)),
      exposurePreview: os.passwords.exposurePreview.handler(({ input }) =>
        passwords.exposurePreview(input.password),
      ),
      exposure: os.passwords.exposure.handler(({ input }) => passwords.exposure(input.password)),
    },
    passwordExport: {
      begin: os.passwordExport.begin.handler(({ input }) => exports.begin(input)),
      add: os.passwordExport.add.handler(({ input }) => exports.add(input.id, input.data)),
      read: os.passwordExport.read.handler(({ input }) => exports.read(input.id, input.columns)),
      audit: os.passwordExport.audit.handler(({ input, signal }) => mapped(exports.audit(input.id, signal))),
      issues: os.passwordExport.issues.handler(({ input }) => exports.issues(input.id, input)),
      exposurePreview: os.passwordExport.exposurePreview.handler(({ input }) =>
        exports.exposurePreview(input.id),
      ),
      exposure: os.passwordExport.exposure.handler(({ input, signal }) =>
        mapped(exports.exposure(input.id, signal)),
      ),
      hashFile: os.passwordExport.hashFile.handler(({ input, signal }) =>
        mapped(exports.hashFile(input.id, input.path, signal)),
      ),
      breaches: os.passwordExport.breaches.handler(({ input }) => exports.breaches(input.id, input.data)),
      candidates: os.passwordExport.candidates.handler(({ input }) => exports.candidates(input.id)),
      takeOver: os.passwordExport.takeOver.handler(({ input }) => exports.takeOver(input.id, input)),
      list: os.passwordExport.list.handler(({ input }) => exports.list(input.id, input.format)),
      locate: os.passwordExport.locate.handler(({ input }) => exports.locate(input.id)),
      deleteFile: os.passwordExport.deleteFile.handler(({ input }) =>
        exports.deleteFile(input.id, input.index),
      ),
      forget: os.passwordExport.forget.handler(() => exports.forget()),
    },
    identity: {
      get: os.identity.get.handler(() => footprint.identity()),
      save: os.identity.save.handler(({ input }) => footprint.saveFacet(input)),
      remove: os.identity.remove.handler(({ input }) => footprint.removeFacet(input.id)),
      saveConsent: os.identity.saveConsent.handler(({ input }) => footprint.saveConsent(input)),
    },
    footprint: {
      searches: os.footprint.searches.handler(() => footprint.searches()),
      saveSearch: os.footprint.saveSearch.handler(({ input }) => footprint.saveSearch(input)),
      removeSearch: os.footprint.removeSearch.handler(({ input }) => footprint.removeSearch(input.queryId)),
      openSearch: os.footprint.openSearch.handler(({ input }) => app.openSearch(input.queryId, input.place)),
      exposures: os.footprint.exposures.handler(() => footprint.exposures()),
      saveExposure: os.footprint.saveExposure.handler(({ input }) => footprint.saveExposure(input)),
      removeExposure: os.footprint.removeExposure.handler(({ input }) => footprint.removeExposure(input.id)),
      openExposure: os.footprint.openExposure.handler(({ input }) => app.openExposure(input.id)),
      mosaic: os.footprint.mosaic.handler(() => footprint.mosaic()),
      routes: os.footprint.routes.handler(() => routes.list()),
      saveRouteTask: os.footprint.saveRouteTask.handler(({ input }) => routes.saveTask(input)),
      removeRouteTask: os.footprint.removeRouteTask.handler(({ input }) => routes.removeTask(input.id)),
      letter: os.footprint.letter.handler(({ input }) => routes.letter(input)),
    },
    files: {
      begin: os.files.begin.handler(({ input }) => files.begin(input)),
      add: os.files.add.handler(({ input }) => files.add(input.id, input.data)),
      read: os.files.read.handler(({ input }) => files.read(input.id)),
      clean: os.files.clean.handler(({ input }) => files.clean(input.id)),
      cleaned: os.files.cleaned.handler(({ input }) => files.cleaned(input.id, input.offset)),
      forget: os.files.forget.handler(({ input }) => files.forget(input.id)),
    },
    domains: {
      list: os.domains.list.handler(() => domains.list()),
      preview: os.domains.preview.handler(({ input }) => domains.preview(input.domain)),
      check: os.domains.check.handler(({ input, signal }) => mapped(domains.check(input.domain, signal))),
      remove: os.domains.remove.handler(({ input }) => domains.remove(input.id)),
      handOver: os.domains.handOver.handler(({ input }) => domains.handOver(input.id)),
    },
    breaches: {
      get: os.breaches.get.handler(() => breaches.get()),
      openPage: os.breaches.openPage.handler(({ input }) => app.openBreachPage(input.facetId)),
      saveKey: os.breaches.saveKey.handler(({ input }) => breaches.saveKey(input.key)),
      removeKey: os.breaches.removeKey.handler(() => breaches.removeKey()),
      preview: os.breaches.preview.handler(({ input }) => breaches.preview(input.facetId, input.way)),
      check: os.breaches.check.handler(({ input, signal }) =>
        breaches.check(input.facetId, input.way, signal),
      ),
      record: os.breaches.record.handler(({ input }) => breaches.record(input)),
      fetchList: os.breaches.fetchList.handler(({ signal }) => breaches.fetchList(signal)),
    },
    privacy: {
      get: os.privacy.get.handler(() => privacy.get()),
      saveState: os.privacy.saveState.handler(({ input }) => privacy.saveState(input)),
      removeState: os.privacy.removeState.handler(({ input }) => privacy.removeState(input)),
    },
    icds: {
      get: os.icds.get.handler(() => icds()),
      save: os.icds.save.handler(({ input }) => store().saveIcdsStatus(input)),
    },
    contacts: { list: os.contacts.list.handler(() => app.contacts()) },
    report: { create: os.report.create.handler(({ input }) => reporting(input)) },
    links: { open: os.links.open.handler(({ input }) => app.openLink(input.id)) },
    settings: {
      get: os.settings.get.handler(() => store().settings()),
      save: os.settings.save.handler(({ input }) => app.saveSettings(input)),
    },
  })
}

/** What goes wrong in the middle of a stream comes after the call itself has succeeded, so it is mapped here. */
async function* mapped<Event>(stream: AsyncGenerator<Event, void>): AsyncGenerator<Event, void> {
  try {
    yield* stream
  } catch (error) {
    throw toTransport(error)
  }
}
export type Router = ReturnType<typeof createRouter>
