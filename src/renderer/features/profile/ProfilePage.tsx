import { useState } from 'react'
import {
  type Nation,
  nations,
  type Profile,
  type ProfileQuestionId,
  profileQuestionIds,
  type Role,
  roles,
} from '../../../shared/model/profile.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { CheckboxCards } from '../../ui/CheckboxField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** Who the person is. `#/profile/audit` is a step of the guided audit and goes back to it. */
export function ProfilePage({ rest }: { rest: readonly string[] }) {
  const { say } = useWords()
  const toast = useToast()
  const profile = useRead('profile')
  const inAudit = rest[0] === 'audit'
  return (
    <Page title={say('profile.title')} lede={say('profile.lede')}>
      <Loaded query={profile}>
        {known => (
          <ProfileForm
            profile={known}
            submitLabel={say(inAudit ? 'profile.saveAndGoOn' : 'profile.save')}
            onSaved={() => {
              toast(say('profile.saved'))
              goTo(inAudit ? 'audit' : 'home')
            }}
          />
        )}
      </Loaded>
    </Page>
  )
}

/** Roles in somebody's service or family: only they are asked for whom. */
const servingRoles: ReadonlySet<Role> = new Set<Role>([
  'parliamentary-staff',
  'political-staff',
  'party-staff',
  'council-staff',
  'family-member',
])
const principalRoles = roles.filter(role => !servingRoles.has(role) && role !== 'other')
const nobody = 'nobody'

/** The form itself, so that the guided audit can show it on a page of its own. */
export function ProfileForm({
  profile,
  submitLabel,
  onSaved,
}: {
  profile: Profile | null
  submitLabel: string
  onSaved: () => void
}) {
  const { say } = useWords()
  const [name, setName] = useState(profile?.name ?? '')
  const [role, setRole] = useState<Role | null>(profile?.role ?? null)
  const [nation, setNation] = useState<Nation | null>(profile?.nation ?? null)
  const [principalRole, setPrincipalRole] = useState<Role | null>(profile?.principalRole ?? null)
  const [risks, setRisks] = useState<ProfileQuestionId[]>(
    profileQuestionIds.filter(id => profile?.risks[id] === true),
  )
  const [tried, setTried] = useState(false)
  const save = useChange((client, next: Profile) => client.profile.save(next))
  const serves = role !== null && servingRoles.has(role)

  const submit = () => {
    setTried(true)
    if (!role || !nation) return
    const yes = (id: ProfileQuestionId) => risks.includes(id)
    save.mutate(
      {
        name: name.trim(),
        role,
        nation,
        principalRole: serves ? principalRole : null,
        risks: { P1: yes('P1'), P2: yes('P2'), P3: yes('P3'), P4: yes('P4'), P5: yes('P5') },
      },
      { onSuccess: onSaved },
    )
  }

  return (
    <Form onSubmit={submit}>
      {tried && (
        <ErrorSummary
          problems={[
            ...(role ? [] : [say('profile.roleMissing')]),
            ...(nation ? [] : [say('profile.nationMissing')]),
          ]}
        />
      )}
      <TextField
        label={say('profile.name')}
        hint={say('profile.nameHint')}
        value={name}
        onChange={setName}
        maxLength={80}
      />
      <SelectField
        label={say('profile.role')}
        hint={say('profile.roleHint')}
        error={tried && !role ? say('profile.roleMissing') : null}
        options={roles.map(each => ({ value: each, label: say(`roles.${each}`) }))}
        value={role}
        onChange={setRole}
      />
      {serves && (
        <SelectField
          label={say('profile.principal')}
          hint={say('profile.principalHint')}
          options={[
            { value: nobody, label: say('profile.principalNone') },
            ...principalRoles.map(each => ({ value: each, label: say(`roles.${each}`) })),
          ]}
          value={principalRole ?? nobody}
          onChange={chosen => setPrincipalRole(chosen === nobody ? null : chosen)}
        />
      )}
      <RadioCards
        label={say('profile.nation')}
        error={tried && !nation ? say('profile.nationMissing') : null}
        options={nations.map(each => ({ value: each, label: say(`nations.${each}`) }))}
        value={nation}
        onChange={setNation}
        inline
      />
      <CheckboxCards
        label={say('profile.risks')}
        hint={say('profile.risksHint')}
        options={profileQuestionIds.map(id => ({
          value: id,
          label: say(`profile.${id}`),
          hint: say(`profile.${id}Hint`),
        }))}
        value={risks}
        onChange={setRisks}
      />
      <Disclosure title={say('profile.whyTitle')}>
        <p>{say('profile.why')}</p>
      </Disclosure>
      <Problem error={save.error} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={save.isPending}>
          {submitLabel}
        </Button>
      </ButtonRow>
    </Form>
  )
}
