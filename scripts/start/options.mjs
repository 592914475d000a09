import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const usage = `Usage: npm start -- [options]

Sets Surefoot up when needed and opens it: as a desktop window where that is possible, else in your browser.

  --desktop      only the desktop window
  --browser      only the browser
  --no-open      print the address without opening a browser
  --port N       listen on port N instead of a random one (browser)
  --keep         stay when the last window has closed (browser)
  --data DIR     keep the encrypted files in DIR
  --replay DIR   show the computer recorded in DIR instead of this one
  --help         show this
`

/**
 * Null when the arguments make no sense.
 * @param {string[]} argv
 */
export function readOptions(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        desktop: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        keep: { type: 'boolean', default: false },
        data: { type: 'string' },
        replay: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    const portIsRight = values.port === undefined || /^\d{1,5}$/.test(values.port)
    return portIsRight && !(values.desktop && values.browser) ? values : null
  } catch {
    return null
  }
}

/** @typedef {NonNullable<ReturnType<typeof readOptions>>} Options */

/**
 * The flags that every door understands.
 * @param {Pick<Options, 'data' | 'replay'>} options
 */
export function sharedFlags({ data, replay }) {
  // npm runs scripts in the package's folder and keeps the person's own in INIT_CWD.
  const folder = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? process.cwd(), path)
  return [
    ...(data === undefined ? [] : ['--data', folder(data)]),
    ...(replay === undefined ? [] : ['--replay', folder(replay)]),
  ]
}

/** @param {Options} options */
export function browserFlags(options) {
  return [
    ...sharedFlags(options),
    ...(options.port === undefined ? [] : ['--port', options.port]),
    ...(options['no-open'] ? ['--no-open'] : []),
    ...(options.keep ? ['--keep'] : []),
  ]
}
