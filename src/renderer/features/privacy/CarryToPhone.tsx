import { encodeQR } from 'qr'
import { useMemo } from 'react'
import type { PrivacySetting } from '../../../shared/model/privacy.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import styles from './Privacy.module.css'

/** A square code with the address of the setting, or with its steps as text, drawn here. */
export function CarryToPhone({
  setting,
  platform,
  value,
}: {
  setting: PrivacySetting
  platform: string
  value: string
}) {
  const { say } = useWords()
  const content =
    setting.url ??
    [platform, ...(setting.phonePath ?? setting.webPath ?? []), setting.title, value].join(' > ')
  return (
    <Disclosure title={say('privacy.carry')}>
      <div className={styles.carry}>
        <SquareCode content={content} label={say('privacy.carryAlt', { content })} />
        <div>
          <p>{say(setting.url === null ? 'privacy.carryText' : 'privacy.carryUrl')}</p>
          <p className={styles.soft}>{say('privacy.carryStays')}</p>
        </div>
      </div>
    </Disclosure>
  )
}

function SquareCode({ content, label }: { content: string; label: string }) {
  const rows = useMemo(() => encodeQR(content, 'raw', { ecc: 'medium', border: 3 }), [content])
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg viewBox={`0 0 ${rows.length} ${rows.length}`} className={styles.code} role="img" aria-label={label}>
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
