import { expect, test } from 'vitest'
import { accountChecks } from '../../../src/main/accounts/checks/index.ts'
import { icdsChecks } from '../../../src/main/icds/checks/index.ts'
import { realCatalogue } from './real-catalogue.ts'

test('checks name their sources as the catalogue has them, and links that exist', () => {
  for (const check of [...accountChecks(realCatalogue), ...icdsChecks]) {
    for (const source of check.sources) {
      expect([...realCatalogue.sources.values()], `${check.id} ${source.title}`).toContainEqual(source)
    }
    const link = check.remedies.linux?.link
    if (link !== undefined) expect(realCatalogue.link(link), check.id).not.toBeNull()
  }
})
