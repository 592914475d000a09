import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { kindOf } from '../../app/problems.ts'
import { useAsk } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { FileUnreadable, readAsBase64 } from '../../ui/file-pieces.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Held, isUnderWay, type LookName } from './export-session.ts'
import styles from './LooksAside.module.css'
import { useExport } from './use-export-session.ts'
import { useHeldRead } from './use-held-read.ts'
import { useOnline } from './use-online.ts'

/** Three more ways to find out. Each says what is sent to whom, and begins with a press. */
export function LooksAside({ held }: { held: Held }) {
  const { say } = useWords()
  return (
    <aside className={styles.aside} aria-labelledby="looks-title">
      <div>
        <h2 id="looks-title" className={styles.title}>
          {say('passwordExport.looksTitle')}
        </h2>
        <p className={styles.lede}>{say('passwordExport.looksLede')}</p>
      </div>
      <RangeLook held={held} />
      <HashFileLook held={held} />
      <BreachLook held={held} />
    </aside>
  )
}

function RangeLook({ held }: { held: Held }) {
  const { say } = useWords()
  const { actions } = useExport()
  const isOnline = useOnline()
  const look = held.looks.range
  const preview = useHeldRead([held.id, 'preview', look.state], (client, signal) =>
    client.passwordExport.exposurePreview({ id: held.id }, { signal }),
  )
  return (
    <section className={styles.look}>
      <h3>{say('passwordExport.rangeTitle')}</h3>
      <p>{say('passwordExport.rangeText')}</p>
      <Loaded query={preview} rows={1}>
        {({ address, queries, asked }) => {
          const left = Math.max(0, queries - asked)
          if (queries === 0) return <p>{say('passwordExport.rangeNone')}</p>
          return (
            <>
              <div className={styles.sent}>
                <p>{say('passwordExport.rangeWill', { queries: left })}</p>
                <p>
                  {say('passwordExport.rangeTo')} <code>{address}</code>
                </p>
              </div>
              {asked > 0 && !isUnderWay(look) && (
                <p>
                  {left === 0
                    ? say('passwordExport.rangeAllAsked', { queries })
                    : say('passwordExport.rangeLeft', { asked, queries })}
                </p>
              )}
              <LookProgress held={held} name="range" />
              {!isOnline && <p role="status">{say('passwordExport.rangeOffline')}</p>}
              {isUnderWay(look) ? (
                <StopButton name="range" />
              ) : (
                left > 0 && (
                  <ButtonRow>
                    <Button isDisabled={!isOnline} onPress={actions.askRange}>
                      {say('passwordExport.rangeSend', { queries: left })}
                    </Button>
                  </ButtonRow>
                )
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function HashFileLook({ held }: { held: Held }) {
  const { say } = useWords()
  const { actions } = useExport()
  const [path, setPath] = useState('')
  const [wasSent, setWasSent] = useState(false)
  const look = held.looks.hashFile
  const isMissing = path.trim() === ''
  const search = () => {
    setWasSent(true)
    if (!isMissing) actions.searchHashFile(path.trim())
  }
  return (
    <section className={styles.look}>
      <h3>{say('passwordExport.hashTitle')}</h3>
      <p>{say('passwordExport.hashText')}</p>
      <Form onSubmit={search}>
        <TextField
          label={say('passwordExport.hashPath')}
          hint={say('passwordExport.hashPathHint', { example: say('passwordExport.hashExample') })}
          error={hashProblem()}
          value={path}
          onChange={setPath}
          spellCheck={false}
          maxLength={4096}
        />
        <LookProgress held={held} name="hashFile" />
        {isUnderWay(look) ? (
          <StopButton name="hashFile" />
        ) : (
          <ButtonRow>
            <Button type="submit">{say('passwordExport.hashSearch')}</Button>
          </ButtonRow>
        )}
      </Form>
    </section>
  )

  function hashProblem(): string | null {
    if (wasSent && isMissing) return say('passwordExport.hashPathMissing')
    if (look.state === 'failed' && isAboutTheFile(look.error)) return say('passwordExport.hashNotFound')
    return null
  }
}

/** The file named is missing, or something else than a sorted list. */
const isAboutTheFile = (error: unknown): boolean =>
  ['NOT_FOUND', 'WRONG_FILE', 'INVALID'].includes(kindOf(error))

/** The contract's limit on the list, before base64 makes it a third longer. */
const largestBreachList = 22_000_000

function BreachLook({ held }: { held: Held }) {
  const { say } = useWords()
  const { actions } = useExport()
  const [tooLarge, setTooLarge] = useState(false)
  const compare = useAsk(async (client, file: File) =>
    client.passwordExport.breaches({ id: held.id, data: await readAsBase64(file) }),
  )
  const take = (file: File | undefined) => {
    if (!file) return
    setTooLarge(file.size > largestBreachList)
    if (file.size > largestBreachList) return compare.reset()
    compare.mutate(file, {
      onSuccess: summary => actions.tell({ type: 'summary', summary }),
      onError: error => void actions.notice(error),
    })
  }
  return (
    <section className={styles.look}>
      <h3>{say('passwordExport.breachTitle')}</h3>
      <p>{say('passwordExport.breachText')}</p>
      <div role="status">{compare.isSuccess && <p>{say('passwordExport.breachDone')}</p>}</div>
      {tooLarge && <p role="alert">{say('passwordExport.breachTooLarge')}</p>}
      {compare.error && <BreachProblem error={compare.error} />}
      <FileTrigger onSelect={files => take(files?.[0])}>
        <ButtonRow>
          <Button busy={compare.isPending}>{say('passwordExport.breachChoose')}</Button>
        </ButtonRow>
      </FileTrigger>
    </section>
  )
}

function BreachProblem({ error }: { error: unknown }) {
  const { say } = useWords()
  if (error instanceof FileUnreadable) return <p role="alert">{say('passwordExport.breachUnreadable')}</p>
  const kind = kindOf(error)
  if (kind === 'WRONG_FILE' || kind === 'INVALID') {
    return <p role="alert">{say('passwordExport.breachWrong')}</p>
  }
  return <Problem error={error} />
}

function StopButton({ name }: { name: LookName }) {
  const { say } = useWords()
  const { actions } = useExport()
  return (
    <ButtonRow>
      <Button onPress={() => actions.stopLook(name)}>{say('passwordExport.stop')}</Button>
    </ButtonRow>
  )
}

function LookProgress({ held, name }: { held: Held; name: LookName }) {
  const { say } = useWords()
  const look = held.looks[name]
  const counts = { asked: look.asked, of: look.of }
  return (
    <>
      {isUnderWay(look) && (
        <ProgressBar
          label={say('passwordExport.lookProgress')}
          done={look.asked}
          of={look.of}
          text={
            name === 'range'
              ? say('passwordExport.lookCount', counts)
              : say('passwordExport.searchCount', counts)
          }
        />
      )}
      <div role="status" className={styles.state}>
        {look.state === 'waiting' && <p>{say('passwordExport.lookWaiting', { seconds: look.seconds })}</p>}
        {look.state === 'stopped' && <p>{say('passwordExport.lookStopped')}</p>}
        {look.state === 'finished' && <p>{say('passwordExport.lookFinished')}</p>}
        {look.state === 'finished' && look.failed > 0 && (
          <p>{say('passwordExport.lookFailed', { count: look.failed })}</p>
        )}
      </div>
      {look.state === 'failed' && !(name === 'hashFile' && isAboutTheFile(look.error)) && (
        <Problem error={look.error} />
      )}
    </>
  )
}
