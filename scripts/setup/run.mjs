import { spawn } from 'node:child_process'
import { place } from './places.mjs'

/**
 * @typedef {object} RunOptions
 * @property {boolean} [quiet] keeps the output back instead of showing it
 * @property {number} [timeoutMs] ends the program after this time
 * @property {string} [folder] where it runs, the repository's folder unless set
 * @property {Record<string, string | undefined>} [env] additions to the environment
 */

/**
 * Runs a program to its end, without a shell. Ctrl-C and SIGTERM reach it too, by its process id.
 * `code` is 127 when it could not be started and null when a signal or the time limit ended it; `interrupted` says that
 * the person wanted to stop.
 * @param {string} program
 * @param {readonly string[]} argv
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number | null, output: string, interrupted: boolean }>}
 */
export function run(program, argv, { quiet = false, timeoutMs, folder = place('.'), env = {} } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, argv, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' }),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        output += text
      })
    }
    let interrupted = false
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      interrupted = true
      child.kill(signal)
    }
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    const end = (/** @type {number | null} */ code) => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      resolve({ code, output, interrupted })
    }
    child.once('error', () => end(127))
    child.once('close', end)
  })
}

/** npm as a program: Windows has it as a .cmd, which only runs through its own script file. */
export function npm() {
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? { program: process.execPath, argv: [script] }
    : { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', argv: [] }
}
