import { MemoryStick } from 'lucide-react'
import { useState } from 'react'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Words } from '../../i18n/words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { FileList } from './FileList.tsx'
import styles from './Files.module.css'
import { FilesDrop } from './FilesDrop.tsx'
import { countsOf, mostFiles, type Reading, sortedReadings } from './readings.ts'
import { useReadings } from './use-readings.ts'

const perPage = 25

/** Drop files, see what a stranger learns from each, and save cleaned copies. */
export function FilesPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const { readings, isStopped, add, stop, goOn, clear } = useReadings()
  const [problem, setProblem] = useState<string | null>(null)
  const done = readings.filter(({ state }) => state !== 'waiting' && state !== 'reading').length
  const left = readings.length - done
  const isReading = left > 0 && !isStopped
  const take = (files: readonly File[]) => {
    setProblem(
      files.length === 0
        ? say('files.nothingChosen')
        : files.length > mostFiles
          ? say('files.tooMany', { most: mostFiles })
          : null,
    )
    add(files.slice(0, mostFiles))
  }
  return (
    <Page
      title={say('shell.files')}
      lede={say('files.lede')}
      back={{ href: hrefTo('footprint'), label: say('shell.footprint') }}
    >
      <FilesDrop kind={readings.length === 0 ? 'primary' : 'secondary'} onFiles={take} />
      <p className={styles.stays}>
        <MemoryStick size={20} aria-hidden />
        {say('files.stays')}
      </p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      {left > 0 && (
        <Stack gap={3}>
          <ProgressBar
            label={say('files.progress')}
            done={done}
            of={readings.length}
            text={say('files.progressText', { done, total: readings.length })}
          />
          <ButtonRow>
            {/* One button for both, so that the focus stays where it is. */}
            <Button kind={isStopped ? 'primary' : 'secondary'} onPress={isStopped ? goOn : stop}>
              {say(isStopped ? 'files.goOn' : 'files.stop')}
            </Button>
          </ButtonRow>
        </Stack>
      )}
      <div role="status">
        {isStopped && left > 0 && <p>{say('files.stopped', { left })}</p>}
        {left === 0 && readings.length > 0 && <p>{tally(readings, say)}</p>}
      </div>
      {readings.length > 0 && <Results readings={readings} isReading={isReading} onClear={clear} />}
      <ButtonRow>
        <ButtonLink
          href={hrefTo('footprint')}
          kind={readings.length > 0 && left === 0 ? 'primary' : 'secondary'}
        >
          {say('files.next')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}

/** How many give something away, and how many could not be read whole. */
function tally(readings: readonly Reading[], say: Words['say']): string {
  const { giving, unread } = countsOf(readings)
  const given = say('files.resultGiving', { giving })
  return unread > 0 ? `${given} ${say('files.resultUnread', { unread })}` : given
}

function Results({
  readings,
  isReading,
  onClear,
}: {
  readings: readonly Reading[]
  isReading: boolean
  onClear: () => void
}) {
  const { say } = useWords()
  const [start, setStart] = useState(0)
  // While files still come in, their order stays: a list that jumps cannot be read.
  const shown = isReading ? readings : sortedReadings(readings)
  return (
    <Section
      title={say('files.resultTitle', { count: readings.length })}
      aside={
        isReading ? null : (
          <Button kind="quiet" onPress={onClear}>
            {say('files.clear')}
          </Button>
        )
      }
    >
      <FileList readings={shown.slice(start, start + perPage)} />
      <Pager
        label={say('files.pages')}
        text={say('files.pageOf', {
          from: start + 1,
          to: Math.min(start + perPage, readings.length),
          total: readings.length,
        })}
        previous={say('files.previousPage')}
        next={say('files.nextPage')}
        onPrevious={start > 0 ? () => setStart(start - perPage) : null}
        onNext={start + perPage < readings.length ? () => setStart(start + perPage) : null}
      />
    </Section>
  )
}
