import { LockKeyhole, LockKeyholeOpen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { Section } from '../../ui/Page.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { AccessIndex } from './access-index.ts'
import { Thing } from './Things.tsx'
import { byKindAndName } from './vertex-order.ts'
import styles from './WhatIf.module.css'

/** One thing at a time: what its owner loses without it, and what someone else gets with it. */
export function WhatIf({ index }: { index: AccessIndex }) {
  const { say } = useWords()
  const things = index.view.vertices.filter(vertex => vertex.kind !== 'code').toSorted(byKindAndName)
  const first = index.view.lostDevices[0]?.vertex ?? things[0]?.id ?? null
  const [chosen, setChosen] = useState(first)
  const vertex = index.vertex(chosen ?? '') ?? things[0]
  if (!vertex) return null

  const device = index.view.lostDevices.find(each => each.vertex === vertex.id)
  const point = index.view.singlePoints.find(each => each.vertex === vertex.id)
  const locked = device?.locked ?? vertex.locks
  const reachable =
    device?.reachable ??
    index.accounts.map(account => account.id).filter(id => id !== vertex.id && !vertex.locks.includes(id))
  return (
    <Section title={say('access.whatIfTitle')} lede={say('access.whatIfLede')}>
      <SelectField
        label={say('access.thing')}
        options={things.map(each => ({ value: each.id, label: each.label }))}
        value={vertex.id}
        onChange={setChosen}
      />
      <div className={styles.two} aria-live="polite">
        <Side
          title={say('access.ifLost')}
          icon={<LockKeyhole size={20} aria-hidden />}
          sentence={device?.sentence}
        >
          <Accounts title={say('access.locked', { count: locked.length })} ids={locked} index={index} />
          <Accounts
            title={say('access.reachable', { count: reachable.length })}
            ids={reachable}
            index={index}
          />
        </Side>
        <Side
          title={say('access.ifTaken')}
          icon={<LockKeyholeOpen size={20} aria-hidden />}
          sentence={point?.sentence}
        >
          <Accounts
            title={say('access.opened', { count: vertex.opens.length })}
            ids={vertex.opens}
            index={index}
          />
          {vertex.opens.length === 0 && <p className={styles.soft}>{say('access.openedNoneHint')}</p>}
        </Side>
      </div>
    </Section>
  )
}

function Side({
  title,
  icon,
  sentence,
  children,
}: {
  title: string
  icon: ReactNode
  sentence: string | undefined
  children: ReactNode
}) {
  return (
    <Card>
      <div className={styles.side}>
        <h3 className={styles.title}>
          {icon}
          {title}
        </h3>
        {sentence && <p className={styles.soft}>{sentence}</p>}
        {children}
      </div>
    </Card>
  )
}

function Accounts({ title, ids, index }: { title: string; ids: readonly string[]; index: AccessIndex }) {
  const vertices = ids.flatMap(id => index.vertex(id) ?? []).toSorted(byKindAndName)
  return (
    <div className={styles.group}>
      <p className={styles.count}>{title}</p>
      {vertices.length > 0 && (
        <ul className={styles.list}>
          {vertices.map(vertex => (
            <li key={vertex.id}>
              <Thing vertex={vertex} linked />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
