import { type Account, passwordPlaces } from '../../../shared/model/account.ts'
import { yesNoNotSure } from '../../../shared/model/yes-no-not-sure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { FormParts } from './form-parts.ts'
import { HolderChoice } from './HolderChoice.tsx'
import { type HolderKind, type Holdings, holdersOf } from './holders.ts'

/** What keeps the password in each place that is a thing of its own. */
const placeKinds: Readonly<Record<string, readonly HolderKind[]>> = {
  manager: ['password-manager'],
  browser: ['device'],
  paper: ['paper'],
}

/** Whether the password is its own, where it lives, and who knows it. Never the password. */
export function PasswordFields({ draft, set, holdings, accountId }: FormParts) {
  const { say } = useWords()
  const yesNo = yesNoNotSure.map(value => ({
    value,
    label: say(value === 'not-sure' ? 'accounts.notSure' : `accounts.${value}`),
  }))
  return (
    <>
      <RadioCards
        label={say('accounts.unique')}
        hint={say('accounts.uniqueHint')}
        options={yesNo}
        value={draft.uniquePassword}
        onChange={uniquePassword => set({ uniquePassword })}
        inline
      />
      {holdings !== null && draft.uniquePassword === 'no' && (
        <SamePassword {...{ draft, set, holdings, accountId }} />
      )}
      <SelectField
        label={say('accounts.place')}
        options={passwordPlaces.map(value => ({ value, label: say(`accounts.place-${value}`) }))}
        value={draft.passwordPlace}
        onChange={passwordPlace => set({ passwordPlace, passwordHolder: null })}
      />
      {holdings !== null && <Keeper {...{ draft, set, holdings, accountId }} />}
      {holdings !== null && <KnownTo {...{ draft, set, holdings, accountId }} />}
    </>
  )
}

type LongForm = FormParts & { holdings: Holdings }

function SamePassword({ draft, set, holdings, accountId }: LongForm) {
  const { say } = useWords()
  const others = holdings.accounts.filter(each => each.id !== accountId && hasPassword(each))
  if (others.length === 0) return null
  return (
    <CheckboxCards
      label={say('accounts.sameAs')}
      hint={say('accounts.sameAsHint')}
      options={others.map(({ id, label }) => ({ value: id, label }))}
      value={draft.sameAs}
      onChange={sameAs => set({ sameAs })}
    />
  )
}

const hasPassword = ({ passwordPlace }: Account) => passwordPlace !== 'none'

/** The one manager, device or paper that keeps it. */
function Keeper({ draft, set, holdings, accountId }: LongForm) {
  const { say } = useWords()
  const kinds = placeKinds[draft.passwordPlace ?? ''] ?? []
  const options = holdersOf(kinds, holdings, accountId)
  if (options.length === 0) return null
  return (
    <RadioCards
      label={say('accounts.keeper')}
      options={options.map(({ value, label }) => ({ value, label: label ?? say('accounts.thisDevice') }))}
      value={draft.passwordHolder}
      onChange={passwordHolder => set({ passwordHolder })}
    />
  )
}

function KnownTo({ draft, set, holdings, accountId }: LongForm) {
  const { say } = useWords()
  return (
    <>
      <RadioCards
        label={say('accounts.known')}
        hint={say('accounts.knownHint')}
        options={[
          { value: 'nobody' as const, label: say('accounts.knownNobody') },
          { value: 'people' as const, label: say('accounts.knownPeople') },
        ]}
        value={draft.othersKnow}
        onChange={othersKnow => set({ othersKnow, knownTo: othersKnow === 'nobody' ? [] : null })}
        inline
      />
      {draft.othersKnow === 'people' && (
        <HolderChoice
          label={say('accounts.knownWho')}
          kinds={['person']}
          holdings={holdings}
          accountId={accountId}
          chosen={draft.knownTo ?? []}
          onChange={people => set({ knownTo: people.length > 0 ? people : null })}
        />
      )}
    </>
  )
}
