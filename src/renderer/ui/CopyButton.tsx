import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button, type ButtonKind } from './Button.tsx'
import { useToast } from './Toast.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Copies a text, when pressed and only then. `of` says to screen readers what is copied. */
export function CopyButton({
  text,
  label,
  of,
  kind = 'secondary',
}: {
  text: string
  label: string
  of?: string
  kind?: ButtonKind
}) {
  const { say } = useWords()
  const toast = useToast()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const worked = (await writeToClipboard(text)) || copySelection(text)
    setCopied(worked)
    toast(say(worked ? 'ui.copied' : 'ui.copyFailed'))
  }
  return (
    <Button
      kind={kind}
      icon={copied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      onPress={() => void copy()}
    >
      {label}
      {of && <VisuallyHidden>{` ${of}`}</VisuallyHidden>}
    </Button>
  )
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** The old way, which needs no permission. The desktop door denies them all. */
function copySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const worked = document.execCommand('copy')
  area.remove()
  return worked
}
