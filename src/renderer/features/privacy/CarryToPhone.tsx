import { encodeQR } from 'qr'
import { useMemo } from 'react'
import type { PrivacyPlatform } from '../../../shared/model/privacy.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Stack } from '../../ui/Page.tsx'
import styles from './Privacy.module.css'
import { type Step, stepAsText } from './walkthrough.ts'

/** A square code with the address of the setting, or with its steps as text, drawn here. */
export function CarryToPhone({ platform, step }: { platform: PrivacyPlatform; step: Step }) {
  const { say } = useWords()
  const { setting } = step
  const content = setting.url ?? stepAsText(platform, step)
  return (
    <Disclosure title={say('privacy.carry')} lazy>
      <div className={styles.carry}>
        <SquareCode content={content} label={say('privacy.carryAlt', { content })} />
        <Stack gap={3}>
          <p>{say(setting.url === null ? 'privacy.carryText' : 'privacy.carryUrl')}</p>
          <p className={styles.carried}>{content}</p>
          <p className={styles.soft}>{say('privacy.carryStays')}</p>
        </Stack>
      </div>
    </Disclosure>
  )
}

/** Light modules around the code, as many as cameras are promised (ISO/IEC 18004). */
const quietZone = 4

function SquareCode({ content, label }: { content: string; label: string }) {
  const rows = useMemo(() => encodeQR(content, 'raw', { ecc: 'medium', border: quietZone }), [content])
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
