import { isBoom } from '@hapi/boom'
import { expect, it } from 'vitest'
import { breachKeyAccount, createBreaches } from '../../../src/main/breaches/breaches.ts'
import { memorySecretStore } from '../../../src/main/store/keys/secret-store.ts'
import { memoryStore } from '../../support/memory-store.ts'
import { sampleFacet } from '../../support/sample-records.ts'

it('keeps no answer about an address that was changed while it was asked for', async () => {
  const store = memoryStore()
  const secrets = memorySecretStore()
  await secrets.set(breachKeyAccount, 'a-key-of-a-test')
  const email = sampleFacet('email')
  await store.saveIdentityFacet(email)
  const breaches = createBreaches({
    store: () => store,
    catalogue: { services: [] },
    clock: () => new Date('2026-11-22T12:00:00Z'),
    secrets,
    request: async () => {
      await store.saveIdentityFacet({ ...email, address: 'another@example.org' })
      return new Response(null, { status: 404 })
    },
  })
  const error: unknown = await breaches.check(email.id, 'address').catch((reason: unknown) => reason)
  expect(isBoom(error) && error.data.kind).toBe('NOT_FOUND')
  expect(await store.breachChecks()).toEqual([])
})
