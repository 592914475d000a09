import { describe, expect, it } from 'vitest'
import { storeError, storeErrorKinds } from '../../../src/main/store/store-error.ts'
import { systemError } from '../../../src/main/store/system-error.ts'

const withCode = (code: string) => Object.assign(new Error('/home/morgan/surefoot.db went wrong'), { code })

describe('an error of the system', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_NOTADB', 'wrong-key'],
    ['SQLITE_CORRUPT', 'corrupt'],
    ['SQLITE_CORRUPT_INDEX', 'corrupt'],
    ['SQLITE_IOERR_SHORT_READ', 'corrupt'],
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_READONLY_DIRECTORY', 'unreadable'],
    ['SQLITE_CANTOPEN', 'unreadable'],
    ['SQLITE_IOERR_READ', 'unreadable'],
    ['EACCES', 'unreadable'],
    ['EROFS', 'unreadable'],
    ['ERR_SOMETHING', 'store-stopped'],
  ])('%s means %s', (code, kind) => {
    expect(systemError(withCode(code)).data).toEqual({ kind, code })
  })

  it('loses its path and its words', () => {
    const error = systemError(withCode('EACCES'))
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain('morgan')
  })

  it('passes on errors that are the store’s already', () => {
    const error = storeError('locked')
    expect(systemError(error)).toBe(error)
    expect(error.output.statusCode).toBe(423)
  })

  it('has a sentence and a status for every kind', () => {
    for (const kind of storeErrorKinds) {
      const error = storeError(kind)
      expect(error.message).toMatch(/^[A-Z].*\.$/)
      expect(error.output.statusCode).toBeGreaterThanOrEqual(400)
    }
  })
})
