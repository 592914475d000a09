import type { AccessView } from '../../shared/model/access-graph.ts'
import type { Service } from '../../shared/model/service.ts'
import type { AccountView, FindingView } from '../../shared/views.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { isKey } from './account-kinds.ts'
import { nextStep } from './next-step.ts'
import { strongestInUse, strongestOffered } from './sign-in-strength.ts'

export interface Accounts {
  /** The services of the catalogue. */
  services(): Service[]
  list(): Promise<AccountView[]>
  /** How one account opens the next. */
  access(): Promise<AccessView>
}

/** The person's accounts beside what each service offers. `findings` gives the findings as they stand now. */
export function createAccounts(
  store: () => Store,
  catalogue: Catalogue,
  findings: () => Promise<readonly FindingView[]>,
  clock: Clock,
): Accounts {
  return {
    services: () => [...catalogue.services],
    async list() {
      const [accounts, current] = await Promise.all([store().accounts(), findings()])
      const now = clock()
      return accounts.map(account => {
        const service = account.serviceId === null ? null : catalogue.service(account.serviceId)
        const step = nextStep({ account, service }, accounts, now)
        return {
          account,
          service,
          inUse: strongestInUse(account.signInMethods),
          offered: strongestOffered(service),
          isKey: isKey(account),
          nextStep:
            step === null
              ? null
              : { text: step.text, link: step.link === null ? null : catalogue.link(step.link) },
          findings: current.filter(finding => finding.subject === account.id),
        }
      })
    },
    access: async () => ({
      vertices: [],
      ways: [],
      keyAccounts: [],
      singlePoints: [],
      lostDevices: [],
      changes: [],
      assumptions: [],
      bounded: false,
    }),
  }
}
