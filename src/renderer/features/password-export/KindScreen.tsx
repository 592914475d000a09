import { useEffect, useRef, useState } from 'react'
import type { LoginIssue, LoginIssueKind } from '../../../shared/model/password-export.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Page.tsx'
import { Pager } from '../../ui/Pager.tsx'
import type { Held } from './export-session.ts'
import { HeldPage } from './HeldPage.tsx'
import styles from './KindScreen.module.css'
import { LoginLine } from './LoginLine.tsx'
import { severityIcons } from './Severities.tsx'
import { useHeldRead } from './use-held-read.ts'

const changeIt: readonly MessageKey[] = [
  'passwordExport.doMailbox',
  'passwordExport.doOwnPage',
  'passwordExport.doManager',
  'passwordExport.doPasskey',
]
const whatToDo: Readonly<Record<LoginIssueKind, readonly MessageKey[]>> = {
  breached: changeIt,
  reused: changeIt,
  'own-words': changeIt,
  weak: changeIt,
  'breached-service': changeIt,
  similar: changeIt,
  old: changeIt,
  'no-second-factor': [
    'passwordExport.doMailbox',
    'passwordExport.doSecondFactor',
    'passwordExport.doSecondFactor2',
  ],
  'insecure-address': ['passwordExport.doAddress', 'passwordExport.doAddress2'],
  duplicate: ['passwordExport.doDuplicate'],
  empty: ['passwordExport.doEmpty'],
}

/** All logins with one kind of trouble, and what to do about it. */
export function KindScreen({ held, kind }: { held: Held; kind: LoginIssueKind }) {
  const { say } = useWords()
  return (
    <HeldPage
      held={held}
      title={say(`passwordExport.kind-${kind}`)}
      lede={say(`passwordExport.means-${kind}`)}
    >
      <Section title={say('passwordExport.doTitle')}>
        <ol>
          {whatToDo[kind].map(key => (
            <li key={key}>{say(key)}</li>
          ))}
        </ol>
      </Section>
      <Issues held={held} kind={kind} />
      <ButtonRow>
        <ButtonLink href={hrefTo('password-export', 'result')}>
          {say('passwordExport.backToResult')}
        </ButtonLink>
        <ButtonLink href={hrefTo('password-export', 'save')} kind="quiet">
          {say('passwordExport.nextSave')}
        </ButtonLink>
      </ButtonRow>
    </HeldPage>
  )
}

const pageSize = 50

function Issues({ held, kind }: { held: Held; kind: LoginIssueKind }) {
  const { say } = useWords()
  const [offset, setOffset] = useState(0)
  const top = useRef<HTMLDivElement>(null)
  // While the check runs there can be more of them with each summary.
  const known = held.summary?.kinds.find(each => each.kind === kind)?.issues ?? 0
  const read = useHeldRead([held.id, 'issues', kind, offset, known], (client, signal) =>
    client.passwordExport.issues({ id: held.id, kind, offset, limit: pageSize }, { signal }),
  )
  const shown = useRef(offset)
  useEffect(() => {
    if (shown.current !== offset) top.current?.focus()
    shown.current = offset
  }, [offset])

  return (
    <Section title={say('passwordExport.issuesTitle')}>
      <Loaded query={read}>
        {({ total, issues }) => (
          <>
            {issues.length === 0 && <p>{say('passwordExport.issuesNone')}</p>}
            <div ref={top} tabIndex={-1} className={styles.list}>
              <ul className={styles.issues}>
                {issues.map(issue => (
                  <li key={issue.logins.map(({ entry }) => entry).join('-')}>
                    <Issue issue={issue} />
                  </li>
                ))}
              </ul>
            </div>
            <Pager
              label={say('passwordExport.pages')}
              text={say('passwordExport.range', {
                from: offset + 1,
                to: Math.min(offset + pageSize, total),
                total,
              })}
              previous={say('passwordExport.previous', { count: pageSize })}
              next={say('passwordExport.next', { count: pageSize })}
              onPrevious={offset > 0 ? () => setOffset(Math.max(0, offset - pageSize)) : null}
              onNext={offset + pageSize < total ? () => setOffset(offset + pageSize) : null}
            />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Issue({ issue }: { issue: LoginIssue }) {
  const { say } = useWords()
  const [only] = issue.logins
  const isGroup = issue.of > 1
  return (
    <article className={styles.issue}>
      <div className={styles.head}>
        {isGroup || !only ? (
          <h3 className={styles.group}>{say('passwordExport.groupOf', { count: issue.of })}</h3>
        ) : (
          <h3 className={styles.single}>
            <LoginLine login={only} />
          </h3>
        )}
        <SeverityMark severity={issue.severity} />
      </div>
      <p className={styles.reason}>{issue.reason}</p>
      {isGroup && <Members issue={issue} />}
    </article>
  )
}

/** So many of a group are shown at first: some groups have hundreds, and a page has many groups. */
const firstMembers = 6

function Members({ issue }: { issue: LoginIssue }) {
  const { say } = useWords()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? issue.logins : issue.logins.slice(0, firstMembers)
  const more = issue.of - shown.length
  const canShowMore = shown.length < issue.logins.length
  return (
    <>
      <ul className={styles.members}>
        {shown.map(login => (
          <li key={login.entry}>
            <LoginLine login={login} />
          </li>
        ))}
        {more > 0 && !canShowMore && (
          <li className={styles.more}>{say('passwordExport.groupMore', { count: more })}</li>
        )}
      </ul>
      {canShowMore && (
        <ButtonRow>
          <Button kind="quiet" onPress={() => setIsWhole(true)}>
            {say('passwordExport.groupShow', { count: issue.logins.length - shown.length })}
          </Button>
        </ButtonRow>
      )}
    </>
  )
}

function SeverityMark({ severity }: { severity: LoginIssue['severity'] }) {
  const { say } = useWords()
  const Icon = severityIcons[severity]
  return (
    <span className={classNames(styles.mark, styles[severity])}>
      <Icon size={16} strokeWidth={2.6} aria-hidden />
      {say(`passwordExport.severity-${severity}`)}
    </span>
  )
}
