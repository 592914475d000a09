import type { CarriedDevice } from '../../shared/model/carried-device.ts'
import type { SupportTable } from '../../shared/model/support-table.ts'
import type { CarriedDeviceView, FindingView } from '../../shared/views.ts'
import type { Store } from '../store/store.ts'

export interface Platform {
  readonly id: string
  readonly name: string
  readonly kinds: CarriedDevice['kind'][]
  readonly versions: { version: string; label: string }[]
}

export interface CarriedDevices {
  /** The platforms of the support table, those of phones first, and the versions it lists. */
  platforms(): Platform[]
  list(): Promise<CarriedDeviceView[]>
  save(device: CarriedDevice): Promise<void>
  remove(id: string): Promise<void>
}

const kindsOf: Record<string, CarriedDevice['kind'][]> = {
  ios: ['phone'],
  android: ['phone', 'tablet'],
  ipados: ['tablet'],
}

/** Carried by many and not in the table: it can be named, and its support stays unknown. */
const chromeos: Platform = { id: 'chromeos', name: 'ChromeOS', kinds: ['computer', 'tablet'], versions: [] }

/** Phones, tablets and other computers that the person names. `findings` gives the findings as they stand now. */
export function createCarriedDevices(
  store: () => Store,
  table: SupportTable,
  findings: () => Promise<readonly FindingView[]>,
): CarriedDevices {
  return {
    platforms() {
      const products = table.products.map(({ id, name, releases }) => ({
        id,
        name,
        kinds: kindsOf[id] ?? (['computer'] satisfies CarriedDevice['kind'][]),
        versions: releases.map(({ version, label }) => ({ version, label })),
      }))
      const onPhones = Object.keys(kindsOf)
      const phonesFirst = products.toSorted(
        (a, b) => Number(onPhones.includes(b.id)) - Number(onPhones.includes(a.id)),
      )
      return products.some(({ id }) => id === chromeos.id) ? phonesFirst : [...phonesFirst, chromeos]
    },
    async list() {
      const [devices, current] = await Promise.all([store().carriedDevices(), findings()])
      return devices.map(device => ({
        device,
        findings: current.filter(finding => finding.subject === device.id),
      }))
    },
    save: device => store().saveCarriedDevice(device),
    remove: id => store().removeCarriedDevice(id),
  }
}
