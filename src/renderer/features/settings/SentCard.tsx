import { useState } from 'react'
import { defaultSettings, type Settings, settingsSchema } from '../../../shared/model/settings.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { hostOf } from '../../ui/host-of.ts'
import { Stack } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'

/** Everything that can leave the laptop, and the addresses that can be changed. */
export function SentCard({
  settings,
  onChange,
}: {
  settings: Settings
  onChange: (part: Partial<Settings>) => void
}) {
  const { say } = useWords()
  const { rangeServiceUrl, breachServiceUrl, resolver, rdapServiceUrl } = settings
  const rows = [
    {
      id: 'exposure',
      press: say('settings.sentExposure'),
      that: say('settings.sentExposureThat'),
      to: hostOf(rangeServiceUrl),
    },
    {
      id: 'search',
      press: say('settings.sentSearch'),
      that: say('settings.sentSearchThat'),
      to: say('settings.sentSearchTo'),
    },
    {
      id: 'breach',
      press: say('settings.sentBreach'),
      that: say('settings.sentBreachThat'),
      to: hostOf(breachServiceUrl),
    },
    {
      id: 'breach-list',
      press: say('settings.sentBreachList'),
      that: say('settings.sentBreachListThat'),
      to: hostOf(breachServiceUrl),
    },
    {
      id: 'domain',
      press: say('settings.sentDomain'),
      that: say('settings.sentDomainThat'),
      to: [
        resolver === '' ? say('settings.sentDomainResolver') : resolver,
        rdapServiceUrl === '' ? say('settings.sentDomainRegister') : hostOf(rdapServiceUrl),
      ].join(', '),
    },
    {
      id: 'link',
      press: say('settings.sentLink'),
      that: say('settings.sentLinkThat'),
      to: say('settings.sentLinkTo'),
    },
    {
      id: 'report',
      press: say('settings.sentReport'),
      that: say('settings.sentReportThat'),
      to: say('settings.sentNobody'),
    },
  ]
  return (
    <Card>
      <Stack gap={4}>
        <Table
          caption={say('settings.sent')}
          captionHidden
          columns={[
            { id: 'press', title: say('settings.sentWhat'), cell: row => row.press },
            { id: 'that', title: say('settings.sentThat'), cell: row => row.that },
            { id: 'to', title: say('settings.sentTo'), cell: row => row.to },
          ]}
          rows={rows}
          rowKey={row => row.id}
        />
        <Disclosure title={say('settings.addresses')}>
          <Stack gap={5}>
            <AddressForm of="rangeService" field="rangeServiceUrl" settings={settings} onChange={onChange} />
            <AddressForm
              of="breachService"
              field="breachServiceUrl"
              settings={settings}
              onChange={onChange}
            />
            <AddressForm of="resolver" field="resolver" settings={settings} onChange={onChange} />
            <AddressForm of="rdapService" field="rdapServiceUrl" settings={settings} onChange={onChange} />
          </Stack>
        </Disclosure>
      </Stack>
    </Card>
  )
}

type AddressField = 'rangeServiceUrl' | 'breachServiceUrl' | 'resolver' | 'rdapServiceUrl'

/** One address that Surefoot asks, checked as it will be kept. */
function AddressForm({
  of,
  field,
  settings,
  onChange,
}: {
  of: 'rangeService' | 'breachService' | 'resolver' | 'rdapService'
  field: AddressField
  settings: Settings
  onChange: (part: Partial<Settings>) => void
}) {
  const { say } = useWords()
  const [typed, setTyped] = useState(settings[field])
  const [tried, setTried] = useState(false)
  const isAddress = settingsSchema.shape[field].safeParse(typed.trim()).success
  const submit = () => {
    setTried(true)
    if (isAddress) onChange({ [field]: typed.trim() })
  }
  return (
    <Form onSubmit={submit}>
      <TextField
        label={say(`settings.${of}`)}
        hint={say(`settings.${of}Hint`)}
        error={tried && !isAddress ? say(`settings.${of}Wrong`) : null}
        value={typed}
        onChange={setTyped}
        inputMode="url"
        spellCheck={false}
      />
      <ButtonRow>
        <Button type="submit">
          {say('settings.addressSave')}
          <VisuallyHidden>{`: ${say(`settings.${of}`)}`}</VisuallyHidden>
        </Button>
        {typed !== defaultSettings[field] && (
          <Button kind="quiet" onPress={() => setTyped(defaultSettings[field])}>
            {say('settings.addressReset')}
            <VisuallyHidden>{`: ${say(`settings.${of}`)}`}</VisuallyHidden>
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}
