import { useState } from 'react'
import { useAsk, useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { Address } from './AddressCard.tsx'
import styles from './Breaches.module.css'
import { ServiceTrouble } from './ServiceTrouble.tsx'

type Way = 'range' | 'address'

/** Asks the service with the person's key: first what would be sent, then the button that says it again. */
export function AskWithKey({
  address,
  service,
  onDone,
}: {
  address: Address
  service: string
  onDone: () => void
}) {
  const { say } = useWords()
  const toast = useToast()
  const { facetId } = address
  const [way, setWay] = useState<Way>('range')
  const preview = useAsk((client, chosen: Way) => client.breaches.preview({ facetId, way: chosen }))
  const check = useChange(client => client.breaches.check({ facetId, way }))
  const send = () =>
    check.mutate(undefined, {
      onSuccess: () => {
        preview.reset()
        toast(say('breaches.looked'))
        onDone()
      },
    })
  const show = (chosen: Way) => {
    setWay(chosen)
    check.reset()
    preview.mutate(chosen)
  }
  return (
    <Stack gap={3}>
      <ButtonRow>
        <Button busy={preview.isPending && way === 'range'} onPress={() => show('range')}>
          {say('breaches.askRange')}
        </Button>
        <Button kind="quiet" busy={preview.isPending && way === 'address'} onPress={() => show('address')}>
          {say('breaches.askAddress')}
        </Button>
      </ButtonRow>
      <Problem error={preview.error} />
      {preview.data && (
        <div className={styles.preview}>
          <dl className={styles.sent}>
            <dt>{say('breaches.willSend')}</dt>
            <dd>
              <code>{preview.data.sends}</code>
            </dd>
            <dt>{say('breaches.willTo')}</dt>
            <dd>
              <code>{preview.data.to}</code>
            </dd>
          </dl>
          <p>{say(way === 'range' ? 'breaches.rangeShared' : 'breaches.addressShared')}</p>
          <ButtonRow>
            <Button busy={check.isPending} onPress={send}>
              {way === 'range'
                ? say('breaches.sendRange', { service })
                : say('breaches.sendAddress', { address: address.address, service })}
            </Button>
          </ButtonRow>
        </div>
      )}
      <ServiceTrouble error={check.error} service={service} />
    </Stack>
  )
}
