import { FileDown, ShieldCheck } from 'lucide-react'
import type { CleanResult, FileReport } from '../../../shared/model/file-report.ts'
import type { Client } from '../../app/client.ts'
import { useAsk } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { bytesOf, download } from '../../ui/files.ts'
import { Stack } from '../../ui/Page.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './Files.module.css'
import { FileTrouble } from './FileTrouble.tsx'
import { kindsOf } from './readings.ts'
import { withFile } from './use-readings.ts'

/** Makes a copy without what the file gives away, hands it over, and shows what changed. */
export function CleanCopy({ report, file }: { report: FileReport; file: File }) {
  const { say } = useWords()
  const toast = useToast()
  const clean = useAsk(client => cleanedCopy(client, file))
  if (report.disclosures.length === 0) return null
  if (!report.cleanable) return <p>{say('files.cleanManual')}</p>
  const make = () =>
    clean.mutate(undefined, {
      onSuccess: ({ result, content }) => {
        download(result.fileName, content, 'application/octet-stream')
        toast(say('files.cleaned'))
      },
    })
  return (
    <section className={styles.clean}>
      <Stack gap={3}>
        <h4 className={styles.kindName}>{say('files.cleanTitle')}</h4>
        <p>{say('files.cleanText')}</p>
        <FileTrouble error={clean.error} during="cleaning" />
        <ButtonRow>
          <Button busy={clean.isPending} icon={<FileDown size={19} aria-hidden />} onPress={make}>
            {say(clean.isPending ? 'files.cleaning' : 'files.clean')}
          </Button>
        </ButtonRow>
        <div role="status">{clean.data && <Proof result={clean.data.result} />}</div>
      </Stack>
    </section>
  )
}

async function cleanedCopy(
  client: Client,
  file: File,
): Promise<{ result: CleanResult; content: Uint8Array<ArrayBuffer> }> {
  return withFile(client, file, new AbortController().signal, async id => {
    const result = await client.files.clean({ id })
    const content = new Uint8Array(result.bytes)
    let offset = 0
    for (let end = false; !end; ) {
      const piece = await client.files.cleaned({ id, offset })
      const bytes = bytesOf(piece.data)
      content.set(bytes, offset)
      offset += bytes.length
      end = piece.end || bytes.length === 0
    }
    // Half a copy must never look like a whole one.
    if (offset !== result.bytes) throw new Error('The copy did not arrive whole')
    return { result, content }
  })
}

/** What was there before, what is still there, and that the picture or text is the same. */
function Proof({ result }: { result: CleanResult }) {
  const { say, list } = useWords()
  const left = kindsOf(result.after)
  const gone = kindsOf(result.before).filter(kind => !left.includes(kind))
  const names = (kinds: readonly (typeof left)[number][]) =>
    list(kinds.map(kind => say(`files.kind-${kind}`).toLowerCase()))
  const { what, before, after } = result.unchanged
  return (
    <div className={styles.proof}>
      <ShieldCheck size={22} aria-hidden />
      <Stack gap={2}>
        <h4 className={styles.kindName}>{say('files.proofTitle')}</h4>
        <p>{gone.length > 0 ? say('files.proofGone', { kinds: names(gone) }) : say('files.proofNone')}</p>
        {left.length > 0 ? (
          <p>
            {say('files.proofLeft', { kinds: names(left) })} {say('files.proofLeftText')}
          </p>
        ) : (
          <p>{say('files.proofClean')}</p>
        )}
        {before === after ? (
          <>
            <p>{say(`files.proofUnchanged-${what}`)}</p>
            <p className={styles.digest}>{say('files.proofDigest', { digest: after })}</p>
          </>
        ) : (
          <p>{say('files.proofChanged')}</p>
        )}
        <p className={styles.soft}>{say('files.fileName')}</p>
      </Stack>
    </div>
  )
}
