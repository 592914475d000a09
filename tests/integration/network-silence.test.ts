import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * A full run and a look at an export in a network namespace with nothing but loopback, its system calls recorded: everything works, nothing tries
 * to reach another machine, and only the range query, which a person presses a button for, says that it is offline.
 */
const folder = mkdtempSync(join(tmpdir(), 'surefoot-silence-'))
const trace = join(folder, 'connects')
const marker = 'BEFORE-THE-BUTTON'
const able = canRecord()

function canRecord(): boolean {
  try {
    execFileSync('unshare', ['-n', 'strace', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Addresses of connects and sends that are not local sockets or loopback. */
function strangers(lines: readonly string[]): string[] {
  return lines.filter(
    line =>
      /sa_family=AF_INET6?,/.test(line) &&
      !/inet_addr\("127\.|"::1"|AF_INET6?, sin6?_port=htons\(0\)/.test(line),
  )
}

describe('without a button press', () => {
  if (!able) {
    it('cannot be recorded here: this test needs root, unshare and strace', () => expect(able).toBe(false))
    return
  }

  it('nothing tries to leave the laptop, and offline everything but the range query works', () => {
    const run = [
      'ip link set lo up',
      `strace -f -qq -s 200 -e trace=connect,sendto,sendmsg,write -e write=none -o ${trace} "$0" tests/support/quiet-run.ts ${join(folder, 'data')}`,
    ].join(' && ')
    const output = execFileSync('unshare', ['-n', 'sh', '-c', run, process.execPath], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: '' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const result = JSON.parse(output.trim().split('\n').at(-1) ?? '')
    expect(result).toMatchObject({ exposure: 'OFFLINE' })
    expect(result.reportLength).toBeGreaterThan(1000)
    expect(result).toMatchObject({ logins: 50 })
    expect(result.vertices).toBeGreaterThan(0)

    const calls = readFileSync(trace, 'utf8').split('\n')
    const pressed = calls.findIndex(line => line.includes(marker))
    expect(pressed, 'the recording holds the moment of the button').toBeGreaterThan(0)
    expect(strangers(calls.slice(0, pressed))).toEqual([])
  })

  it('a recording would show an attempt', () => {
    expect(
      strangers([
        '12 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 ENETUNREACH',
      ]),
    ).toHaveLength(1)
    expect(
      strangers([
        '12 connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
        '12 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      ]),
    ).toEqual([])
  })
})
