import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/store/store.ts'
import { facetKinds } from '../../src/shared/model/identity.ts'
import { defaultSettings } from '../../src/shared/model/settings.ts'
import {
  everythingIn,
  fillStore,
  sampleAcceptance,
  sampleAccount,
  sampleAction,
  sampleAnswer,
  sampleAudit,
  sampleAuditProgress,
  sampleBreachCheck,
  sampleBreachList,
  sampleCarriedDevice,
  sampleConsent,
  sampleDomainReport,
  sampleExposure,
  sampleFacet,
  sampleFact,
  sampleIcdsStatus,
  sampleProfile,
  sampleRouteTask,
  sampleSearchRecord,
  sampleSettingState,
  sampleSettings,
} from './sample-records.ts'

const invalid = (table: string) => ({ data: { kind: 'invalid-record', table } })

/** What every store does, whatever it is made of. `withStore` gives each test a new, empty one. */
export function describeStore(
  name: string,
  withStore: (test: (store: Store) => Promise<void>) => Promise<void>,
) {
  const itStores = (sentence: string, test: (store: Store) => Promise<void>) =>
    it(sentence, () => withStore(test))

  describe(name, () => {
    itStores('is empty at first, with the usual settings', async store => {
      expect(await everythingIn(store)).toEqual({
        profile: null,
        settings: defaultSettings,
        answers: [],
        accounts: [],
        carriedDevices: [],
        icdsStatus: null,
        identityFacets: [],
        consents: [],
        searchRecords: [],
        exposures: [],
        routeTasks: [],
        domainReports: [],
        breachChecks: [],
        settingStates: [],
        breachList: null,
        deviceFacts: {},
        acceptances: [],
        actions: [],
        auditProgress: null,
        summaries: [],
        audits: [],
      })
      expect(await store.audit(sampleAudit().id)).toBeNull()
    })

    itStores('gives back the single records, the latest of each', async store => {
      await store.saveProfile(sampleProfile({ name: 'Earlier' }))
      await store.saveProfile(sampleProfile())
      await store.saveSettings(sampleSettings())
      await store.saveIcdsStatus(sampleIcdsStatus())
      await store.saveAuditProgress(sampleAuditProgress())
      expect(await store.profile()).toEqual(sampleProfile())
      expect(await store.settings()).toEqual(sampleSettings())
      expect(await store.icdsStatus()).toEqual(sampleIcdsStatus())
      expect(await store.auditProgress()).toEqual(sampleAuditProgress())
      await store.saveAuditProgress(null)
      expect(await store.auditProgress()).toBeNull()
    })

    itStores('keeps one answer a question, in the order first given', async store => {
      await store.saveAnswer(sampleAnswer({ questionId: 'first' }))
      await store.saveAnswer(sampleAnswer({ questionId: 'second' }))
      await store.saveAnswer(sampleAnswer({ questionId: 'first', value: 'yes' }))
      expect(await store.answers()).toEqual([
        sampleAnswer({ questionId: 'first', value: 'yes' }),
        sampleAnswer({ questionId: 'second' }),
      ])
      await store.removeAnswer('first')
      await store.removeAnswer('never-there')
      expect(await store.answers()).toEqual([sampleAnswer({ questionId: 'second' })])
    })

    itStores('saves, changes and removes accounts, carried devices and actions', async store => {
      const account = sampleAccount()
      const device = sampleCarriedDevice()
      const action = sampleAction()
      await store.saveAccount(account)
      await store.saveAccount({ ...account, label: 'Renamed' })
      await store.saveCarriedDevice(device)
      await store.saveCarriedDevice({ ...device, osVersion: null })
      await store.saveAction(action)
      await store.saveAction({ ...action, state: 'done' })
      expect(await store.accounts()).toEqual([{ ...account, label: 'Renamed' }])
      expect(await store.carriedDevices()).toEqual([{ ...device, osVersion: null }])
      expect(await store.actions()).toEqual([{ ...action, state: 'done' }])
      await store.removeAccount(account.id)
      await store.removeCarriedDevice(device.id)
      await store.removeAction(action.id)
      expect([await store.accounts(), await store.carriedDevices(), await store.actions()]).toEqual([
        [],
        [],
        [],
      ])
    })

    itStores('saves, changes and removes what the footprint review keeps', async store => {
      const facet = sampleFacet('address')
      const consent = sampleConsent()
      const search = sampleSearchRecord()
      const exposure = sampleExposure()
      const task = sampleRouteTask({ exposureId: exposure.id })
      const report = sampleDomainReport()
      const check = sampleBreachCheck({ facetId: facet.id })
      const kept = async () => [
        await store.identityFacets(),
        await store.consents(),
        await store.searchRecords(),
        await store.exposures(),
        await store.routeTasks(),
        await store.domainReports(),
        await store.breachChecks(),
      ]
      await store.saveIdentityFacet(facet)
      await store.saveIdentityFacet({ ...facet, when: 'earlier' })
      await store.saveConsent(consent)
      await store.saveConsent({ ...consent, withdrawnOn: '2026-11-20' })
      await store.saveSearchRecord(search)
      await store.saveSearchRecord({ ...search, outcome: 'found' })
      await store.saveExposure(exposure)
      await store.saveExposure({ ...exposure, state: 'asked', askedOn: '2026-11-20' })
      await store.saveRouteTask(task)
      await store.saveRouteTask({ ...task, state: 'done' })
      await store.saveDomainReport(report)
      await store.saveDomainReport({ ...report, takesMail: true })
      await store.saveBreachCheck(check)
      await store.saveBreachCheck({ ...check, breaches: [] })
      expect(await kept()).toEqual([
        [{ ...facet, when: 'earlier' }],
        [{ ...consent, withdrawnOn: '2026-11-20' }],
        [{ ...search, outcome: 'found' }],
        [{ ...exposure, state: 'asked', askedOn: '2026-11-20' }],
        [{ ...task, state: 'done' }],
        [{ ...report, takesMail: true }],
        [{ ...check, breaches: [] }],
      ])
      await store.removeIdentityFacet(facet.id)
      await store.removeConsent(consent.id)
      await store.removeSearchRecord(search.queryId)
      await store.removeExposure(exposure.id)
      await store.removeRouteTask(task.id)
      await store.removeDomainReport(report.id)
      await store.removeBreachCheck(check.facetId)
      await store.removeBreachCheck(check.facetId)
      expect(await kept()).toEqual([[], [], [], [], [], [], []])
    })

    itStores(
      'keeps what was said of a setting for each kind of account, and one list of breaches',
      async store => {
        const role = sampleSettingState({ audience: 'public-role' })
        await store.saveSettingState(sampleSettingState())
        await store.saveSettingState(role)
        await store.saveSettingState(sampleSettingState({ answer: 'different', note: 'Other menu' }))
        expect(await store.settingStates()).toEqual([
          sampleSettingState({ answer: 'different', note: 'Other menu' }),
          role,
        ])
        await store.removeSettingState('sample-network', 'friends-list', 'personal')
        await store.removeSettingState('sample-network', 'never-there', 'personal')
        expect(await store.settingStates()).toEqual([role])
        await store.saveBreachList(sampleBreachList())
        await store.saveBreachList(sampleBreachList({ breaches: [] }))
        expect(await store.breachList()).toEqual(sampleBreachList({ breaches: [] }))
      },
    )

    itStores('keeps facets of every kind as they were typed, in any script', async store => {
      const typed = facetKinds.map(kind => sampleFacet(kind))
      const names = ['Siân', "O'Brien-Ŵyn", '王小明', 'Наталья', 'مريم'].map(given =>
        sampleFacet('name', { given, family: '' }),
      )
      for (const facet of [...typed, ...names]) await store.saveIdentityFacet(facet)
      expect(await store.identityFacets()).toEqual([...typed, ...names])
    })

    itStores('keeps the latest fact of each id and leaves the others', async store => {
      await store.saveDeviceFacts({ firewall: sampleFact(1), backup: sampleFact(2) })
      const unreadable = {
        status: 'unknown',
        reason: 'not-permitted',
        grade: 'measured',
        at: '2026-11-22T15:21:00.000Z',
      } as const
      await store.saveDeviceFacts({ firewall: unreadable })
      expect(await store.deviceFacts()).toEqual({ firewall: unreadable, backup: sampleFact(2) })
    })

    itStores('keeps an acceptance for each check and subject', async store => {
      await store.saveAcceptance(sampleAcceptance())
      await store.saveAcceptance(sampleAcceptance({ subject: 'phone' }))
      await store.saveAcceptance(sampleAcceptance({ subject: '' }))
      await store.saveAcceptance(sampleAcceptance({ reason: 'Still so' }))
      await store.removeAcceptance('screen-lock', '')
      expect(await store.acceptances()).toEqual([
        sampleAcceptance({ reason: 'Still so' }),
        sampleAcceptance({ subject: 'phone' }),
      ])
      await store.removeAcceptance('screen-lock', null)
      expect(await store.acceptances()).toEqual([sampleAcceptance({ subject: 'phone' })])
    })

    itStores('adds a finished audit and clears the progress', async store => {
      const audit = sampleAudit()
      await store.saveAuditProgress(sampleAuditProgress())
      await store.addAudit(audit)
      expect(await store.audit(audit.id)).toEqual(audit)
      expect(await store.auditProgress()).toBeNull()
      const { id, startedAt, finishedAt, score } = audit
      expect(await store.auditSummaries()).toEqual([{ id, startedAt, finishedAt, score }])
    })

    itStores('never changes a finished audit', async store => {
      const audit = sampleAudit()
      await store.addAudit(audit)
      await store.saveAuditProgress(sampleAuditProgress())
      const again = { ...audit, findings: [] }
      await expect(store.addAudit(again)).rejects.toMatchObject({ data: { kind: 'exists', table: 'audits' } })
      expect(await store.audit(audit.id)).toEqual(audit)
      expect(await store.auditProgress()).toEqual(sampleAuditProgress())
    })

    itStores('lists audits newest first, also when the clock was set back between them', async store => {
      const before = sampleAudit({ finishedAt: '2026-11-22T10:00:00.000Z' })
      const after = sampleAudit({ finishedAt: '2019-01-01T10:00:00.000Z' })
      await store.addAudit(before)
      await store.addAudit(after)
      expect((await store.auditSummaries()).map(({ id }) => id)).toEqual([after.id, before.id])
    })

    itStores('refuses records that do not fit, and names only the table', async store => {
      await expect(store.saveProfile({ ...sampleProfile(), name: 'x'.repeat(81) })).rejects.toMatchObject(
        invalid('profile'),
      )
      await expect(store.saveSettings(sampleSettings({ lockAfterMinutes: -1 }))).rejects.toMatchObject(
        invalid('settings'),
      )
      await expect(store.saveAnswer(sampleAnswer({ on: '2026-02-30' }))).rejects.toMatchObject(
        invalid('answers'),
      )
      await expect(store.saveAccount(sampleAccount({ id: 'not-a-uuid' }))).rejects.toMatchObject(
        invalid('accounts'),
      )
      await expect(store.saveCarriedDevice(sampleCarriedDevice({ label: ' ' }))).rejects.toMatchObject(
        invalid('carried_devices'),
      )
      await expect(store.saveIcdsStatus(sampleIcdsStatus({ recheckOn: 'soon' }))).rejects.toMatchObject(
        invalid('icds_status'),
      )
      await expect(store.saveDeviceFacts({ firewall: { ...sampleFact(), at: 'now' } })).rejects.toMatchObject(
        invalid('device_facts'),
      )
      await expect(store.saveAcceptance(sampleAcceptance({ reason: '' }))).rejects.toMatchObject(
        invalid('acceptances'),
      )
      await expect(store.saveAction(sampleAction({ note: 'x'.repeat(2001) }))).rejects.toMatchObject(
        invalid('actions'),
      )
      await expect(
        store.saveIdentityFacet(sampleFacet('email', { address: 'nobody' })),
      ).rejects.toMatchObject(invalid('identity_facets'))
      await expect(store.saveConsent(sampleConsent({ givenBy: '' }))).rejects.toMatchObject(
        invalid('consents'),
      )
      await expect(store.saveSearchRecord(sampleSearchRecord({ queryId: 'short' }))).rejects.toMatchObject(
        invalid('search_records'),
      )
      await expect(store.saveExposure(sampleExposure({ link: 'javascript:alert(1)' }))).rejects.toMatchObject(
        invalid('exposures'),
      )
      await expect(store.saveRouteTask(sampleRouteTask({ routeId: 'No route' }))).rejects.toMatchObject(
        invalid('route_tasks'),
      )
      await expect(store.saveDomainReport(sampleDomainReport({ parts: [] }))).rejects.toMatchObject(
        invalid('domain_reports'),
      )
      await expect(store.saveBreachCheck(sampleBreachCheck({ at: 'now' }))).rejects.toMatchObject(
        invalid('breach_checks'),
      )
      await expect(
        store.saveSettingState(sampleSettingState({ note: 'x'.repeat(501) })),
      ).rejects.toMatchObject(invalid('setting_states'))
      await expect(store.saveBreachList(sampleBreachList({ fetchedAt: 'now' }))).rejects.toMatchObject(
        invalid('breach_list'),
      )
      await expect(store.saveAuditProgress(sampleAuditProgress({ startedAt: '' }))).rejects.toMatchObject(
        invalid('audit_progress'),
      )
      await expect(store.addAudit(sampleAudit({ catalogueAsOf: '' }))).rejects.toMatchObject(
        invalid('audits'),
      )
      const secret = await store.saveProfile({ ...sampleProfile(), name: 'Marked'.repeat(20) }).catch(String)
      expect(secret).not.toContain('Marked')
    })

    itStores('hands out copies', async store => {
      await fillStore(store)
      const before = structuredClone(await everythingIn(store))
      for (const account of await store.accounts()) account.label = 'Changed outside'
      expect(await everythingIn(store)).toEqual(before)
    })
  })
}
