import type { RecoveryRoute } from '../../../shared/model/account.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { chooseAlone, recoveryChoices } from './account-draft.ts'
import type { FormParts } from './form-parts.ts'
import { HolderChoice } from './HolderChoice.tsx'
import { holderKinds } from './holders.ts'

type RouteWithHolders = Exclude<RecoveryRoute, 'none' | 'not-sure'>
const hasHolders = (route: RecoveryRoute): route is RouteWithHolders => holderKinds[route].length > 0

/** The recovery routes and, in the long form, where each of them leads. */
export function GettingBackInFields({ draft, set, holdings, accountId }: FormParts) {
  const { say } = useWords()
  return (
    <>
      <CheckboxCards
        label={say('accounts.recovery')}
        hint={say('accounts.recoveryHint')}
        options={recoveryChoices.map(route => ({ value: route, label: say(`accounts.recovery-${route}`) }))}
        value={draft.recovery}
        onChange={next => set({ recovery: chooseAlone(draft.recovery, next) })}
      />
      {holdings !== null &&
        draft.recovery.filter(hasHolders).map(route => (
          <HolderChoice
            key={route}
            label={say(`accounts.throughRoute-${route}`)}
            kinds={holderKinds[route]}
            holdings={holdings}
            accountId={accountId}
            chosen={draft.recoverThrough.filter(each => each.route === route).map(each => each.holder)}
            onChange={holders =>
              set({
                recoverThrough: [
                  ...draft.recoverThrough.filter(each => each.route !== route),
                  ...holders.map(holder => ({ route, holder })),
                ],
              })
            }
          />
        ))}
    </>
  )
}
