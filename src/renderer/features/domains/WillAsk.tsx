import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useClient } from '../../app/backend.ts'
import { goTo } from '../../app/router.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import styles from './Domains.module.css'
import { useDomainCheck } from './use-domain-check.ts'

/** Everything that would be asked and whom, and the button that asks. */
export function WillAsk({ domain, onBack }: { domain: string; onBack: () => void }) {
  const { say } = useWords()
  const client = useClient()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const preview = useQuery({
    queryKey: ['domain-preview', domain],
    queryFn: ({ signal }) => client.domains.preview({ domain }, { signal }),
    gcTime: 0,
  })
  const { check, ask, stop } = useDomainCheck(report => goTo('domains', report))
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const isAsking = check.state === 'asking'
  return (
    <Card tone="accent" label={id}>
      <Stack gap={4}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {say('domains.willTitle', { domain })}
        </h2>
        <p>{say('domains.willText')}</p>
        <Loaded query={preview} rows={2}>
          {will => (
            <>
              <dl className={styles.asked}>
                <dt>{say('domains.resolver')}</dt>
                <dd>{will.resolver}</dd>
                <dt>{say('domains.rdap')}</dt>
                <dd>{will.rdap}</dd>
              </dl>
              <Lines
                title={say('domains.questions', { count: will.questions.length })}
                lines={will.questions}
              />
              {will.requests.length > 0 && (
                <Lines
                  title={say('domains.requests', { count: will.requests.length })}
                  lines={will.requests}
                />
              )}
              {isAsking && (
                <ProgressBar
                  label={say('domains.asking')}
                  done={check.done}
                  of={check.total}
                  text={say('domains.askingNow', { done: check.done, total: check.total, what: check.what })}
                />
              )}
              <div role="status">{check.state === 'stopped' && <p>{say('domains.stopped')}</p>}</div>
              <Problem error={check.error} />
              <ButtonRow>
                {/* One button for both, so that the focus stays where it is. */}
                <Button
                  kind={isAsking ? 'secondary' : 'primary'}
                  onPress={() => (isAsking ? stop() : void ask(domain))}
                >
                  {isAsking ? say('domains.stop') : say('domains.ask', { domain: will.domain })}
                </Button>
                {!isAsking && (
                  <Button kind="quiet" onPress={onBack}>
                    {say('domains.another')}
                  </Button>
                )}
              </ButtonRow>
            </>
          )}
        </Loaded>
        {preview.error && (
          <ButtonRow>
            <Button onPress={onBack}>{say('domains.another')}</Button>
          </ButtonRow>
        )}
      </Stack>
    </Card>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Disclosure title={title}>
      <ul className={styles.lines}>
        {lines.map(line => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
