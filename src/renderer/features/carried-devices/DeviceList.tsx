import { ArrowRight, Plus, Smartphone } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { CarriedDeviceView } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo, type PageName } from '../../app/routes.ts'
import { worstOutcome } from '../../findings/worst-outcome.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './DeviceList.module.css'
import { platformName } from './platform-name.ts'

/** Where the pages of single devices are: under their own page, or inside the guided audit. */
export type Place = readonly [PageName, ...string[]]

/** The devices the person carries, and what would be here while there are none. */
export function DeviceList({ devices, place }: { devices: readonly CarriedDeviceView[]; place: Place }) {
  const { say } = useWords()
  if (devices.length === 0) {
    return (
      <EmptyState
        icon={<Smartphone size={24} />}
        title={say('carried.emptyTitle')}
        action={
          <ButtonLink href={hrefTo(...place, 'new')} kind="primary" icon={<Plus size={19} aria-hidden />}>
            {say('carried.add')}
          </ButtonLink>
        }
      >
        {`${say('carried.emptyText')} ${say('carried.emptyNone')}`}
      </EmptyState>
    )
  }
  return (
    <ul className={styles.devices}>
      {devices.map(view => (
        <li key={view.device.id} className={styles.item}>
          <DeviceCard view={view} place={place} />
        </li>
      ))}
    </ul>
  )
}

function DeviceCard({ view, place }: { view: CarriedDeviceView; place: Place }) {
  const words = useWords()
  const { say, onDay, list } = words
  const platforms = useRead('platforms')
  const { device } = view
  const worst = worstOutcome(view.findings)
  const platform = platforms.data?.find(each => each.id === device.platform)
  return (
    <Card>
      <div className={styles.device}>
        <div className={styles.head}>
          <h2>{device.label}</h2>
          {worst && <Chip outcome={worst} />}
        </div>
        <p className={styles.detail}>
          {list(
            [
              say(`carried.${device.kind}`),
              device.make,
              platform ? platformName(platform, words) : '',
            ].filter(Boolean),
          )}
        </p>
        <p className={styles.detail}>
          {device.osVersion === null
            ? say('carried.versionNone')
            : say('carried.version', { version: device.osVersion })}
        </p>
        <p className={styles.detail}>{say('carried.answered', { day: onDay(device.answeredOn) })}</p>
        <Link href={hrefTo(...place, device.id)} className={classNames(styles.open)}>
          {say('carried.open')}
          <VisuallyHidden>{` ${device.label}`}</VisuallyHidden>
          <ArrowRight size={17} aria-hidden />
        </Link>
      </div>
    </Card>
  )
}
