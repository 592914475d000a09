import type { AccessVertex, AccessWay } from '../../../shared/model/access-graph.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Stack } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import styles from './AccessTable.module.css'
import type { AccessIndex, AccountFalls } from './access-index.ts'
import { Thing } from './Things.tsx'
import { tableGroups, tableRows } from './table-rows.ts'

/** All that the picture shows, in words: every thing and account, what it needs, opens and locks. */
export function AccessTable({ index }: { index: AccessIndex }) {
  const { say } = useWords()
  const rows = tableRows(index.view)
  return (
    <Stack gap={6}>
      {tableGroups
        .filter(group => rows[group].length > 0)
        .map(group => (
          <Table
            key={group}
            caption={say(`access.table-${group}`)}
            columns={[
              {
                id: 'thing',
                title: say(`access.column-${group}`),
                cell: vertex => <Thing vertex={vertex} linked />,
              },
              {
                id: 'needed',
                title: say('access.needed'),
                cell: vertex => <Needed vertex={vertex} index={index} />,
              },
              {
                id: 'opens',
                title: say('access.opensWith'),
                cell: vertex => <Names {...index.falls(vertex.id, 'taken')} index={index} />,
              },
              {
                id: 'locks',
                title: say('access.lockedWithout'),
                cell: vertex => <Names {...index.falls(vertex.id, 'lost')} index={index} />,
              },
            ]}
            rows={rows[group]}
            rowKey={vertex => vertex.id}
          />
        ))}
    </Stack>
  )
}

function Needed({ vertex, index }: { vertex: AccessVertex; index: AccessIndex }) {
  const { say } = useWords()
  const ways = index.waysInto(vertex.id)
  if (ways.length === 0) {
    return <span>{say(vertex.kind === 'account' ? 'access.notKnown' : 'access.heldItself')}</span>
  }
  return (
    <ul className={styles.ways}>
      {ways.map(way => (
        <li key={way.id}>
          {index.labels(way.from).join(' + ')}
          <WayNotes way={way} />
        </li>
      ))}
      {!vertex.waysKnown && <li className={styles.note}>{say('access.mayHaveMore')}</li>}
    </ul>
  )
}

function WayNotes({ way }: { way: AccessWay }) {
  const { say } = useWords()
  const notes = [
    ...(way.kind === 'recovery' ? [say('access.recovery')] : []),
    ...(way.assumed ? [say('access.assumed')] : []),
  ]
  if (notes.length === 0) return null
  return <span className={styles.note}>{` (${notes.join(', ')})`}</span>
}

/** The accounts by name, and how many more it could be. "None" is said only where that is certain. */
function Names({ certain, unsure, index }: AccountFalls & { index: AccessIndex }) {
  const { say, list } = useWords()
  const names = list(index.labels(certain))
  if (unsure.length === 0 && certain.length === 0)
    return <span className={styles.note}>{say('access.none')}</span>
  return (
    <>
      {certain.length > 0 && <span>{say('access.countNames', { count: certain.length, names })}</span>}
      {unsure.length > 0 && (
        <span className={styles.unsure}>{say('access.notKnownOf', { count: unsure.length })}</span>
      )}
    </>
  )
}
