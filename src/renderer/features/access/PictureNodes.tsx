import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { Ban, CircleHelp, Hand, LockKeyhole, LockKeyholeOpen } from 'lucide-react'
import type { ComponentType } from 'react'
import type { AccessVertex } from '../../../shared/model/access-graph.ts'
import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './PictureNodes.module.css'
import type { BoxState } from './picture-states.ts'
import { iconOf } from './vertex-icons.ts'
import type { FallMode } from './what-falls.ts'

export type ThingData = {
  vertex: AccessVertex
  state: BoxState
  mode: FallMode
  /** How many accounts it may open, or lock, for all that is known. */
  unsureCount: number
  /** The person holds on to it, so that looking at others leaves it chosen. */
  isHeld: boolean
  isTabStop: boolean
}

/** One thing or account: a button that tells by name what it opens, or locks. */
export function ThingNode({ data }: NodeProps<Node<ThingData>>) {
  const { say } = useWords()
  const { vertex, state, mode, isHeld, isTabStop } = data
  const Icon = iconOf(vertex)
  const count = (mode === 'taken' ? vertex.opens : vertex.locks).length
  const spoken = say(mode === 'taken' ? 'access.spokenTaken' : 'access.spokenLost', {
    kind: say(`access.kind-${vertex.kind}`),
    count,
    unsure: data.unsureCount,
  })
  const word = useStateWord(data, count)
  return (
    <>
      <Ends />
      <button
        type="button"
        className={classNames(
          styles.box,
          vertex.kind === 'account' && styles.account,
          vertex.isKey && styles.key,
          vertex.assumed && styles.assumed,
          !vertex.waysKnown && styles.unknown,
          styles[state],
          styles[mode],
          'nopan',
        )}
        data-vertex={vertex.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isHeld}
      >
        <Icon size={20} className={styles.icon} aria-hidden />
        <span className={styles.words}>
          <span className={styles.label}>{vertex.label}</span>
          <VisuallyHidden>{spoken}</VisuallyHidden>
          {word && (
            <span className={styles.word} {...(word.isSpoken ? {} : { 'aria-hidden': true })}>
              {word.isSpoken && <VisuallyHidden>, </VisuallyHidden>}
              {word.icon && <word.icon size={15} strokeWidth={2.6} aria-hidden />}
              {word.text}
            </span>
          )}
        </span>
      </button>
    </>
  )
}

type StateWord = {
  icon: ComponentType<{ size: number; strokeWidth: number }> | null
  text: string
  /** False for what the hidden words say already. */
  isSpoken: boolean
}

/** What stands under the name, so that the state does not hang on a colour. */
function useStateWord({ vertex, state, mode }: ThingData, count: number): StateWord | null {
  const { say } = useWords()
  const spoken = (icon: StateWord['icon'], text: string) => ({ icon, text, isSpoken: true })
  const unspoken = (text: string) => ({ icon: null, text, isSpoken: false })
  if (state === 'chosen') {
    return mode === 'taken' ? spoken(Hand, say('access.nodeOurs')) : spoken(Ban, say('access.nodeGone'))
  }
  if (state === 'falls') {
    if (mode === 'taken') return spoken(LockKeyholeOpen, say('access.nodeOpens'))
    return spoken(LockKeyhole, say(vertex.kind === 'account' ? 'access.nodeLocked' : 'access.nodeStops'))
  }
  if (state === 'unsure') return spoken(CircleHelp, say('access.nodeUnsure'))
  if (state !== 'calm') return null
  if (!vertex.waysKnown) return spoken(CircleHelp, say('access.nodeUnknown'))
  if (count > 0) return unspoken(say(mode === 'taken' ? 'access.nodeTaken' : 'access.nodeLost', { count }))
  return vertex.isKey ? unspoken(say('access.nodeKey')) : null
}

/** Where several things are needed together. */
export function Junction() {
  return (
    <>
      <Ends />
      <span className={styles.junction} aria-hidden="true">
        +
      </span>
    </>
  )
}

/** Lines need ends to hang on; nobody draws lines by hand here. */
function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className={styles.end ?? ''} />
      <Handle type="source" position={Position.Right} isConnectable={false} className={styles.end ?? ''} />
    </>
  )
}
