import { useWords } from '../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from './Button.tsx'
import { Problem } from './Problem.tsx'

/** The end of a form that saves: why it could not be saved, the button, and the way out. */
export function SaveButtons({
  label,
  save,
  backHref,
}: {
  label: string
  save: { error: unknown; isPending: boolean }
  backHref: string
}) {
  const { say } = useWords()
  return (
    <>
      <Problem error={save.error} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={save.isPending}>
          {label}
        </Button>
        <ButtonLink href={backHref} kind="quiet">
          {say('ui.cancel')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
