import type { CarriedDeviceView } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { FindingList } from '../../findings/FindingList.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { DeviceForm } from './DeviceForm.tsx'
import type { Place } from './DeviceList.tsx'

/** Adds a device. */
export function NewDevicePage({ place }: { place: Place }) {
  const { say } = useWords()
  const platforms = useRead('platforms')
  return (
    <Page title={say('carried.addTitle')} lede={say('carried.addLede')} back={{ href: hrefTo(...place) }}>
      <Loaded query={platforms}>
        {known => (
          <DeviceForm
            device={null}
            platforms={known}
            backHref={hrefTo(...place)}
            onSaved={() => goTo(...place)}
          />
        )}
      </Loaded>
    </Page>
  )
}

/** One device: what Surefoot makes of it, what was said about it, and the way to remove it. */
export function KnownDevicePage({ place, id }: { place: Place; id: string }) {
  const devices = useRead('carriedDevices')
  return (
    <Loaded query={devices}>
      {list => {
        const view = list.find(each => each.device.id === id)
        return view ? <Known view={view} place={place} /> : <NotFound place={place} />
      }}
    </Loaded>
  )
}

function Known({ view, place }: { view: CarriedDeviceView; place: Place }) {
  const { say } = useWords()
  const platforms = useRead('platforms')
  const applying = view.findings.filter(finding => finding.outcome !== 'notApplicable')
  return (
    <Page
      title={view.device.label}
      lede={say('carried.editLede')}
      back={{ href: hrefTo(...place), label: say('carried.backToList') }}
    >
      {applying.length > 0 && (
        <Section title={say('carried.findings')}>
          <FindingList findings={applying} />
        </Section>
      )}
      <Loaded query={platforms}>
        {known => (
          <DeviceForm
            key={view.device.id}
            device={view.device}
            platforms={known}
            backHref={hrefTo(...place)}
            onSaved={() => goTo(...place)}
          />
        )}
      </Loaded>
      <RemoveDevice view={view} place={place} />
    </Page>
  )
}

function RemoveDevice({ view, place }: { view: CarriedDeviceView; place: Place }) {
  const { say } = useWords()
  return (
    <RemoveFromList
      words={{
        button: say('carried.remove'),
        title: say('carried.removeTitle', { label: view.device.label }),
        text: say('carried.removeText'),
        confirm: say('carried.removeConfirm'),
        removed: say('carried.removed'),
      }}
      remove={client => client.carriedDevices.remove({ id: view.device.id })}
      leave={() => goTo(...place)}
    />
  )
}

function NotFound({ place }: { place: Place }) {
  const { say } = useWords()
  return (
    <Page title={say('carried.notFoundTitle')} lede={say('carried.notFoundText')}>
      <ButtonRow>
        <ButtonLink href={hrefTo(...place)} kind="primary">
          {say('carried.backToList')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
