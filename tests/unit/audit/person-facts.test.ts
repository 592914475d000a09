import { expect, it } from 'vitest'
import { gatherFacts } from '../../../src/main/audit/person-facts.ts'
import { personFactSchemas } from '../../../src/shared/model/person-facts.ts'
import { memoryStore } from '../../support/memory-store.ts'
import { sampleDomainReport, sampleFacet } from '../../support/sample-records.ts'

it('tells of the identity which domain was looked at, in whichever letters it is written, and no names', async () => {
  const store = memoryStore()
  const [welsh, other, name] = [
    sampleFacet('domain', { name: 'môn.example' }),
    sampleFacet('domain', { name: 'other.example' }),
    sampleFacet('name'),
  ]
  for (const facet of [welsh, other, name]) await store.saveIdentityFacet(facet)
  const report = sampleDomainReport({ domain: 'xn--mn-8ja.example' })
  await store.saveDomainReport(report)
  const fact = (await gatherFacts(store, new Date('2026-11-22T12:00:00Z'))).identity
  expect(personFactSchemas.identity.parse(fact?.status === 'known' ? fact.value : null)).toEqual([
    { id: welsh.id, kind: 'domain', of: null, report: report.id },
    { id: other.id, kind: 'domain', of: null, report: null },
    { id: name.id, kind: 'name', of: null },
  ])
})
