import { useState } from 'react'
import type { CarriedDeviceView } from '../../../shared/views.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { FindingList } from '../../findings/FindingList.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
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
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const remove = useChange(async client => {
    await client.carriedDevices.remove({ id: view.device.id })
    // Before everything is read again, or this page would say for a moment that its device is gone.
    goTo(...place)
    toast(say('carried.removed'))
  })
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{say('carried.remove')}</Button>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={say('carried.removeTitle', { label: view.device.label })}
        confirm={say('carried.removeConfirm')}
        confirmKind="danger"
        busy={remove.isPending}
        onConfirm={() => remove.mutate(undefined)}
      >
        <p>{say('carried.removeText')}</p>
        <Problem error={remove.error} />
      </Dialog>
    </div>
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
