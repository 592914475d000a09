import '@xyflow/react/dist/base.css'
import {
  type Edge,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Viewport,
} from '@xyflow/react'
import { CircleHelp, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, memo, type ReactNode, useMemo, useRef, useState } from 'react'
import { Button, Group } from 'react-aria-components'
import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import type { AccessIndex } from './access-index.ts'
import type { GraphPart } from './leading-to.ts'
import { type Direction, firstVertex, neighbourOf } from './neighbours.ts'
import styles from './Picture.module.css'
import { type LineData, PictureLine } from './PictureLine.tsx'
import { Junction, type ThingData, ThingNode } from './PictureNodes.tsx'
import { layPicture, type PictureLayout, sizeOf } from './picture-layout.ts'
import { pictureStates } from './picture-states.ts'
import type { FallMode } from './what-falls.ts'

/** Hundreds of boxes and lines stay as they are at each step of an arrow key, and are drawn anew only when they change. */
const sameData = (before: { data?: object }, after: { data?: object }): boolean => {
  const now = new Map(Object.entries(after.data ?? {}))
  return Object.entries(before.data ?? {}).every(([key, value]) => now.get(key) === value)
}
const nodeTypes = { vertex: memo(ThingNode, sameData), junction: memo(Junction, sameData) }
const edgeTypes = { line: memo(PictureLine, sameData) }
const steps: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const pans: Record<Direction, { x: number; y: number }> = {
  left: { x: 120, y: 0 },
  right: { x: -120, y: 0 },
  up: { x: 0, y: 90 },
  down: { x: 0, y: -90 },
}
/** Small enough for a whole picture, and at the beginning never so small that names cannot be read. */
const zoomRange = { minZoom: 0.2, maxZoom: 1.75 }
const firstZoom = { least: 0.55, leastNarrow: 0.8, most: 1 }
const narrowFrame = 500
const edgeOfFrame = 20

type PictureProps = { index: AccessIndex; part: GraphPart; mode: FallMode }

/** The graph as a picture. Every box is a button, reached by one tab stop and arrow keys. */
export function Picture(props: PictureProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  )
}

function Drawn({ index, part, mode }: PictureProps) {
  const { say } = useWords()
  const layout = useMemo(() => layPicture(part), [part])
  const [held, setHeld] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [entry, setEntry] = useState<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const view = useView(frame, layout)

  const tabStop = entry ?? firstVertex(layout)
  const asked = held ?? focused ?? hovered
  const states = useMemo(
    () => pictureStates(index.view, asked, mode, asked === null ? [] : index.falls(asked, mode).unsure),
    [index, asked, mode],
  )
  const nodes = useMemo(
    () => drawNodes({ layout, index, states, mode, held, tabStop }),
    [layout, index, states, mode, held, tabStop],
  )
  const edges = useMemo(
    () =>
      layout.edges.map(
        (edge): Edge<LineData> => ({
          id: edge.id,
          source: edge.source,
          target: edge.target,
          type: 'line',
          data: {
            points: edge.points,
            state: states.line(edge),
            mode,
            assumed: edge.assumed,
            hasHead: !edge.target.startsWith('junction '),
          },
          ...unspoken,
        }),
      ),
    [layout, states, mode],
  )

  const focusOn = (id: string) => {
    setEntry(id)
    boxOf(frame.current, id)?.focus({ preventScroll: true })
    view.bringIn(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = vertexAt(event.target)
    const direction = steps[event.key]
    if (direction && event.shiftKey) view.pan(direction)
    else if (direction && id !== null) {
      const next = neighbourOf(layout, id, direction)
      if (next !== null) focusOn(next)
    } else if (event.key === 'Escape' && held !== null) setHeld(null)
    else if (event.key === '+' || event.key === '=') view.zoomIn()
    else if (event.key === '-') view.zoomOut()
    else if (event.key === '0') view.fit()
    else return
    event.preventDefault()
  }
  const onFocus = (event: FocusEvent) => {
    const id = vertexAt(event.target)
    if (id === null) return
    setEntry(id)
    if (event.target.matches(':focus-visible')) {
      setFocused(id)
      view.bringIn(id)
    }
  }
  const onPress = (id: string | null) => {
    if (id !== null) setHeld(held === id ? null : id)
  }

  return (
    <div className={styles.picture}>
      <Said index={index} asked={asked} mode={mode} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys and presses are those of the buttons inside it */}
      <div
        ref={frame}
        className={styles.frame}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setFocused(null)}
        onClick={event => onPress(vertexAt(event.target))}
        onPointerOver={event => setHovered(event.pointerType === 'mouse' ? vertexAt(event.target) : null)}
        onPointerLeave={() => setHovered(null)}
      >
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          aria-label={say('access.pictureName')}
          onInit={view.begin}
          {...zoomRange}
          {...onlyLookedAt}
        />
      </div>
      <div className={styles.under}>
        <Legend mode={mode} />
        <Group className={classNames(styles.zoom)} aria-label={say('access.zoom')}>
          <Tool label={say('access.zoomOut')} onPress={view.zoomOut}>
            <ZoomOut size={20} aria-hidden />
          </Tool>
          <Tool label={say('access.zoomIn')} onPress={view.zoomIn}>
            <ZoomIn size={20} aria-hidden />
          </Tool>
          <Tool label={say('access.fit')} onPress={view.fit}>
            <Maximize size={20} aria-hidden />
          </Tool>
        </Group>
      </div>
      <p className={styles.keys}>{say('access.pictureKeys')}</p>
    </div>
  )
}

/** The sentence of what falls, said aloud when it changes. */
function Said({ index, asked, mode }: { index: AccessIndex; asked: string | null; mode: FallMode }) {
  const { say, list } = useWords()
  const vertex = asked === null ? undefined : index.vertex(asked)
  const { certain, unsure } = index.falls(vertex?.id ?? '', mode)
  return (
    <p className={styles.said} role="status">
      {vertex
        ? say(`access.${mode}`, {
            thing: vertex.label,
            count: certain.length,
            names: list(index.labels(certain)),
            unsure: unsure.length,
          })
        : say('access.touch')}
    </p>
  )
}

function Legend({ mode }: { mode: FallMode }) {
  const { say } = useWords()
  const lines = [
    { id: 'calm', line: styles.sampleCalm, label: say('access.keyLine') },
    { id: 'assumed', line: styles.sampleAssumed, label: say('access.keyAssumed') },
    mode === 'taken'
      ? { id: 'falls', line: styles.sampleTaken, label: say('access.keyTaken') }
      : { id: 'falls', line: styles.sampleLost, label: say('access.keyLost') },
  ]
  return (
    <ul className={styles.legend}>
      {lines.map(({ id, line, label }) => (
        <li key={id}>
          <svg width="40" height="10" viewBox="0 0 40 10" aria-hidden="true">
            <line className={line} x1="2" y1="5" x2="38" y2="5" />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <CircleHelp size={18} aria-hidden />
        {say('access.keyUnknown')}
      </li>
    </ul>
  )
}

function Tool({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <Button className={classNames(styles.tool)} aria-label={label} onPress={onPress}>
      {children}
    </Button>
  )
}

/** The picture is looked at, not edited, and the page keeps its own scrolling and keys. */
const onlyLookedAt = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  zoomOnScroll: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  zoomActivationKeyCode: null,
  // The licence allows to leave the link out. The window opens no addresses of others, and docs/dependencies.md names the library.
  proOptions: { hideAttribution: true },
} as const

/** The library would name each box and line by its id. The boxes speak for themselves, and the lines through them. */
const unspoken = {
  ariaRole: 'presentation',
  domAttributes: { 'aria-roledescription': undefined, 'aria-label': undefined },
} as const

function drawNodes({
  layout,
  index,
  states,
  mode,
  held,
  tabStop,
}: {
  layout: PictureLayout
  index: AccessIndex
  states: ReturnType<typeof pictureStates>
  mode: FallMode
  held: string | null
  tabStop: string | null
}): (Node<ThingData> | Node<Record<string, never>>)[] {
  return layout.nodes.flatMap(({ id, kind, x, y, width, height }) => {
    const box = { id, type: kind, position: { x, y }, width, height, ...unspoken }
    if (kind === 'junction') return [{ ...box, data: {} }]
    const vertex = index.vertex(id)
    if (!vertex) return []
    const data: ThingData = {
      vertex,
      state: states.box(id),
      mode,
      unsureCount: index.falls(id, mode).unsure.length,
      isHeld: held === id,
      isTabStop: tabStop === id,
    }
    return [{ ...box, data }]
  })
}

const vertexAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-vertex]')?.dataset.vertex ?? null) : null

const boxOf = (frame: HTMLElement | null, id: string): HTMLElement | null =>
  frame?.querySelector<HTMLElement>(`[data-vertex="${CSS.escape(id)}"]`) ?? null

const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')

/** Moving and zooming, at once for those who want no motion. */
function useView(frame: { current: HTMLElement | null }, layout: PictureLayout) {
  const flow = useReactFlow()
  const motion = () => ({ duration: stillness.matches ? 0 : 160 })
  const moved = (change: (now: Viewport) => Viewport) =>
    void flow.setViewport(change(flow.getViewport()), motion())

  return {
    /** Fits the picture in. One that is too large for that begins at the top left, with what one holds. */
    begin: () => {
      const { clientWidth: across = 0, clientHeight: down = 0 } = frame.current ?? {}
      const { width, height } = sizeOf(layout)
      const inside = { across: across - 2 * edgeOfFrame, down: down - 2 * edgeOfFrame }
      const least = across < narrowFrame ? firstZoom.leastNarrow : firstZoom.least
      const fitting = Math.min(inside.across / width, inside.down / height)
      const zoom = Math.min(Math.max(fitting, least), firstZoom.most)
      const x = edgeOfFrame + Math.max(0, (inside.across - width * zoom) / 2)
      const y = edgeOfFrame + Math.max(0, (inside.down - height * zoom) / 2)
      void flow.setViewport({ x, y, zoom })
    },
    zoomIn: () => void flow.zoomIn(motion()),
    zoomOut: () => void flow.zoomOut(motion()),
    fit: () => void flow.fitView({ padding: 0.04, maxZoom: 1, ...motion() }),
    pan: (direction: Direction) =>
      moved(now => ({ ...now, x: now.x + pans[direction].x, y: now.y + pans[direction].y })),
    /** Brings a box that is outside the frame to its middle. */
    bringIn: (id: string) => {
      const box = boxOf(frame.current, id)?.getBoundingClientRect()
      const outer = frame.current?.getBoundingClientRect()
      const node = flow.getNode(id)
      if (!box || !outer || !node) return
      const isInside =
        box.left >= outer.left &&
        box.right <= outer.right &&
        box.top >= outer.top &&
        box.bottom <= outer.bottom
      if (isInside) return
      const { zoom } = flow.getViewport()
      const { width = 0, height = 0 } = node
      void flow.setCenter(node.position.x + width / 2, node.position.y + height / 2, { zoom, ...motion() })
    },
  }
}
