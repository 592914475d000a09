import { FileDown } from 'lucide-react'
import { useState } from 'react'
import type { AuditSummary } from '../../../shared/model/audit.ts'
import { useAsk, useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { Form } from '../../ui/Form.tsx'
import { download } from '../../ui/files.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** Makes the file to take away. `#/report/<audit id>` begins with that audit chosen. */
export function ReportPage({ rest }: { rest: readonly string[] }) {
  const { say } = useWords()
  const audits = useRead('audits')
  return (
    <Page title={say('report.title')} lede={say('report.lede')}>
      <Loaded query={audits}>{list => <ReportForm audits={list} first={rest[0] ?? null} />}</Loaded>
    </Page>
  )
}

const formats = ['html', 'json'] as const
const parts = ['name', 'notes', 'accountLabels', 'footprint'] as const
type Part = (typeof parts)[number]
const asItStands = 'current'

function ReportForm({ audits, first }: { audits: readonly AuditSummary[]; first: string | null }) {
  const { say, day } = useWords()
  const toast = useToast()
  const begin = audits.find(audit => audit.id === first) ?? null
  const [auditId, setAuditId] = useState(begin?.id ?? asItStands)
  const [format, setFormat] = useState<(typeof formats)[number]>('html')
  const [include, setInclude] = useState<Part[]>([])

  const make = useAsk(client =>
    client.report.create({
      auditId: auditId === asItStands ? null : auditId,
      format,
      include: {
        name: include.includes('name'),
        notes: include.includes('notes'),
        accountLabels: include.includes('accountLabels'),
        footprint: include.includes('footprint'),
      },
    }),
  )
  const submit = () =>
    make.mutate(undefined, {
      onSuccess: file => {
        download(file.fileName, file.content, file.mediaType)
        toast(say('report.made'))
      },
    })

  return (
    <Form onSubmit={submit}>
      <SelectField
        label={say('report.which')}
        options={[
          { value: asItStands, label: say('report.current') },
          ...audits.map(audit => ({
            value: audit.id,
            label: say('report.auditOf', { day: day(audit.finishedAt) }),
          })),
        ]}
        value={auditId}
        onChange={setAuditId}
      />
      <RadioCards
        label={say('report.format')}
        options={formats.map(each => ({
          value: each,
          label: say(`report.${each}`),
          hint: say(`report.${each}Hint`),
        }))}
        value={format}
        onChange={setFormat}
      />
      <CheckboxCards
        label={say('report.include')}
        hint={say('report.includeHint')}
        options={parts.map(part => ({
          value: part,
          label: say(`report.${part}`),
          hint: say(`report.${part}Hint`),
        }))}
        value={include}
        onChange={setInclude}
      />
      <Notice tone="attention">{say('report.plaintext')}</Notice>
      <Problem error={make.error} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={make.isPending} icon={<FileDown size={19} aria-hidden />}>
          {say('report.make')}
        </Button>
        <ButtonLink href={hrefTo('plan')} kind="quiet">
          {say('report.toPlan')}
        </ButtonLink>
      </ButtonRow>
      {make.data && <p role="status">{say('report.again')}</p>}
    </Form>
  )
}
