import { Check, CircleAlert, CircleHelp, Clock, TriangleAlert } from 'lucide-react'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { FileFindings } from './FileFindings.tsx'
import styles from './Files.module.css'
import { FileTrouble } from './FileTrouble.tsx'
import { kindsOf, type Reading } from './readings.ts'

/** The files, each with one line of what it gives away and the rest behind it. */
export function FileList({ readings }: { readings: readonly Reading[] }) {
  return (
    <ul className={styles.files}>
      {readings.map(reading => (
        <li key={reading.key} className={styles.file}>
          <StateIcon reading={reading} />
          <div className={styles.fileWords}>
            <h3 className={styles.fileName}>{reading.file.name}</h3>
            <Line reading={reading} />
            <More reading={reading} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const giving = ({ report }: Reading) => (report?.disclosures.length ?? 0) > 0

function StateIcon({ reading }: { reading: Reading }) {
  const { state, report } = reading
  if (state === 'waiting' || state === 'reading')
    return <Clock size={22} className={styles.waiting} aria-hidden />
  if (state === 'failed') return <CircleAlert size={22} className={styles.notRead} aria-hidden />
  if (giving(reading)) return <TriangleAlert size={22} className={styles.giving} aria-hidden />
  return report?.read === 'whole' ? (
    <Check size={22} className={styles.clear} aria-hidden />
  ) : (
    <CircleHelp size={22} className={styles.notRead} aria-hidden />
  )
}

function Line({ reading }: { reading: Reading }) {
  const { say, list } = useWords()
  const { state, report } = reading
  if (state === 'waiting' || state === 'reading') return <p>{say(`files.${state}`)}</p>
  if (state === 'failed' || report === null) return <p>{say('files.failed')}</p>
  if (giving(reading)) {
    const kinds = kindsOf(report.disclosures).map(kind => say(`files.kind-${kind}`).toLowerCase())
    return <p>{say('files.gives', { kinds: list(kinds) })}</p>
  }
  if (report.read === 'not-read') return <p>{say('files.failed')}</p>
  return <p>{say(report.read === 'whole' ? 'files.nothingFound' : 'files.nothingFoundPart')}</p>
}

function More({ reading }: { reading: Reading }) {
  const { say } = useWords()
  const { state, report, error, file } = reading
  if (state === 'failed') return <FileTrouble error={error} during="reading" />
  if (report === null) return null
  if (report.read === 'not-read') {
    const reason = report.reason ?? 'unreadable'
    return <p className={styles.soft}>{say('files.notRead', { reason: say(`files.refusal-${reason}`) })}</p>
  }
  return (
    <Disclosure title={say('files.show')} of={file.name} lazy>
      <FileFindings report={report} file={file} />
    </Disclosure>
  )
}
