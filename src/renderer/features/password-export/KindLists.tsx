import { Check, ChevronRight, CircleDashed } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { ExportSummary, JudgedKind } from '../../../shared/model/password-export.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Words } from '../../i18n/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Section } from '../../ui/Page.tsx'
import styles from './KindLists.module.css'
import { kindIcons } from './kind-icons.ts'
import { isGroupKind, sortKinds } from './result-reading.ts'

/** What was found, in the order in which it matters. Each opens its list. */
export function FoundKinds({ summary }: { summary: ExportSummary }) {
  const { say } = useWords()
  const { found } = sortKinds(summary)
  return (
    <Section
      title={say('passwordExport.foundTitle')}
      lede={say(found.length > 0 ? 'passwordExport.foundLede' : 'passwordExport.foundNone')}
    >
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map(judged => (
            <li key={judged.kind}>
              <FoundKind judged={judged} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function FoundKind({ judged }: { judged: JudgedKind }) {
  const { say } = useWords()
  const { kind, logins, issues, state } = judged
  const Icon = kindIcons[kind]
  return (
    <Link href={hrefTo('password-export', 'kind', kind)} className={classNames(styles.row)}>
      <span className={styles.icon} aria-hidden="true">
        <Icon size={22} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{say(`passwordExport.kind-${kind}`)}</span>
        <span className={styles.count}>
          {isGroupKind(kind)
            ? say('passwordExport.foundGroups', { logins, issues })
            : say('passwordExport.foundCount', { logins })}
          {state !== 'judged' && (
            <span className={styles.partly}>
              {say('passwordExport.foundPartly', { judged: judged.judged, of: judged.of })}
            </span>
          )}
        </span>
        <span className={styles.means}>{say(`passwordExport.means-${kind}`)}</span>
      </span>
      <ChevronRight size={20} className={styles.chevron} aria-hidden />
    </Link>
  )
}

/** What nobody knows, and why. Stands before what was not found, so that it is not taken for good. */
export function UnjudgedKinds({ summary }: { summary: ExportSummary }) {
  const words = useWords()
  const { say } = words
  const { unjudged } = sortKinds(summary)
  if (unjudged.length === 0) return null
  return (
    <Section title={say('passwordExport.unjudgedTitle')} lede={say('passwordExport.unjudgedLede')}>
      <ul className={styles.plain}>
        {unjudged.map(judged => (
          <li key={judged.kind} className={styles.unjudged}>
            <CircleDashed size={20} aria-hidden />
            <span>
              <span className={styles.name}>{say(`passwordExport.kind-${judged.kind}`)}</span>
              <span className={styles.means}>{whyNot(judged, words)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Why a kind was not judged, or not whole. */
function whyNot({ kind, state, judged, of }: JudgedKind, { say }: Words): string {
  if (state === 'not-in-file' && kind === 'old') return say('passwordExport.notInFileDates')
  if (state === 'not-in-file' && kind === 'no-second-factor') return say('passwordExport.notInFileFactors')
  if (state === 'not-asked' && kind === 'breached') return say('passwordExport.notAskedExposure')
  if (state === 'not-asked' && kind === 'own-words') return say('passwordExport.notAskedOwnWords')
  if (state === 'not-asked' && kind === 'breached-service') return say('passwordExport.notAskedBreaches')
  if (state === 'judged' || state === 'partly') return say('passwordExport.unjudged-partly', { judged, of })
  return say(`passwordExport.unjudged-${state}`)
}

/** What was looked for everywhere and not found. */
export function ClearKinds({ summary }: { summary: ExportSummary }) {
  const { say } = useWords()
  const { clear } = sortKinds(summary)
  if (clear.length === 0 || summary.logins === 0) return null
  return (
    <Section title={say('passwordExport.clearTitle')}>
      <ul className={styles.clear}>
        {clear.map(({ kind }) => (
          <li key={kind}>
            <Check size={18} strokeWidth={2.6} aria-hidden />
            {say(`passwordExport.kind-${kind}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
