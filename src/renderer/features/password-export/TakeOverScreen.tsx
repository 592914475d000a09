import { Check, UserRound } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { TakeOverCandidate } from '../../../shared/model/password-export.ts'
import { useChange } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { Tag } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Table } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { firstTicks, inOrder, matching, mostTakenOver } from './candidate-choice.ts'
import type { Held } from './export-session.ts'
import { HeldPage } from './HeldPage.tsx'
import styles from './TakeOverScreen.module.css'
import { useExport } from './use-export-session.ts'
import { useHeldRead } from './use-held-read.ts'

/** Puts chosen logins into the inventory, by name and site. */
export function TakeOverScreen({ held }: { held: Held }) {
  const { say } = useWords()
  const candidates = useHeldRead([held.id, 'candidates'], (client, signal) =>
    client.passwordExport.candidates({ id: held.id }, { signal }),
  )
  return (
    <HeldPage
      held={held}
      title={say('passwordExport.takeOverTitle')}
      lede={say('passwordExport.takeOverLede')}
      width="wide"
    >
      <Loaded query={candidates}>{list => <Candidates id={held.id} candidates={list} />}</Loaded>
    </HeldPage>
  )
}

function Candidates({ id, candidates }: { id: string; candidates: readonly TakeOverCandidate[] }) {
  const { say } = useWords()
  const { actions } = useExport()
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => firstTicks(candidates))
  const [withReuse, setWithReuse] = useState(false)
  const [wasSent, setWasSent] = useState(false)
  const takeOver = useChange((client, entries: number[]) =>
    client.passwordExport.takeOver({ id, entries, withReuse }),
  )
  if (candidates.length === 0) {
    return (
      <EmptyState
        icon={<UserRound size={24} />}
        title={say('passwordExport.takeOverEmptyTitle')}
        action={
          <ButtonLink href={hrefTo('password-export', 'result')}>
            {say('passwordExport.backToResult')}
          </ButtonLink>
        }
      >
        {say('passwordExport.takeOverEmptyText')}
      </EmptyState>
    )
  }
  if (takeOver.data) return <TakenOver {...takeOver.data} />

  const problem =
    ticked.size === 0
      ? say('passwordExport.takeOverNone')
      : ticked.size > mostTakenOver
        ? say('passwordExport.takeOverTooMany')
        : null
  const submit = () => {
    setWasSent(true)
    if (problem) return
    takeOver.mutate([...ticked], { onError: error => void actions.notice(error) })
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={wasSent && problem ? [problem] : []} />
      {candidates.every(({ known }) => known) && <Notice>{say('passwordExport.takeOverAllKnown')}</Notice>}
      <CandidateTable candidates={candidates} ticked={ticked} onTick={setTicked} />
      <CheckboxField
        label={say('passwordExport.takeOverReuse')}
        hint={say('passwordExport.takeOverReuseHint')}
        isSelected={withReuse}
        onChange={setWithReuse}
      />
      <Problem error={takeOver.error} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={takeOver.isPending}>
          {say('passwordExport.takeOverGo', { count: ticked.size })}
        </Button>
        <ButtonLink href={hrefTo('password-export', 'result')} kind="quiet">
          {say('passwordExport.backToResult')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

/** Fewer than elsewhere: each row has a box to tick, and the list is drawn anew while one types. */
const pageSize = 25

function CandidateTable({
  candidates,
  ticked,
  onTick,
}: {
  candidates: readonly TakeOverCandidate[]
  ticked: ReadonlySet<number>
  onTick: (ticked: ReadonlySet<number>) => void
}) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [offset, setOffset] = useState(0)
  const wanted = useDeferredValue(typed)
  const ordered = useMemo(() => inOrder(candidates), [candidates])
  const shown = useMemo(() => matching(ordered, wanted), [ordered, wanted])
  const tick = (entry: number, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(entry)
    else next.delete(entry)
    onTick(next)
  }
  return (
    <div className={styles.candidates}>
      <div className={styles.tools}>
        <TextField
          label={say('passwordExport.takeOverFilter')}
          hint={say('passwordExport.takeOverFilterHint')}
          value={typed}
          onChange={text => {
            setTyped(text)
            setOffset(0)
          }}
          spellCheck={false}
        />
        <ButtonRow>
          <Button onPress={() => onTick(firstTicks(candidates))}>
            {say('passwordExport.takeOverTickSuggested')}
          </Button>
          <Button kind="quiet" onPress={() => onTick(new Set())}>
            {say('passwordExport.takeOverTickNone')}
          </Button>
        </ButtonRow>
      </div>
      <p className={styles.chosen} role="status">
        {say('passwordExport.takeOverChosen', { count: ticked.size })}
      </p>
      {shown.length === 0 ? (
        <p role="status">{say('passwordExport.takeOverNoMatch')}</p>
      ) : (
        <Table
          caption={say('passwordExport.takeOverTable')}
          captionHidden
          columns={[
            {
              id: 'account',
              title: say('passwordExport.takeOverAccount'),
              cell: candidate =>
                candidate.known ? (
                  <span className={styles.known}>
                    <Check size={18} strokeWidth={2.6} aria-hidden />
                    {candidate.title || candidate.site || say('passwordExport.noTitle')}
                  </span>
                ) : (
                  <CheckboxField
                    label={candidate.title || candidate.site || say('passwordExport.noTitle')}
                    isSelected={ticked.has(candidate.entry)}
                    onChange={isTicked => tick(candidate.entry, isTicked)}
                  />
                ),
            },
            {
              id: 'site',
              title: say('passwordExport.takeOverSite'),
              cell: ({ site }) => <span className={styles.wrap}>{site}</span>,
            },
            {
              id: 'user',
              title: say('passwordExport.takeOverUser'),
              cell: ({ user }) => <span className={styles.wrap}>{user || say('passwordExport.noUser')}</span>,
            },
            {
              id: 'state',
              title: say('passwordExport.takeOverState'),
              cell: ({ known, suggested }) => (
                <Tag tone={!known && suggested ? 'accent' : 'neutral'}>
                  {say(
                    known
                      ? 'passwordExport.takeOverKnown'
                      : suggested
                        ? 'passwordExport.takeOverSuggested'
                        : 'passwordExport.takeOverNew',
                  )}
                </Tag>
              ),
            },
          ]}
          rows={shown.slice(offset, offset + pageSize)}
          rowKey={({ entry }) => String(entry)}
        />
      )}
      <Pager
        label={say('passwordExport.pages')}
        text={say('passwordExport.range', {
          from: offset + 1,
          to: Math.min(offset + pageSize, shown.length),
          total: shown.length,
        })}
        previous={say('passwordExport.previous', { count: pageSize })}
        next={say('passwordExport.next', { count: pageSize })}
        onPrevious={offset > 0 ? () => setOffset(Math.max(0, offset - pageSize)) : null}
        onNext={offset + pageSize < shown.length ? () => setOffset(offset + pageSize) : null}
      />
    </div>
  )
}

function TakenOver({ added, known }: { added: number; known: number }) {
  const { say } = useWords()
  return (
    <>
      <div role="status">
        <Notice title={say('passwordExport.takeOverDone', { added })}>
          <p>{say('passwordExport.takeOverDoneKnown', { known })}</p>
          <p>{say('passwordExport.takeOverDoneText')}</p>
        </Notice>
      </div>
      <ButtonRow>
        <ButtonLink href={hrefTo('password-export', 'finish')} kind="primary">
          {say('passwordExport.nextFinish')}
        </ButtonLink>
        <ButtonLink href={hrefTo('accounts')}>{say('passwordExport.seeAccounts')}</ButtonLink>
        <ButtonLink href={hrefTo('access')}>{say('passwordExport.seeAccess')}</ButtonLink>
      </ButtonRow>
    </>
  )
}
