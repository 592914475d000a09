import { useAsk } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './Exposure.module.css'

/** Asks whether a password has leaked: first shows exactly what would leave the laptop, then sends only on a press. */
export function Exposure({ password }: { password: string }) {
  const { say } = useWords()
  const preview = useAsk(client => client.passwords.exposurePreview({ password }))
  const exposure = useAsk(client => client.passwords.exposure({ password }))
  return (
    <Section title={say('password.exposureTitle')} lede={say('password.exposureText')}>
      {!preview.data && (
        <ButtonRow>
          <Button busy={preview.isPending} onPress={() => preview.mutate(undefined)}>
            {say('password.exposurePreview')}
          </Button>
        </ButtonRow>
      )}
      <Problem error={preview.error} />
      {preview.data && (
        <div className={styles.preview}>
          <p className={styles.title}>{say('password.exposureWill')}</p>
          <dl className={styles.sent}>
            <dt>{say('password.exposurePrefix')}</dt>
            <dd>
              <code>{preview.data.prefix}</code>
            </dd>
            <dt>{say('password.exposureAddress')}</dt>
            <dd>
              <code>{preview.data.address}</code>
            </dd>
          </dl>
          <p className={styles.shared}>{say('password.exposureShared')}</p>
          <ButtonRow>
            <Button kind="primary" busy={exposure.isPending} onPress={() => exposure.mutate(undefined)}>
              {say('password.exposureSend')}
            </Button>
          </ButtonRow>
        </div>
      )}
      <div role="status">
        {exposure.data &&
          (exposure.data.timesSeen > 0 ? (
            <Notice
              tone="attention"
              title={say('password.exposureFound', { times: exposure.data.timesSeen })}
            >
              {say('password.exposureFoundText')}
            </Notice>
          ) : (
            <Notice title={say('password.exposureNotFound')}>{say('password.exposureNotFoundText')}</Notice>
          ))}
      </div>
      <Problem error={exposure.error} />
    </Section>
  )
}
