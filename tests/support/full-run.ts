import { randomUUID } from 'node:crypto'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../src/shared/contract.ts'
import { newAccount } from '../../src/shared/model/account.ts'

export type Client = ContractRouterClient<Contract>

/** Everything personal that a full run types in. None of it may be found outside the encrypted store. */
export const typed = {
  passphrase: 'velvet-orchard-compass-thirty',
  name: 'Wilhelmina Quillfeather',
  accountLabel: 'quillfeather@marker-mail.example',
  deviceLabel: 'Quillfeather handset',
  note: 'Marker note about the blue notebook',
  reason: 'Marker reason until the spring recess',
  password: 'Zanzibar-Marker-Password-7',
  actionTitle: 'Marker errand for the office',
} as const

/** A whole audit as a person does it: profile, device, accounts, answers, a password, an accepted finding, the end. */
export async function fullRun(client: Client): Promise<{ auditId: string }> {
  await client.profile.save({
    name: typed.name,
    role: 'mp',
    nation: 'wales',
    principalRole: null,
    risks: { P1: true, P2: false, P3: true, P4: true, P5: false },
  })
  await measureAll(client)
  const day = (await client.app.status()).catalogueAsOf
  await client.accounts.save({
    ...newAccount({ id: randomUUID(), label: typed.accountLabel, kind: 'email' }),
    signInMethods: ['sms'],
    recovery: ['phone'],
    uniquePassword: 'no',
    passwordPlace: 'elsewhere',
    reviewedOn: day,
    note: typed.note,
  })
  await client.carriedDevices.save({
    id: randomUUID(),
    label: typed.deviceLabel,
    kind: 'phone',
    platform: 'android',
    make: 'Example',
    osVersion: '15',
    securityUpdateOn: null,
    automaticUpdates: 'yes',
    screenLock: 'yes',
    unlockedBy: ['pin'],
    codesOnLockScreen: 'yes',
    findMyDevice: 'not-sure',
    encrypted: 'yes',
    appPermissionsReviewedOn: null,
    highRiskMode: 'off',
    answeredOn: day,
  })
  await answerEverything(client)
  await client.passwords.check({ password: typed.password, ownWords: [] })
  const { findings } = await client.findings.current()
  const open = findings.find(finding => finding.outcome === 'fail' || finding.outcome === 'attention')
  if (open)
    await client.findings.accept({
      checkId: open.checkId,
      subject: open.subject,
      reason: typed.reason,
      reviewOn: '2027-06-01',
    })
  await client.plan.save({
    id: randomUUID(),
    checkId: null,
    subject: null,
    title: typed.actionTitle,
    owner: 'me',
    dueOn: null,
    state: 'to-do',
    note: typed.note,
  })
  const audit = await client.audit.finish()
  return { auditId: audit.summary.id }
}

/** Measures the whole device and waits until the facts are kept. */
export async function measureAll(client: Client): Promise<void> {
  for await (const event of await client.device.measure({})) if (event.type === 'finished') return
}

/** Answers each question of the guided audit: its first option, today, or one of two. */
async function answerEverything(client: Client): Promise<void> {
  const plan = await client.audit.plan()
  const day = (await client.app.status()).catalogueAsOf
  for (const step of plan.steps) {
    if (step.kind !== 'question') continue
    await client.audit.saveProgress({ step: step.id })
    const { answerSet } = step.question
    const value =
      answerSet.kind === 'choice' ? (answerSet.options[0]?.id ?? '') : answerSet.kind === 'date' ? day : '1/2'
    await client.answers.save({ questionId: step.question.id, value, on: null, note: typed.note })
  }
}
