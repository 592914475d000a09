import { MemoryStick } from 'lucide-react'
import { useState } from 'react'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { FileList } from './FileList.tsx'
import styles from './Files.module.css'
import { FilesDrop } from './FilesDrop.tsx'
import { mostFiles, type Reading, sortedReadings } from './readings.ts'
import { useReadings } from './use-readings.ts'

const perPage = 25

/** Drop files, see what a stranger learns from each, and save cleaned copies. */
export function FilesPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const { readings, left, add, stop, clear } = useReadings()
  const [problem, setProblem] = useState<string | null>(null)
  const done = readings.filter(({ state }) => state !== 'waiting' && state !== 'reading').length
  const isReading = done < readings.length
  const take = (files: readonly File[]) => {
    setProblem(
      files.length === 0
        ? say('files.nothingChosen')
        : files.length > mostFiles
          ? say('files.tooMany', { count: files.length, most: mostFiles })
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
      <FilesDrop onFiles={take} />
      <p className={styles.stays}>
        <MemoryStick size={20} aria-hidden />
        {say('files.stays')}
      </p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      {isReading && (
        <Stack gap={3}>
          <ProgressBar
            label={say('files.progress')}
            done={done}
            of={readings.length}
            text={say('files.progressText', { done, total: readings.length })}
          />
          <ButtonRow>
            <Button onPress={stop}>{say('files.stop')}</Button>
          </ButtonRow>
        </Stack>
      )}
      <div role="status">{left > 0 && <p>{say('files.stopped', { left })}</p>}</div>
      {readings.length > 0 && <Results readings={readings} isReading={isReading} onClear={clear} />}
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint')}>{say('files.next')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
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
  const reports = readings.flatMap(({ report }) => (report === null ? [] : [report]))
  const giving = reports.filter(({ disclosures }) => disclosures.length > 0).length
  const unread = readings.filter(
    ({ state, report }) => state === 'failed' || (report !== null && report.read !== 'whole'),
  ).length
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
      {!isReading && (
        <p role="status">
          {say('files.resultGiving', { giving })} {unread > 0 && say('files.resultUnread', { unread })}
        </p>
      )}
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
