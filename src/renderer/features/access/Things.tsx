import { Link } from 'react-aria-components'
import type { AccessVertex } from '../../../shared/model/access-graph.ts'
import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { AccessIndex } from './access-index.ts'
import styles from './Things.module.css'
import { iconOf } from './vertex-icons.ts'
import { hrefOf } from './where-to-say.ts'

/** One thing by icon and name. */
export function Thing({ vertex, linked = false }: { vertex: AccessVertex; linked?: boolean }) {
  const Icon = iconOf(vertex)
  const href = linked ? hrefOf(vertex.about) : null
  return (
    <span className={styles.thing}>
      <Icon size={18} className={styles.icon} aria-hidden />
      {href ? <Link href={href}>{vertex.label}</Link> : <span>{vertex.label}</span>}
    </span>
  )
}

/** Things that are needed together, in one short row: "password + phone + PIN". One by itself says that it is enough. */
export function Together({ index, ids }: { index: AccessIndex; ids: readonly string[] }) {
  const { say } = useWords()
  const vertices = ids.flatMap(id => index.vertex(id) ?? [])
  return (
    <span className={styles.together}>
      {vertices.map((vertex, place) => (
        <span key={vertex.id} className={styles.part}>
          {place > 0 && (
            <>
              <span className={styles.plus} aria-hidden="true">
                +
              </span>
              <VisuallyHidden>{` ${say('access.plus')} `}</VisuallyHidden>
            </>
          )}
          <span className={classNames(styles.pill, vertices.length === 1 && styles.alone)}>
            <Thing vertex={vertex} />
          </span>
        </span>
      ))}
      {vertices.length === 1 && <span className={styles.word}>{say('access.alone')}</span>}
    </span>
  )
}
