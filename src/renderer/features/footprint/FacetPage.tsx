import { useState } from 'react'
import type { IdentityView } from '../../../shared/footprint-views.ts'
import type { IdentityFacet } from '../../../shared/model/identity.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { SaveButtons } from '../../ui/SaveButtons.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { FacetFields } from './FacetFields.tsx'
import { draftOf, type FacetProblems, readFacet } from './facet-draft.ts'
import { membersOf } from './household.ts'
import { NotThere } from './NotThere.tsx'

const leave = () => goTo('footprint', 'identity')

/** One piece of the identity: change it, or remove it. */
export function FacetPage({ id }: { id: string }) {
  const identity = useRead('identity')
  return (
    <Loaded query={identity}>
      {known => {
        const facet = known.facets.find(each => each.id === id)
        return facet ? <Known facet={facet} identity={known} /> : <NotThere />
      }}
    </Loaded>
  )
}

function Known({ facet, identity }: { facet: IdentityFacet; identity: IdentityView }) {
  const { say } = useWords()
  return (
    <Page
      title={say('footprint.facetTitle')}
      kicker={say(`footprint.group-${facet.kind}`)}
      lede={say('footprint.facetLede')}
      back={{ href: hrefTo('footprint', 'identity'), label: say('footprint.partIdentity') }}
    >
      <FacetForm facet={facet} identity={identity} />
      <RemoveFromList
        words={{
          button: say('footprint.remove'),
          title: say('footprint.removeTitle'),
          text: say(facet.kind === 'household' ? 'footprint.removeMemberText' : 'footprint.removeText'),
          confirm: say('footprint.removeConfirm'),
          removed: say('footprint.removed'),
        }}
        remove={client => client.identity.remove({ id: facet.id })}
        leave={leave}
      />
    </Page>
  )
}

const noProblems: FacetProblems = {}

function FacetForm({ facet, identity }: { facet: IdentityFacet; identity: IdentityView }) {
  const { say } = useWords()
  const toast = useToast()
  const [draft, setDraft] = useState(() => draftOf(facet))
  const [problems, setProblems] = useState(noProblems)
  const save = useChange((client, next: IdentityFacet) => client.identity.save(next))
  const submit = () => {
    const read = readFacet(draft, facet.id, identity.facets)
    setProblems(read.problems)
    if (!read.facet) return
    save.mutate(read.facet, {
      onSuccess: () => {
        toast(say('footprint.saved'))
        leave()
      },
    })
  }
  // Whose it is can still be said when that person's agreement was withdrawn.
  const members = membersOf(identity).filter(
    ({ standing, facet: member }) => standing !== null || member.id === facet.of,
  )
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={Object.values(problems).map(key => say(key))} />
      <FacetFields draft={draft} problems={problems} members={members} onChange={setDraft} />
      <SaveButtons label={say('footprint.save')} save={save} backHref={hrefTo('footprint', 'identity')} />
    </Form>
  )
}
