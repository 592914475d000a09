import { useState } from 'react'
import type { Settings } from '../../../shared/model/settings.ts'
import { useStatus } from '../../app/backend.ts'
import { useAsk, useChange, useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { RestorePage } from '../vault/RestorePage.tsx'
import { WipeDialog } from '../vault/WipeDialog.tsx'
import { BackupCard } from './BackupCard.tsx'
import { ProtectionCard } from './ProtectionCard.tsx'
import { SentCard } from './SentCard.tsx'
import styles from './SettingsPage.module.css'

/** How Surefoot behaves, how it is locked, and what becomes of the data. Each choice is kept as it is made. */
export function SettingsPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const settings = useRead('settings')
  const [restoring, setRestoring] = useState(false)
  if (restoring) return <RestorePage replaces onBack={() => setRestoring(false)} />
  return (
    <Page title={say('settings.title')} lede={say('settings.lede')}>
      <Loaded query={settings}>
        {known => <Sections settings={known} onRestore={() => setRestoring(true)} />}
      </Loaded>
    </Page>
  )
}

const lockChoices = ['5', '10', '15', '30', '60', '240', '0'] as const
const monthChoices = ['1', '3', '6', '12'] as const

function Sections({ settings, onRestore }: { settings: Settings; onRestore: () => void }) {
  const { say } = useWords()
  const status = useStatus()
  const toast = useToast()
  const save = useChange((client, next: Settings) => client.settings.save(next))
  const change = (part: Partial<Settings>) =>
    save.mutate({ ...settings, ...part }, { onSuccess: () => toast(say('settings.saved')) })

  const lockLabel = (minutes: number) =>
    minutes === 0
      ? say('settings.lockNever')
      : minutes % 60 === 0
        ? say('settings.lockHours', { hours: minutes / 60 })
        : say('settings.lockMinutes', { minutes })

  return (
    <>
      <Problem error={save.error} />
      <Section title={say('settings.you')}>
        <div className={styles.line}>
          <p>{say('settings.youText')}</p>
          <ButtonLink href={hrefTo('profile')}>{say('settings.youButton')}</ButtonLink>
        </div>
      </Section>
      <Section title={say('settings.look')}>
        <RadioCards
          label={say('settings.theme')}
          options={(['system', 'light', 'dark'] as const).map(theme => ({
            value: theme,
            label: say(`settings.${theme}`),
          }))}
          value={settings.theme}
          onChange={theme => change({ theme })}
          inline
        />
      </Section>
      <Section title={say('settings.locking')}>
        <Stack gap={3}>
          <SelectField
            label={say('settings.lockAfter')}
            options={withCurrent(lockChoices, settings.lockAfterMinutes).map(minutes => ({
              value: minutes,
              label: lockLabel(Number(minutes)),
            }))}
            value={String(settings.lockAfterMinutes)}
            onChange={minutes => change({ lockAfterMinutes: Number(minutes) })}
            narrow
          />
          {status.door === 'desktop' && (
            <CheckboxField
              label={say('settings.contentProtection')}
              hint={say('settings.contentProtectionHint')}
              isSelected={settings.contentProtection}
              onChange={contentProtection => change({ contentProtection })}
            />
          )}
        </Stack>
      </Section>
      <Section title={say('settings.reminders')}>
        <SelectField
          label={say('settings.auditEvery')}
          options={withCurrent(monthChoices, settings.auditEveryMonths).map(months => ({
            value: months,
            label: say('settings.everyMonths', { months: Number(months) }),
          }))}
          value={String(settings.auditEveryMonths)}
          onChange={months => change({ auditEveryMonths: Number(months) })}
          narrow
        />
      </Section>
      <Section title={say('settings.protection')}>
        <ProtectionCard />
      </Section>
      <Section title={say('settings.backup')} lede={say('settings.backupText')}>
        <BackupCard onRestore={onRestore} />
      </Section>
      <Section title={say('settings.sent')} lede={say('settings.sentText')}>
        <SentCard settings={settings} onChange={change} />
      </Section>
      <Section title={say('settings.data')}>
        <DataCard />
      </Section>
      <About />
    </>
  )
}

/** The choices, with the present value among them even when it is none of the usual ones. */
function withCurrent(choices: readonly string[], current: number): string[] {
  const value = String(current)
  return choices.includes(value) ? [...choices] : [value, ...choices]
}

function DataCard() {
  const { say } = useWords()
  const { dataFolder } = useStatus()
  const [wiping, setWiping] = useState(false)
  return (
    <Card>
      <Stack gap={4}>
        <div>
          <p>{say('settings.folder')}</p>
          <code className={styles.folder}>{dataFolder}</code>
        </div>
        <div className={styles.line}>
          <p>{say('settings.wipeText')}</p>
          <Button onPress={() => setWiping(true)}>{say('settings.wipe')}</Button>
        </div>
      </Stack>
      {wiping && <WipeDialog onClose={() => setWiping(false)} />}
    </Card>
  )
}

function About() {
  const { say, day } = useWords()
  const status = useStatus()
  const quit = useAsk(client => client.app.quit())
  return (
    <Section title={say('settings.about')}>
      <p>
        {say('settings.version', {
          version: status.version,
          day: day(status.catalogueAsOf),
          system: say(`systems.${status.system}`),
        })}
      </p>
      {status.door === 'browser' && (
        <div className={styles.line}>
          <p>{say('settings.quitText')}</p>
          <Button busy={quit.isPending} onPress={() => quit.mutate(undefined)}>
            {say('settings.quit')}
          </Button>
        </div>
      )}
      <Problem error={quit.error} />
      <ButtonRow>
        <ButtonLink href={hrefTo('home')}>{say('shell.goHome')}</ButtonLink>
      </ButtonRow>
    </Section>
  )
}
