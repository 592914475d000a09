import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserFlags, readOptions } from '../../../scripts/start/options.mjs'

const flagsOf = (argv: string[]) => {
  const options = readOptions(argv)
  return options === null ? null : browserFlags(options)
}

describe('npm start', () => {
  it('passes on what the browser door understands', () => {
    expect(flagsOf(['--browser', '--no-open', '--port', '8123', '--keep'])).toEqual([
      '--port',
      '8123',
      '--no-open',
      '--keep',
    ])
  })

  it("takes folders from where the person stands, not from the package's folder", () => {
    const from = process.env.INIT_CWD ?? process.cwd()
    expect(flagsOf(['--data', 'mine', '--replay', '/recorded'])).toEqual([
      '--data',
      resolve(from, 'mine'),
      '--replay',
      '/recorded',
    ])
  })

  it.each([[['--bogus']], [['word']], [['--port', 'x']], [['--port']], [['--desktop', '--browser']]])(
    'does not understand %j',
    argv => expect(readOptions(argv)).toBeNull(),
  )
})
