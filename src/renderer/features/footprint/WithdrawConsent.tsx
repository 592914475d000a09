import type { Consent } from '../../../shared/model/identity.ts'
import { useWords } from '../../i18n/use-words.ts'
import { today } from '../../ui/day-parts.ts'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'

/** Ends an agreement as of today. It stays known that there was one. */
export function WithdrawConsent({
  consent,
  text,
  leave,
}: {
  consent: Consent
  text: string
  leave: () => void
}) {
  const { say } = useWords()
  return (
    <RemoveFromList
      words={{
        button: say('footprint.withdraw'),
        title: say('footprint.withdrawTitle'),
        text,
        confirm: say('footprint.withdrawConfirm'),
        removed: say('footprint.withdrawn'),
      }}
      remove={client => client.identity.saveConsent({ ...consent, withdrawnOn: today() })}
      leave={leave}
    />
  )
}
