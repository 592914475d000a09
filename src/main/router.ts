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
