import { useState } from 'react'
import { defaultSettings, type Settings } from '../../../shared/model/settings.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Stack } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Everything that can leave the laptop, and the one address that can be changed. */
export function SentCard({
  rangeServiceUrl,
  onChange,
}: {
  rangeServiceUrl: string
  onChange: (part: Partial<Settings>) => void
}) {
  const { say } = useWords()
  const rows = [
    {
      id: 'exposure',
      press: say('settings.sentExposure'),
      that: say('settings.sentExposureThat'),
      to: URL.canParse(rangeServiceUrl) ? new URL(rangeServiceUrl).host : rangeServiceUrl,
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
        <Disclosure title={say('settings.rangeService')}>
          <RangeServiceForm address={rangeServiceUrl} onChange={onChange} />
        </Disclosure>
      </Stack>
    </Card>
  )
}

function RangeServiceForm({
  address,
  onChange,
}: {
  address: string
  onChange: (part: Partial<Settings>) => void
}) {
  const { say } = useWords()
  const [typed, setTyped] = useState(address)
  const [tried, setTried] = useState(false)
  const isAddress = URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)
  const submit = () => {
    setTried(true)
    if (isAddress) onChange({ rangeServiceUrl: typed.trim() })
  }
  return (
    <Form onSubmit={submit}>
      <TextField
        label={say('settings.rangeService')}
        hint={say('settings.rangeServiceHint')}
        error={tried && !isAddress ? say('settings.rangeServiceWrong') : null}
        value={typed}
        onChange={setTyped}
        inputMode="url"
        spellCheck={false}
      />
      <ButtonRow>
        <Button type="submit">{say('settings.rangeServiceSave')}</Button>
        {typed !== defaultSettings.rangeServiceUrl && (
          <Button kind="quiet" onPress={() => setTyped(defaultSettings.rangeServiceUrl)}>
            {say('settings.rangeServiceReset')}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}
