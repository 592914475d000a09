import { ExternalLink as OutsideIcon } from 'lucide-react'
import { Button, Link } from 'react-aria-components'
import type { Client } from '../app/client.ts'
import { isDesktop } from '../app/door.ts'
import { useAsk } from '../app/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import buttons from './Button.module.css'
import { classNames } from './class-names.ts'
import styles from './ExternalLink.module.css'
import { Problem } from './Problem.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * Opens an address in the person's own browser. The desktop door lets the main process open what it knows by an id, so
 * that no address comes from the window; the browser door is in a browser already.
 */
export function OutsideLink({
  url,
  label,
  open,
  look = 'link',
  onOpen,
}: {
  url: string
  label: string
  /** The call by which the main process opens it. */
  open: (client: Client) => Promise<unknown>
  look?: 'link' | 'button'
  onOpen?: () => void
}) {
  const outside = useAsk((client, _: undefined) => open(client))
  const className = look === 'link' ? classNames(styles.link) : classNames(buttons.button, buttons.secondary)
  if (!isDesktop()) {
    return (
      <Link
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        className={className}
        {...(onOpen ? { onPress: onOpen } : {})}
      >
        <Inside label={label} />
      </Link>
    )
  }
  const openOutside = () => outside.mutate(undefined, { onSuccess: () => onOpen?.() })
  return (
    <>
      <Button className={className} onPress={openOutside}>
        <Inside label={label} />
      </Button>
      <Problem error={outside.error} />
    </>
  )
}

function Inside({ label }: { label: string }) {
  const { say } = useWords()
  return (
    <>
      <span>{label}</span>
      <OutsideIcon size={16} strokeWidth={2.4} aria-hidden />
      <VisuallyHidden>{` (${say('ui.opensOutside')})`}</VisuallyHidden>
    </>
  )
}
