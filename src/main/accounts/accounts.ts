import type { AccessView } from '../../shared/model/access-graph.ts'
import { dayOf } from '../../shared/model/date.ts'
import { automaticLoginSchema } from '../../shared/model/device-facts.ts'
import type { AnyFact } from '../../shared/model/fact.ts'
import { known, unknown } from '../../shared/model/fact.ts'
import type { Service } from '../../shared/model/service.ts'
import type { AccountView, FindingView } from '../../shared/views.ts'
import { daysSince } from '../audit/days-since.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { accessView } from './access-graph/access-view.ts'
import { inventoryOf } from './access-graph/inventory.ts'
import { isKey } from './account-kinds.ts'
import { accountStaleAfterDays } from './judge-each.ts'
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
    async access() {
      const from = store()
      const [accounts, openers, devices, facts, answers] = await Promise.all([
        from.accounts(),
        from.openers(),
        from.carriedDevices(),
        from.deviceFacts(),
        from.answers(),
      ])
      const now = clock()
      const isCurrent = (at: string) => {
        const days = daysSince(dayOf(at), now)
        return days !== 'future' && days <= accountStaleAfterDays
      }
      const pins = answers.find(one => one.questionId === 'messenger-pins' && isCurrent(one.answeredAt))
      const automaticLogin = facts['automatic-login']
      const readings = {
        accounts,
        openers: known(openers),
        devices: known(devices),
        automaticLogin: automaticLoginIn(
          automaticLogin !== undefined && isCurrent(automaticLogin.at) ? automaticLogin : undefined,
        ),
        messengerPins: pins === undefined ? unknown('no-answer') : known(pins),
      }
      return accessView(inventoryOf(readings, catalogue.services, now))
    },
  }
}

/** Whether this computer opens without a password, as it was last measured. */
function automaticLoginIn(fact: AnyFact | undefined) {
  if (fact?.status !== 'known') return unknown('not-measured')
  const { data } = automaticLoginSchema.safeParse(fact.value)
  return data === undefined ? unknown('unparsable') : known(data)
}
