import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useAsk } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { download } from '../../ui/files.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { Held } from './export-session.ts'
import { HeldPage } from './HeldPage.tsx'
import { useExport } from './use-export-session.ts'

const formats = ['csv', 'json'] as const

/** The result as a file, without passwords. */
export function SaveListScreen({ held }: { held: Held }) {
  const { say } = useWords()
  const { actions } = useExport()
  const toast = useToast()
  const [format, setFormat] = useState<(typeof formats)[number]>('csv')
  const make = useAsk(client => client.passwordExport.list({ id: held.id, format }))
  const save = () =>
    make.mutate(undefined, {
      onSuccess: file => {
        download(file.fileName, file.content, file.mediaType)
        toast(say('passwordExport.saved'))
      },
      onError: error => void actions.notice(error),
    })
  return (
    <HeldPage held={held} title={say('passwordExport.saveTitle')} lede={say('passwordExport.saveLede')}>
      <Form onSubmit={save}>
        <RadioCards
          label={say('passwordExport.saveFormat')}
          options={formats.map(each => ({
            value: each,
            label: say(`passwordExport.save-${each}`),
            hint: say(`passwordExport.saveHint-${each}`),
          }))}
          value={format}
          onChange={setFormat}
        />
        <Notice tone="attention">{say('passwordExport.savePlain')}</Notice>
        <Problem error={make.error} />
        <ButtonRow>
          <Button
            kind="primary"
            type="submit"
            busy={make.isPending}
            icon={<FileDown size={19} aria-hidden />}
          >
            {say('passwordExport.saveGo')}
          </Button>
          <ButtonLink href={hrefTo('password-export', 'finish')} kind="quiet">
            {say('passwordExport.nextFinish')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </HeldPage>
  )
}
