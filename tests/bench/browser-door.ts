import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { Figure } from './figure.ts'

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a program and waits until it prints an address; milliseconds from the start to the first whole answer. */
async function answering(argv: readonly string[], environment: NodeJS.ProcessEnv) {
  const started = performance.now()
  const child = spawn(process.execPath, argv, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error('ended before it answered')))
  })
  const status = (await fetch(address, { redirect: 'manual' })).status
  if (status >= 500) throw new Error(`answered ${status}`)
  return { ms: performance.now() - started, child, address }
}

const bare =
  "const s=require('http').createServer((q,r)=>r.end('ok'));s.listen(0,'127.0.0.1',()=>console.log('http://127.0.0.1:'+s.address().port+'/'))"

/** Start of the built browser door, its memory, the first screen in Chromium, and the script it needs. */
export async function browserDoor(root: string): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'surefoot-bench-'))
  const door = (data: string) =>
    answering([join(root, 'out/main/web.js'), '--no-open', '--keep', '--data', join(folder, data)], {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: '',
    })
  try {
    const plain = await answering(['-e', bare], process.env)
    plain.child.kill()
    const warm = await door('warm')
    warm.child.kill()
    const started = await door('fresh')
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags })
    const blank = await firstScreen(browser, `data:text/html,<h1>${'x'.repeat(20)}</h1>`)
    started.child.kill()
    const again = await door('screen')
    const screen = await firstScreen(browser, again.address)
    const memory = await residentMegabytes(again.child.pid ?? 0)
    const script = await firstScript(browser, root)
    await browser.close()
    again.child.kill()
    return [
      {
        name: 'browser door answers after process start',
        value: started.ms,
        unit: 'ms',
        limit: 700,
        baseline: { name: 'a bare Node server', value: plain.ms },
      },
      {
        name: 'first interactive screen, cold',
        value: screen,
        unit: 'ms',
        limit: 1500,
        baseline: { name: 'a blank page', value: blank },
      },
      {
        name: 'script for the first screen, gzipped',
        value: script.needed,
        unit: 'kB',
        limit: 250,
        baseline: { name: 'all script of the window', value: script.all },
      },
      {
        name: 'memory of the main process',
        value: memory,
        unit: 'MB',
        limit: 200,
        baseline: { name: 'this bench process', value: process.memoryUsage().rss / 1e6 },
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Browser = Awaited<ReturnType<typeof chromium.launch>>

async function firstScreen(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const started = performance.now()
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const took = performance.now() - started
  await context.close()
  return took
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000
}

/** Kilobytes, gzipped: what index.html names directly (entry and its preloads), and everything. */
async function firstScript(_browser: Browser, root: string): Promise<{ needed: number; all: number }> {
  const folder = join(root, 'out/renderer')
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].flatMap(match => match[1] ?? [])
  const size = async (path: string) => gzipSync(await readFile(join(folder, path))).length / 1000
  const all = (await readdir(folder, { recursive: true })).filter(path => path.endsWith('.js'))
  const sum = async (paths: readonly string[]) =>
    (await Promise.all(paths.map(size))).reduce((total, one) => total + one, 0)
  return { needed: await sum(named), all: await sum(all) }
}
