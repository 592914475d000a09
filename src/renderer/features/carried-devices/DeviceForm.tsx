import { useState } from 'react'
import {
  type CarriedDevice,
  carriedDeviceKinds,
  unlockMethods,
} from '../../../shared/model/carried-device.ts'
import type { Client } from '../../app/client.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { ComboField } from '../../ui/ComboField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { MonthField } from '../../ui/MonthField.tsx'
import { Section, Stack } from '../../ui/Page.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SaveButtons } from '../../ui/SaveButtons.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import {
  type DeviceDraft,
  type DeviceProblems,
  draftOf,
  highRiskModeOf,
  otherPlatform,
  readDevice,
  settingFields,
  whereToFind,
} from './device-draft.ts'
import { platformName } from './platform-name.ts'

type Platform = Awaited<ReturnType<Client['carriedDevices']['platforms']>>[number]

/** Asks about one device: what it is, where its version stands, and how it is set. */
export function DeviceForm({
  device,
  platforms,
  backHref,
  onSaved,
}: {
  device: CarriedDevice | null
  platforms: readonly Platform[]
  backHref: string
  onSaved: () => void
}) {
  const { say } = useWords()
  const toast = useToast()
  const [draft, setDraft] = useState(() => draftOf(device))
  const [id] = useState(() => device?.id ?? crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const save = useChange((client, next: CarriedDevice) => client.carriedDevices.save(next))
  const { device: read, problems } = readDevice(draft, id)

  const set = (part: Partial<DeviceDraft>) => setDraft(last => ({ ...last, ...part }))
  const submit = () => {
    setTried(true)
    if (!read) return
    save.mutate(read, {
      onSuccess: () => {
        toast(say('carried.saved'))
        onSaved()
      },
    })
  }
  const parts = { draft, set, problems: tried ? problems : {} }

  return (
    <Form onSubmit={submit}>
      {tried && <ErrorSummary problems={Object.values(problems).map(key => say(key))} />}
      <WhatItIs {...parts} platforms={platforms} />
      <HowItIsSet {...parts} />
      <SaveButtons label={say('carried.save')} save={save} backHref={backHref} />
    </Form>
  )
}

type Parts = { draft: DeviceDraft; set: (part: Partial<DeviceDraft>) => void; problems: DeviceProblems }

function WhatItIs({ draft, set, problems, platforms }: Parts & { platforms: readonly Platform[] }) {
  const words = useWords()
  const { say } = words
  const fitting = platforms.filter(each => draft.kind === null || each.kinds.includes(draft.kind))
  const platform = platforms.find(each => each.id === draft.platform) ?? null
  const problemOf = (field: keyof DeviceProblems) => (problems[field] ? say(problems[field]) : null)

  const chooseKind = (kind: CarriedDevice['kind']) =>
    set({ kind, ...(platform && !platform.kinds.includes(kind) ? { platform: null, osVersion: '' } : {}) })
  const choosePlatform = (chosen: string) =>
    set({ platform: chosen, ...(chosen === draft.platform ? {} : { osVersion: '' }) })

  return (
    <Section title={say('carried.what')}>
      <Stack gap={5}>
        <TextField
          label={say('carried.label')}
          hint={say('carried.labelHint')}
          error={problemOf('label')}
          value={draft.label}
          onChange={label => set({ label })}
          maxLength={80}
        />
        <RadioCards
          label={say('carried.kind')}
          error={problemOf('kind')}
          options={carriedDeviceKinds.map(kind => ({ value: kind, label: say(`carried.${kind}`) }))}
          value={draft.kind}
          onChange={chooseKind}
          inline
        />
        <SelectField
          label={say('carried.platform')}
          hint={say('carried.platformHint')}
          error={problemOf('platform')}
          options={[
            ...fitting.map(each => ({ value: each.id, label: platformName(each, words) })),
            { value: otherPlatform, label: say('carried.otherPlatform') },
          ]}
          value={draft.platform}
          onChange={choosePlatform}
        />
        <TextField
          label={say('ui.optional', { label: say('carried.make') })}
          hint={say('carried.makeHint')}
          value={draft.make}
          onChange={make => set({ make })}
          maxLength={60}
        />
        {draft.platform !== null && (
          <ComboField
            key={draft.platform}
            label={say('carried.osVersion')}
            hint={`${say(`carried.find-${whereToFind(draft.platform, draft.kind)}`)} ${say('carried.osVersionHint')}`}
            options={(platform?.versions ?? []).map(each => ({ id: each.version, label: each.label }))}
            text={draft.osVersion}
            chosen={platform?.versions.find(each => each.label === draft.osVersion)?.version ?? null}
            onChange={({ text }) => set({ osVersion: text.slice(0, 40) })}
          />
        )}
        {draft.platform === 'android' && (
          <MonthField
            label={say('carried.securityUpdate')}
            hint={say('carried.securityUpdateHint')}
            error={problemOf('securityUpdate')}
            parts={draft.securityUpdate}
            onChange={securityUpdate => set({ securityUpdate })}
          />
        )}
      </Stack>
    </Section>
  )
}

function HowItIsSet({ draft, set, problems }: Parts) {
  const { say } = useWords()
  const mode = highRiskModeOf(draft.platform)
  const yesNo = [
    { value: 'yes' as const, label: say('carried.yes') },
    { value: 'no' as const, label: say('carried.no') },
    { value: 'not-sure' as const, label: say('carried.notSure') },
  ]
  return (
    <Section title={say('carried.how')} lede={say('carried.howLede')}>
      <Stack gap={5}>
        {settingFields
          .filter(field => field !== 'codesOnLockScreen' || draft.kind === 'phone')
          .map(field => (
            <RadioCards
              key={field}
              label={say(`carried.${field}`)}
              hint={say(
                field === 'encrypted' && draft.kind === 'computer'
                  ? 'carried.encryptedComputerHint'
                  : `carried.${field}Hint`,
              )}
              options={yesNo}
              value={draft[field]}
              onChange={value => set({ [field]: value })}
              inline
            />
          ))}
        <CheckboxCards
          label={say('carried.unlockedBy')}
          hint={say('carried.unlockedByHint')}
          options={unlockMethods.map(value => ({ value, label: say(`carried.unlock-${value}`) }))}
          value={draft.unlockedBy}
          onChange={unlockedBy => set({ unlockedBy })}
          inline
        />
        {mode && (
          <RadioCards
            label={say('carried.highRiskMode', { mode: say(`carried.${mode}`) })}
            hint={say('carried.highRiskModeHint')}
            options={[
              { value: 'on' as const, label: say('carried.yes') },
              { value: 'off' as const, label: say('carried.no') },
              { value: 'not-offered' as const, label: say('carried.notOffered') },
              { value: 'not-sure' as const, label: say('carried.notSure') },
            ]}
            value={draft.highRiskMode}
            onChange={highRiskMode => set({ highRiskMode })}
            inline
          />
        )}
        <DateField
          label={say('carried.permissions')}
          hint={say('carried.permissionsHint')}
          error={problems.permissionsOn ? say(problems.permissionsOn) : null}
          parts={draft.permissionsOn}
          onChange={permissionsOn => set({ permissionsOn })}
          offerToday
        />
      </Stack>
    </Section>
  )
}
