import { useId, useRef, useState } from 'react'
import type { BreachesView } from '../../../shared/footprint-views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { hostOf } from '../../ui/host-of.ts'
import { OutsideLink } from '../../ui/OutsideLink.tsx'
import { Stack } from '../../ui/Page.tsx'
import { AskWithKey } from './AskWithKey.tsx'
import { stateOf } from './address-state.ts'
import styles from './Breaches.module.css'
import { FoundBreaches } from './FoundBreaches.tsx'
import { TellForm } from './TellForm.tsx'

export type Address = BreachesView['addresses'][number]

/** One address: what is known of it, and the ways to look it up. */
export function AddressCard({ address, view }: { address: Address; view: BreachesView }) {
  const { say, onDay } = useWords()
  const id = useId()
  const [telling, setTelling] = useState(false)
  // The form goes when it is sent, and its focus with it: what is known of the address now stands here.
  const heading = useRef<HTMLHeadingElement>(null)
  const showAnswer = () => heading.current?.focus()
  const service = hostOf(view.service)
  const { check } = address
  const state = stateOf(check)
  return (
    <Card label={id}>
      <Stack gap={4}>
        <Stack gap={2}>
          <div>
            <Chip outcome={state.outcome} />
          </div>
          <h3 id={id} ref={heading} tabIndex={-1} className={styles.address}>
            {address.address}
          </h3>
          <p>
            {check === null
              ? say('breaches.never')
              : say(`breaches.${state.key}`, { count: state.count, day: onDay(check.at) })}
            {check?.way === 'page' && ` ${say('breaches.byPage')}`}
          </p>
        </Stack>
        {check !== null && check.breaches.length > 0 && <FoundBreaches key={check.at} check={check} />}
        <Stack gap={2}>
          <p className={styles.soft}>{say('breaches.pageSends', { service: hostOf(address.page) })}</p>
          <ButtonRow>
            <CopyButton text={address.address} label={say('breaches.copyAddress')} of={address.address} />
            <OutsideLink
              url={address.page}
              label={say('breaches.openPageShort')}
              look="button"
              open={client => client.breaches.openPage({ facetId: address.facetId })}
            />
            <Button kind="quiet" aria-expanded={telling} onPress={() => setTelling(!telling)}>
              {say('breaches.tellTitle')}
            </Button>
          </ButtonRow>
        </Stack>
        {telling && (
          <TellForm
            address={address}
            onDone={() => {
              setTelling(false)
              showAnswer()
            }}
          />
        )}
        {view.hasKey && <AskWithKey address={address} service={service} onDone={showAnswer} />}
      </Stack>
    </Card>
  )
}
