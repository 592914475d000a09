import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app.ts'
import { memoryKeyStore } from '../../src/main/store/keys/memory-key-store.ts'
import { machine, place } from '../e2e/support/places.ts'
import { passphrase } from '../e2e/support/vault.ts'
import { type Client, measureAll } from '../support/full-run.ts'
import { reviewFootprint } from './fictional-footprint.ts'
import { accountsInAutumn, accountsInSpring, openers, phoneId } from './fictional-inventory.ts'
import { goOnWithFootprint } from './fictional-removals.ts'

/** Sam Taylor does not exist. The laptop is the recorded one, and every address is at example.org. */

/** Fills a store in the folder given: an audit in May and one in November, with things still to do. */
export async function fillForFictionalPerson(dataFolder: string): Promise<void> {
  const may = await recordingOf('2026-05-12T09:30:00.000Z')
  try {
    await during(dataFolder, may, async client => {
      await client.vault.create({ protection: 'passphrase', passphrase })
      await client.profile.save({
        name: 'Sam',
        role: 'parliamentary-staff',
        nation: 'england',
        principalRole: 'mp',
        risks: { P1: true, P2: false, P3: false, P4: false, P5: true },
      })
      for (const each of accountsInSpring) await client.accounts.save(each)
      await measureAll(client)
      await answerQuestions(client, index => (index % 3 === 0 ? 'worst' : 'middle'), '2026-02-03')
      await client.audit.finish()
    })
    await during(dataFolder, machine('windows-11'), async client => {
      await addPhone(client)
      for (const each of openers) await client.openers.save(each)
      for (const each of accountsInAutumn) await client.accounts.save(each)
      await measureAll(client)
      await answerQuestions(client, index => (index % 4 === 1 ? 'middle' : 'best'), '2026-11-20')
      await client.audit.finish()
      await planSomething(client)
      await reviewFootprint(client)
      await goOnWithFootprint(client)
      await client.audit.saveProgress({ step: 'memorable-passwords' })
    })
  } finally {
    await rm(may, { recursive: true })
  }
}

/** The recorded laptop as it would have been on another day. */
async function recordingOf(now: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'surefoot-recording-'))
  await cp(machine('windows-11'), folder, { recursive: true })
  const path = join(folder, 'recording.json')
  const recording = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...recording, surroundings: { ...recording.surroundings, now } }))
  return folder
}

async function during(dataFolder: string, replayFolder: string, use: (client: Client) => Promise<void>) {
  const app = await createApp({
    door: 'browser',
    dataFolder,
    resourcesFolder: place('resources'),
    replayFolder,
    keyStore: memoryKeyStore(),
  })
  const client = createRouterClient(app.router)
  if ((await client.app.status()).vault === 'locked') await client.vault.unlock({ passphrase })
  await use(client)
  await app.close()
}

/** Answers every question; `choose` says how well, and dates are the day given. */
async function answerQuestions(
  client: Client,
  choose: (index: number) => 'best' | 'middle' | 'worst',
  day: string,
): Promise<void> {
  const { steps } = await client.audit.plan()
  const questions = steps.flatMap(step => (step.kind === 'question' ? [step.question] : []))
  for (const [index, { id, answerSet }] of questions.entries()) {
    if (answerSet.kind === 'date') {
      await client.answers.save({ questionId: id, value: day, on: null, note: '' })
      continue
    }
    if (answerSet.kind !== 'choice') continue
    const wanted = { best: 'pass', middle: 'attention', worst: 'fail' }[choose(index)]
    const option = answerSet.options.find(({ outcome }) => outcome === wanted) ?? answerSet.options[0]
    if (option) await client.answers.save({ questionId: id, value: option.id, on: null, note: '' })
  }
}

const addPhone = (client: Client) =>
  client.carriedDevices.save({
    id: phoneId,
    label: "Sam's phone",
    kind: 'phone',
    platform: 'android',
    make: 'Example',
    osVersion: '15',
    securityUpdateOn: '2026-07-01',
    automaticUpdates: 'yes',
    screenLock: 'yes',
    unlockedBy: ['pin', 'biometric'],
    codesOnLockScreen: 'not-sure',
    findMyDevice: 'yes',
    encrypted: 'yes',
    appPermissionsReviewedOn: null,
    highRiskMode: 'off',
    answeredOn: '2026-11-20',
  })

async function planSomething(client: Client): Promise<void> {
  const { nextActions } = await client.findings.current()
  const [first, second] = nextActions
  const action = { id: randomUUID(), note: '', owner: 'me', state: 'to-do', title: null } as const
  if (first)
    await client.plan.save({
      ...action,
      checkId: first.checkId,
      subject: first.subject,
      dueOn: '2026-11-28',
      state: 'doing',
    })
  if (second)
    await client.plan.save({
      ...action,
      id: randomUUID(),
      checkId: second.checkId,
      subject: second.subject,
      dueOn: '2026-12-05',
      owner: 'it',
    })
  await client.plan.save({
    ...action,
    id: randomUUID(),
    checkId: null,
    subject: null,
    title: 'Ask the office who looks after the old tablet',
    dueOn: '2026-12-12',
    state: 'waiting',
    owner: 'staff',
  })
}
