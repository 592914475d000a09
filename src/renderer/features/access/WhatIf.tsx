import { CircleHelp, LockKeyhole, LockKeyholeOpen } from 'lucide-react'
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
  const lost = index.falls(vertex.id, 'lost')
  const taken = index.falls(vertex.id, 'taken')
  const hit = new Set([vertex.id, ...lost.certain, ...lost.unsure])
  const reachable = index.accounts.map(account => account.id).filter(id => !hit.has(id))
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
          <Accounts
            title={say('access.locked', { count: lost.certain.length, unsure: lost.unsure.length })}
            ids={lost.certain}
            index={index}
          />
          <CannotTell ids={lost.unsure} index={index} />
          <Accounts
            title={say('access.reachable', { count: reachable.length, unsure: lost.unsure.length })}
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
            title={say('access.opened', { count: taken.certain.length, unsure: taken.unsure.length })}
            ids={taken.certain}
            index={index}
          />
          <CannotTell ids={taken.unsure} index={index} />
          {taken.certain.length + taken.unsure.length === 0 && (
            <p className={styles.soft}>{say('access.openedNoneHint')}</p>
          )}
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

/** Accounts of which too little was said, and what would help. */
function CannotTell({ ids, index }: { ids: readonly string[]; index: AccessIndex }) {
  const { say } = useWords()
  if (ids.length === 0) return null
  return (
    <div className={styles.unsure}>
      <Accounts
        title={say('access.unsure', { count: ids.length })}
        icon={<CircleHelp size={20} aria-hidden />}
        ids={ids}
        index={index}
      />
      <p className={styles.soft}>{say('access.unsureHint')}</p>
    </div>
  )
}

function Accounts({
  title,
  icon,
  ids,
  index,
}: {
  title: string
  icon?: ReactNode
  ids: readonly string[]
  index: AccessIndex
}) {
  const vertices = ids.flatMap(id => index.vertex(id) ?? []).toSorted(byKindAndName)
  return (
    <div className={styles.group}>
      <p className={styles.count}>
        {icon}
        {title}
      </p>
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
