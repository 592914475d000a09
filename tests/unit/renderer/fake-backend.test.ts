import { createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { createFakeBackend } from '../../support/fake-backend.ts'

/** The output schemas judge each answer, so a fake that has drifted fails here. */
describe('the fake backend', () => {
  it.each([{}, { empty: true }])('answers every read as the contract says (%o)', async scenario => {
    const client = createRouterClient(createFakeBackend(scenario))
    const reads = [
      client.app.status(),
      client.profile.get(),
      client.home.get(),
      client.audit.plan(),
      client.audit.list(),
      client.findings.current(),
      client.plan.list(),
      client.accounts.services(),
      client.accounts.list(),
      client.accounts.access(),
      client.carriedDevices.platforms(),
      client.carriedDevices.list(),
      client.icds.get(),
      client.contacts.list(),
      client.settings.get(),
    ]
    expect(await Promise.all(reads)).toHaveLength(reads.length)
  })
})
