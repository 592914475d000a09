import type { BreachesView } from '../../../shared/footprint-views.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { hostOf } from '../../ui/host-of.ts'
import { Stack } from '../../ui/Page.tsx'
import { ServiceTrouble } from './ServiceTrouble.tsx'

/** How old the public list is, and the button that fetches it. */
export function ListCard({ view }: { view: BreachesView }) {
  const { say, onDay } = useWords()
  const fetchList = useChange(client => client.breaches.fetchList())
  const service = hostOf(view.service)
  const { list } = view
  return (
    <Card tone={list === null ? 'accent' : 'plain'}>
      <Stack gap={3}>
        <p role="status">
          {list === null
            ? say('breaches.listNever')
            : say('breaches.listFetched', { count: list.count, day: onDay(list.fetchedAt) })}
          {list?.old && ` ${say('breaches.listOld')}`}
        </p>
        <ServiceTrouble error={fetchList.error} service={service} />
        <ButtonRow>
          <Button
            kind={list === null && view.addresses.length > 0 ? 'primary' : 'secondary'}
            busy={fetchList.isPending}
            onPress={() => fetchList.mutate(undefined)}
          >
            {say(list === null ? 'breaches.fetchList' : 'breaches.fetchAgain', { service })}
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}
