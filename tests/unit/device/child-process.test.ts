import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ChildOptions, runChild } from '../../../src/main/device/local/child-process.ts'

const run = (argv: [string, ...string[]], more: Partial<ChildOptions> = {}) =>
  runChild({
    argv,
    environment: { PATH: '/usr/bin:/bin' },
    system: 'linux',
    timeoutMs: 10_000,
    signal: new AbortController().signal,
    ...more,
  })

/** A killed process may stay listed as a zombie where nobody collects orphans; it no longer runs. */
const alive = (pid: number) => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

describe('runChild', () => {
  it('gives both streams and the exit code', async () => {
    expect(await run(['sh', '-c', 'echo out; echo err >&2; exit 3'])).toEqual({
      exitCode: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      failure: null,
    })
  })

  it('passes arguments as they are, without a shell', async () => {
    expect((await run(['echo', '$HOME; rm -rf x'])).stdout).toBe('$HOME; rm -rf x\n')
  })

  it('gives the child an empty stdin', async () => {
    expect(await run(['cat'])).toMatchObject({ exitCode: 0, stdout: '' })
  })

  it('says that a program is missing or may not be run', async () => {
    expect((await run(['surefoot-no-such-program'])).failure).toBe('not-found')
    expect((await run(['/etc/passwd'])).failure).toBe('denied')
  })

  it('kills a hanging program together with its children', async () => {
    const result = await run(['sh', '-c', 'sleep 60 & echo $!; sleep 60'], { timeoutMs: 300 })
    expect(result.failure).toBe('timed-out')
    const grandchild = Number(result.stdout.trim())
    expect(grandchild).toBeGreaterThan(1)
    await expect.poll(() => alive(grandchild)).toBe(false)
  })

  it('does not wait for a grandchild that keeps the output open', async () => {
    expect(await run(['sh', '-c', 'sleep 5 & echo done'])).toMatchObject({
      exitCode: 0,
      stdout: 'done\n',
      failure: null,
    })
  })

  it('stops a program that prints without end', async () => {
    expect((await run(['yes'])).failure).toBe('too-large')
  })

  it('stops when cancelled, and does not start once cancelled', async () => {
    const stop = new AbortController()
    const running = run(['sleep', '60'], { signal: stop.signal })
    setTimeout(() => stop.abort(), 50)
    expect((await running).failure).toBe('cancelled')
    expect((await run(['true'], { signal: stop.signal })).failure).toBe('cancelled')
  })

  it('survives binary output', async () => {
    expect(await run(['head', '-c', '100000', '/dev/urandom'])).toMatchObject({ exitCode: 0, failure: null })
  })

  it('hands on whole lines as they come', async () => {
    const lines: string[] = []
    await run(['printf', 'one\\ntwo\\r\\nthr'], { onLine: line => lines.push(line) })
    expect(lines).toEqual(['one', 'two'])
  })
})
