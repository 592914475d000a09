import type { SignInMethod } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { chooseAlone, methodChoices } from './account-draft.ts'
import type { FormParts } from './form-parts.ts'
import { HolderChoice } from './HolderChoice.tsx'
import { holderKinds } from './holders.ts'

const hinted = ['sms', 'app-code', 'push', 'passkey', 'security-key', 'not-sure'] as const
const isHinted = (method: string): method is (typeof hinted)[number] => hinted.some(each => each === method)

/** The sign-in methods in use and, in the long form, through what each of them goes. */
export function SigningInFields({
  draft,
  set,
  service,
  byNumber,
  holdings,
  accountId,
}: FormParts & { service: Service | null; byNumber: boolean }) {
  const { say } = useWords()
  const methodLabel = (method: SignInMethod) =>
    method === 'none'
      ? say(byNumber ? 'accounts.choiceNoneByNumber' : 'accounts.choiceNone')
      : say(`accounts.method-${method}`)
  return (
    <>
      <CheckboxCards
        label={say(byNumber ? 'accounts.methodsByNumber' : 'accounts.methods')}
        hint={say('accounts.methodsHint')}
        options={methodChoices(service, draft.signInMethods).map(method => ({
          value: method,
          label: methodLabel(method),
          ...(isHinted(method) ? { hint: say(`accounts.method-${method}Hint`) } : {}),
        }))}
        value={draft.signInMethods}
        onChange={next => set({ signInMethods: chooseAlone(draft.signInMethods, next) })}
      />
      {holdings !== null &&
        draft.signInMethods
          .filter(method => holderKinds[method].length > 0)
          .map(method => (
            <HolderChoice
              key={method}
              label={say('accounts.through', { method: say(`accounts.method-${method}`) })}
              {...(method === 'passkey' || method === 'security-key'
                ? { hint: say('accounts.twoKeysHint') }
                : {})}
              kinds={holderKinds[method]}
              holdings={holdings}
              accountId={accountId}
              chosen={draft.signInThrough.filter(each => each.method === method).map(each => each.holder)}
              onChange={holders =>
                set({
                  signInThrough: [
                    ...draft.signInThrough.filter(each => each.method !== method),
                    ...holders.map(holder => ({ method, holder })),
                  ],
                })
              }
            />
          ))}
    </>
  )
}
