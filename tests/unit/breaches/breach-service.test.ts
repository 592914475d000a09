import { isBoom } from '@hapi/boom'
import { expect, it } from 'vitest'
import { createBreachService } from '../../../src/main/breaches/breach-service.ts'

const serviceAt = (response: () => Response) =>
  createBreachService({
    baseUrl: 'https://breaches.example',
    key: 'a-key-of-a-test',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    request: async () => response(),
  })

it('takes an empty 404 for no breach', async () => {
  const service = serviceAt(() => new Response(null, { status: 404 }))
  expect(await service.ofAddress('ann@example.org')).toEqual([])
})

it('does not take the 404 page of another server for no breach', async () => {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const service = serviceAt(() => new Response('<h1>Not found</h1>', { status: 404, headers }))
  for (const asked of [service.ofAddress('ann@example.org'), service.ofRange('A1B2C3')]) {
    const error: unknown = await asked.catch((reason: unknown) => reason)
    expect(isBoom(error) && error.data.reason).toBe('not-understood')
  }
})
