import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/main/app.ts'
import { reportSchema } from '../../src/shared/model/report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'src/main/cli.ts')
const machine = (name: string) => join(root, 'tests/fixtures/machines', name)
const passphrase = 'quartz lantern orbit meadow thimble'
/** No keychain answers, and the person's own settings play no part. */
const bare = {
  PATH: process.env.PATH,
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
  NODE_NO_WARNINGS: '1',
}

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the terminal door from its source, as `bin/surefoot.mjs` runs the built one. */
function surefoot(argv: readonly string[], { input = '', environment = {} as NodeJS.ProcessEnv } = {}) {
  return new Promise<Ended>(resolve => {
    const child = execFile(
      process.execPath,
      [program, ...argv],
      { env: { ...bare, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error ? 255 : 0
        resolve({ code, stdout, stderr })
      },
    )
    child.stdin?.end(input)
  })
}

/** A data folder that was set up with the passphrase, made once and copied for each test. */
let prepared: Promise<string> | undefined

async function someStore(): Promise<string> {
  prepared ??= prepareStore()
  const folder = await temporaryFolder()
  await cp(await prepared, folder, { recursive: true })
  return folder
}

async function prepareStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'surefoot-cli-'))
  const app = await createApp({
    door: 'terminal',
    dataFolder: folder,
    resourcesFolder: join(root, 'resources'),
    environment: bare,
  })
  await app.vault.create({ protection: 'passphrase', passphrase })
  await app.vault.store().saveProfile({
    name: 'Rosalind Example',
    role: 'councillor',
    nation: 'wales',
    principalRole: null,
    risks: { P1: false, P2: false, P3: false, P4: false, P5: false },
  })
  await app.close()
  return folder
}

afterAll(async () => {
  if (prepared) await rm(await prepared, { recursive: true })
})

async function passphraseFile(text = passphrase): Promise<NodeJS.ProcessEnv> {
  const file = join(await temporaryFolder(), 'passphrase')
  await writeFile(file, `${text}\n`, { mode: 0o600 })
  return { SUREFOOT_PASSPHRASE_FILE: file }
}

describe('surefoot', () => {
  it('tells how it is used, everywhere', async () => {
    const help = await surefoot(['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    const commands = ['device', 'password', 'audit', 'export']
    const helps = await Promise.all(commands.map(command => surefoot([command, '--help'])))
    for (const [index, command] of commands.entries()) {
      expect(help.stdout).toContain(command)
      expect(helps[index]).toMatchObject({ code: 0, stdout: expect.stringContaining(`surefoot ${command}`) })
    }
  })

  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(await surefoot(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
    expect(await surefoot(['device', '--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
  })

  it.each([
    [[]],
    [['bogus']],
    [['constructor']],
    [['device', '--bogus']],
    [['device', 'word']],
    [['export', '--format', 'pdf']],
    [['export', '--include', 'secrets']],
  ])('ends with 2 for %j, and does nothing', async argv => {
    const { code, stdout, stderr } = await surefoot(argv)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('Usage:')
  })
})

describe('surefoot device', () => {
  it('shows a recorded computer in words, without colour where nobody watches', async () => {
    const { code, stdout } = await surefoot(['device', '--replay', machine('windows-11')])
    expect([1, 3]).toContain(code)
    expect(stdout).toMatch(/^Recorded device: .*Windows 11/)
    expect(stdout).toMatch(/^(Needs fixing|Attention|Not known|Good) {2,}\S/m)
    expect(stdout).not.toContain('\u001B')
  })

  it('gives facts and findings as JSON, and the exit code that fits them', async () => {
    const { code, stdout } = await surefoot(['device', '--json', '--replay', machine('ubuntu-24.04')])
    const { schemaVersion, facts, findings } = JSON.parse(stdout)
    expect(schemaVersion).toBe(1)
    expect(facts['operating-system']).toMatchObject({ status: 'known' })
    const outcomes = new Set(findings.map((finding: { outcome: string }) => finding.outcome))
    const expected = outcomes.has('fail') || outcomes.has('attention') ? 1 : outcomes.has('unknown') ? 3 : 0
    expect(code).toBe(expected)
  })

  it('records what it read, so that a replay finds the same', async () => {
    const folder = join(await temporaryFolder(), 'recording')
    const recorded = await surefoot(['device', '--json', '--replay', machine('macos-26'), '--record', folder])
    expect(recorded.stderr).toContain(folder)
    const replayed = await surefoot(['device', '--json', '--replay', folder])
    const outcomesIn = ({ stdout }: Ended) =>
      JSON.parse(stdout).findings.map((finding: { checkId: string; outcome: string }) => [
        finding.checkId,
        finding.outcome,
      ])
    expect(outcomesIn(replayed)).toEqual(outcomesIn(recorded))
  })

  it('says what is wrong with a folder that holds no recording, or is not empty', async () => {
    const folder = await temporaryFolder()
    expect(await surefoot(['device', '--replay', folder])).toMatchObject({
      code: 3,
      stdout: '',
      stderr: 'This folder holds no recording that Surefoot can read.\n',
    })
    await writeFile(join(folder, 'mine.txt'), 'mine')
    expect(await surefoot(['device', '--replay', machine('macos-26'), '--record', folder])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('not empty'),
    })
    expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
  })

  it('keeps nothing', async () => {
    const home = await temporaryFolder()
    await surefoot(['device', '--replay', machine('macos-26')], {
      environment: { HOME: home, XDG_DATA_HOME: home },
    })
    expect(await readdir(home)).toEqual([])
  })
})

describe('surefoot device, stopped with Ctrl-C', () => {
  it('ends the programs it started, and says that it was stopped', async () => {
    const child = spawn(process.execPath, [program, 'device'], {
      env: bare,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: string[] = []
    child.stdout.on('data', chunk => output.push(String(chunk)))
    const started = await childrenOf(child.pid ?? 0)
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    // A very quick computer may have finished before the signal came.
    expect([130, 0, 1, 3]).toContain(code)
    if (code === 130) expect(output.join('')).toBe('')
    for (const pid of started) await expect.poll(() => isRunning(pid)).toBe(false)
  })
})

/** Process ids of the programs a process has started, once there are any. Linux only; elsewhere there are none to see. */
async function childrenOf(parent: number): Promise<number[]> {
  const look = async () =>
    (await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8').catch(() => ''))
      .split(' ')
      .filter(Boolean)
      .map(Number)
  if (process.platform !== 'linux') return []
  await expect.poll(async () => (await look()).length, { timeout: 30_000 }).toBeGreaterThan(0)
  return look()
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('surefoot password', () => {
  it('judges what is piped in', async () => {
    const weak = await surefoot(['password'], { input: 'letmein2024\n' })
    expect(weak.code).toBe(1)
    expect(weak.stdout).not.toContain('letmein')
    const strong = await surefoot(['password', '--json'], { input: `${passphrase}\n` })
    expect(strong.code).toBe(0)
    expect(JSON.parse(strong.stdout)).toMatchObject({ score: 4 })
    expect(strong.stdout + strong.stderr).not.toContain('quartz')
  })

  it('refuses a password on the command line, and does not repeat it', async () => {
    for (const argv of [
      ['password', 'hunter2'],
      ['password', '--hunter2'],
      ['password', '--json=hunter2'],
    ]) {
      const { code, stdout, stderr } = await surefoot(argv)
      expect(code).toBe(2)
      expect(stdout + stderr).not.toContain('hunter2')
    }
    expect((await surefoot(['password', 'hunter2'])).stderr).toContain('history of your shell')
  })

  it('ends with 3 when it was given none', async () => {
    expect(await surefoot(['password'])).toMatchObject({ code: 3, stdout: '' })
  })
})

describe('surefoot audit', () => {
  it('says so when there is nothing yet, and makes nothing', async () => {
    const folder = join(await temporaryFolder(), 'none')
    const { code, stdout, stderr } = await surefoot(['audit', '--json', '--data', folder])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain(folder)
    await expect(stat(folder)).rejects.toThrow()
  })

  it('adds the answers to the device, with the passphrase from a file', async () => {
    const folder = await someStore()
    const environment = await passphraseFile()
    const { code, stdout } = await surefoot(['audit', '--json', '--data', folder], { environment })
    expect([1, 3]).toContain(code)
    const report = reportSchema.parse(JSON.parse(stdout))
    expect(report.findings.length).toBeGreaterThan(20)
    expect(stdout).not.toContain('Rosalind')
  })

  it('takes the passphrase from a descriptor, which leaves nothing on the disk', async () => {
    const folder = await someStore()
    const { SUREFOOT_PASSPHRASE_FILE: file = '' } = await passphraseFile()
    const descriptor = openSync(file, 'r')
    const child = spawn(process.execPath, [program, 'export', '--format', 'json', '--data', folder], {
      env: { ...bare, SUREFOOT_PASSPHRASE_FILE: '3' },
      stdio: ['ignore', 'pipe', 'inherit', descriptor],
    })
    let text = ''
    child.stdout?.on('data', chunk => {
      text += chunk
    })
    expect(await once(child, 'close')).toEqual([0, null])
    expect(reportSchema.parse(JSON.parse(text)).person).toMatchObject({ name: null, role: 'councillor' })
  })

  it('refuses a wrong passphrase in a sentence', async () => {
    const folder = await someStore()
    const environment = await passphraseFile('something else entirely')
    const { code, stdout, stderr } = await surefoot(['audit', '--data', folder], { environment })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/^That passphrase does not open it\..*\n$/)
  })

  it('keeps a dated audit only when asked', async () => {
    const folder = await someStore()
    const environment = await passphraseFile()
    const finishedAt = async (...flags: string[]) =>
      JSON.parse((await surefoot(['audit', '--json', '--data', folder, ...flags], { environment })).stdout)
        .finishedAt
    expect(await finishedAt()).toBeNull()
    expect(await finishedAt('--keep')).toMatch(/^\d{4}-/)
  })
})

describe('surefoot export', () => {
  it('writes a file that only its owner can read, and never over another', async () => {
    const folder = await someStore()
    const environment = await passphraseFile()
    const file = join(await temporaryFolder(), 'report.html')
    const argv = ['export', '-o', file, '--data', folder]
    expect(await surefoot(argv, { environment })).toMatchObject({ code: 0, stdout: '' })
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>/i)
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0)

    await writeFile(file, 'mine')
    expect(await surefoot(argv, { environment })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('exists already'),
    })
    expect(await readFile(file, 'utf8')).toBe('mine')
  })

  it('puts in a name only when asked', async () => {
    const folder = await someStore()
    const environment = await passphraseFile()
    const personIn = async (...flags: string[]) =>
      JSON.parse(
        (await surefoot(['export', '--format', 'json', '--data', folder, ...flags], { environment })).stdout,
      ).person.name
    expect(await personIn()).toBeNull()
    expect(await personIn('--include', 'name,notes')).toBe('Rosalind Example')
  })

  it('says so when it cannot write', async () => {
    const folder = await someStore()
    const environment = await passphraseFile()
    const file = join(folder, 'not-there', 'report.html')
    expect(await surefoot(['export', '-o', file, '--data', folder], { environment })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('could not be written'),
    })
  })
})
