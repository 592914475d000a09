import { lazy, type ReactNode, Suspense, useMemo, useState, useSyncExternalStore } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Section } from '../../ui/Page.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { AccessTable } from './AccessTable.tsx'
import type { AccessIndex } from './access-index.ts'
import { filtered, firstFilter, type PictureFilter } from './leading-to.ts'
import styles from './PictureSection.module.css'
import { byKindAndName } from './vertex-order.ts'
import { type FallMode, fallModes } from './what-falls.ts'

const Picture = lazy(async () => ({ default: (await import('./Picture.tsx')).Picture }))

/** Where the window is narrow a picture this wide serves few, so the table comes first. */
const narrow = window.matchMedia('(max-width: 48rem)')
const useIsNarrow = () =>
  useSyncExternalStore(
    changed => {
      narrow.addEventListener('change', changed)
      return () => narrow.removeEventListener('change', changed)
    },
    () => narrow.matches,
  )

/** The picture and its table. */
export function PictureSection({ index }: { index: AccessIndex }) {
  const { say } = useWords()
  const isNarrow = useIsNarrow()
  const [wanted, setWanted] = useState(false)
  const table = (
    <Section title={say('access.tableTitle')}>
      <AccessTable index={index} />
    </Section>
  )
  const picture = (
    <Section title={say('access.pictureTitle')} lede={say('access.pictureLede')}>
      {isNarrow && (
        <div>
          <Button aria-expanded={wanted} onPress={() => setWanted(!wanted)}>
            {say(wanted ? 'access.hidePicture' : 'access.showPicture')}
          </Button>
        </div>
      )}
      {(!isNarrow || wanted) && <PictureWithChoices index={index} />}
    </Section>
  )
  return isNarrow ? (
    <>
      {table}
      {picture}
    </>
  ) : (
    <>
      {picture}
      {table}
    </>
  )
}

function PictureWithChoices({ index }: { index: AccessIndex }) {
  const { say } = useWords()
  const [mode, setMode] = useState<FallMode>('taken')
  const [filter, setFilter] = useState(() => firstFilter(index.view))
  const part = useMemo(() => filtered(index.view, filter), [index, filter])
  const total = index.view.vertices.length
  const isWhole = filter.show === 'everything'
  const hasKey = index.accounts.some(account => account.isKey)
  return (
    <>
      <div className={styles.choices}>
        <RadioCards
          label={say('access.mode')}
          options={fallModes.map(value => ({ value, label: say(`access.mode-${value}`) }))}
          value={mode}
          onChange={setMode}
          inline
        />
        <div className={styles.filter}>
          <FilterField index={index} filter={filter} onChange={setFilter} />
          <Button onPress={() => setFilter(isWhole && hasKey ? { show: 'key' } : { show: 'everything' })}>
            {say(isWhole && hasKey ? 'access.keyOnly' : 'access.whole')}
          </Button>
        </div>
      </div>
      <Suspense fallback={<Loading rows={4} />}>
        <Picture key={keyOf(filter)} index={index} part={part} mode={mode} />
      </Suspense>
      <Note>
        {part.vertices.length === total
          ? say('access.shownAll', { total })
          : say('access.shown', { shown: part.vertices.length, total })}
      </Note>
    </>
  )
}

function Note({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>
}

const keyOf = (filter: PictureFilter): string => (filter.show === 'account' ? filter.id : filter.show)

function FilterField({
  index,
  filter,
  onChange,
}: {
  index: AccessIndex
  filter: PictureFilter
  onChange: (filter: PictureFilter) => void
}) {
  const { say } = useWords()
  const hasKey = index.accounts.some(account => account.isKey)
  const choose = (value: string) => {
    if (value === 'everything' || value === 'key') onChange({ show: value })
    else onChange({ show: 'account', id: value })
  }
  return (
    <SelectField
      label={say('access.filter')}
      options={[
        { value: 'everything', label: say('access.filter-everything') },
        ...(hasKey ? [{ value: 'key', label: say('access.filter-key') }] : []),
        ...index.accounts
          .toSorted(byKindAndName)
          .map(account => ({ value: account.id, label: account.label })),
      ]}
      value={keyOf(filter)}
      onChange={choose}
    />
  )
}
