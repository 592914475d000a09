import { Plus } from 'lucide-react'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { DeviceList, type Place } from './DeviceList.tsx'
import { KnownDevicePage, NewDevicePage } from './DevicePages.tsx'

const place: Place = ['carried-devices']

/** Phones, tablets and other computers: `#/carried-devices`, `#/carried-devices/new` and `#/carried-devices/<id>`. */
export function CarriedDevicesPage({ rest }: { rest: readonly string[] }) {
  const [first] = rest
  if (first === 'new') return <NewDevicePage place={place} />
  if (first !== undefined) return <KnownDevicePage key={first} place={place} id={first} />
  return <Overview />
}

function Overview() {
  const { say } = useWords()
  const devices = useRead('carriedDevices')
  return (
    <Page title={say('shell.carried-devices')} lede={say('carried.lede')} width="wide">
      <Loaded query={devices}>
        {list => (
          <>
            <DeviceList devices={list} place={place} />
            {list.length > 0 && (
              <ButtonRow>
                <ButtonLink href={hrefTo(...place, 'new')} icon={<Plus size={19} aria-hidden />}>
                  {say('carried.add')}
                </ButtonLink>
                <ButtonLink href={hrefTo('plan')} kind="quiet">
                  {say('carried.next')}
                </ButtonLink>
              </ButtonRow>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
