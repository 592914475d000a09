import type {
  Disclosure as Disclosed,
  DisclosureKind,
  FileReport,
} from '../../../shared/model/file-report.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Page.tsx'
import { CleanCopy } from './CleanCopy.tsx'
import styles from './Files.module.css'
import { PlaceMap } from './PlaceMap.tsx'
import { kindsOf } from './readings.ts'
import { ThumbnailLook } from './ThumbnailLook.tsx'

const explained = [
  'place',
  'time',
  'person',
  'serial-number',
  'device',
  'tracked-change',
  'comment',
  'hidden-content',
  'earlier-version',
  'thumbnail',
  'file-path',
] as const
type Explained = (typeof explained)[number]
const isExplained = (kind: DisclosureKind): kind is Explained => explained.some(one => one === kind)

/** A document can hold hundreds of comments. */
const shownAtFirst = 8

/** Everything a stranger learns from one file, by kind, and the cleaned copy. */
export function FileFindings({ report, file }: { report: FileReport; file: File }) {
  const { say } = useWords()
  const reason = report.reason ?? 'damaged'
  return (
    <Stack gap={5}>
      {report.nameDiffers && <Notice tone="attention">{say('files.nameDiffers')}</Notice>}
      {report.read === 'part' && (
        <Notice tone="attention">{say('files.partly', { reason: say(`files.refusal-${reason}`) })}</Notice>
      )}
      {report.disclosures.length === 0 ? (
        <p>{say(report.read === 'whole' ? 'files.learnsNothing' : 'files.nothingFoundPart')}</p>
      ) : (
        <Stack gap={4}>
          {kindsOf(report.disclosures).map(kind => (
            <Kind key={kind} kind={kind} disclosures={report.disclosures.filter(one => one.kind === kind)}>
              {kind === 'place' && report.places.map(place => <PlaceMap key={mapKey(place)} place={place} />)}
              {kind === 'thumbnail' && report.thumbnail && (
                <ThumbnailLook thumbnail={report.thumbnail} file={file} />
              )}
            </Kind>
          ))}
        </Stack>
      )}
      <CleanCopy report={report} file={file} />
    </Stack>
  )
}

const mapKey = ({ coordinates }: FileReport['places'][number]) =>
  `${coordinates.latitude} ${coordinates.longitude}`

function Kind({
  kind,
  disclosures,
  children,
}: {
  kind: DisclosureKind
  disclosures: readonly Disclosed[]
  children: React.ReactNode
}) {
  const { say } = useWords()
  return (
    <section className={styles.kind}>
      <h4 className={styles.kindName}>{say(`files.kind-${kind}`)}</h4>
      {isExplained(kind) && <p className={styles.soft}>{say(`files.why-${kind}`)}</p>}
      {children}
      <Values disclosures={disclosures.slice(0, shownAtFirst)} />
      {disclosures.length > shownAtFirst && (
        <Disclosure title={say('files.showRest', { count: disclosures.length - shownAtFirst })} lazy>
          <Values disclosures={disclosures.slice(shownAtFirst)} />
        </Disclosure>
      )}
    </section>
  )
}

function Values({ disclosures }: { disclosures: readonly Disclosed[] }) {
  const { say } = useWords()
  return (
    <dl className={styles.values}>
      {disclosures.map(({ field, value, count }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may say the same thing in the same place twice, and the list never changes
        <div key={index} className={styles.value}>
          <dt>{field}</dt>
          <dd>
            {value}
            {count > 1 && ` (${say('files.times', { count })})`}
          </dd>
        </div>
      ))}
    </dl>
  )
}
