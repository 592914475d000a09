import { createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { loginIssueKinds } from '../../../../src/shared/model/password-export.ts'
import { createFakeBackend } from '../../../support/fake-backend.ts'

const client = () => createRouterClient(createFakeBackend()).passwordExport

/** The output schemas judge each answer, so a fake that has drifted fails here. */
describe('the exports of the fake backend', () => {
  it('answers as the contract says, from the first piece to the end', async () => {
    const exports = client()
    const { id } = await exports.begin({ fileName: 'bitwarden.json', bytes: 3 })
    await exports.add({ id, data: 'QUJD' })
    expect((await exports.read({ id, columns: null })).kind).toBe('read')
    const types = new Set<string>()
    for await (const event of await exports.audit({ id })) types.add(event.type)
    expect(types).toEqual(new Set(['summary', 'progress', 'finished']))
    for (const kind of loginIssueKinds) {
      const { total, issues } = await exports.issues({ id, kind, offset: 0, limit: 50 })
      expect(issues.length).toBe(Math.min(total, 50))
    }
    expect((await exports.exposurePreview({ id })).asked).toBe(0)
    await exports.breaches({ id, data: 'QUJD' })
    expect((await exports.candidates({ id })).length).toBeGreaterThan(50)
    await exports.takeOver({ id, entries: [1], withReuse: true })
    await exports.list({ id, format: 'csv' })
    expect(await exports.locate({ id })).toHaveLength(2)
    await exports.deleteFile({ id, index: 0 })
    await exports.forget()
    await expect(exports.candidates({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses, asks for columns and forgets by the name of the file', async () => {
    const exports = client()
    const reading = async (fileName: string) =>
      exports.read({ id: (await exports.begin({ fileName, bytes: 1 })).id, columns: null })
    expect(await reading('zip-damaged.zip')).toMatchObject({ kind: 'refused', reason: 'zip-damaged' })
    expect(await reading('malformed.csv')).toMatchObject({ line: 418 })
    expect((await reading('columns.csv')).kind).toBe('columns')
  })
})
