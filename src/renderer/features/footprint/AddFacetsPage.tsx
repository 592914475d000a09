import { CheckCircle2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { IdentityView } from '../../../shared/footprint-views.ts'
import type { FacetKind, IdentityFacet } from '../../../shared/model/identity.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ProgressSteps } from '../../ui/ProgressSteps.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './AddFacetsPage.module.css'
import { FacetFields } from './FacetFields.tsx'
import { emptyDraft, type FacetProblems, isBlank, readFacet } from './facet-draft.ts'
import { entryOrder } from './facet-fields.ts'
import { membersOf } from './household.ts'
import { KeptHere } from './KeptHere.tsx'

const titles: Readonly<Record<FacetKind, MessageKey>> = {
  name: 'footprint.addTitleName',
  phone: 'footprint.addTitlePhone',
  email: 'footprint.addTitleEmail',
  address: 'footprint.addTitleAddress',
  username: 'footprint.addTitleUsername',
  domain: 'footprint.addTitleDomain',
  position: 'footprint.addTitlePosition',
  place: 'footprint.addTitlePlace',
  picture: 'footprint.addTitlePicture',
  household: 'footprint.addTitleHousehold',
}

/** One kind a page: type, Enter, type the next, and on to the following kind without touching a mouse. */
export function AddFacetsPage({ kind }: { kind: FacetKind }) {
  const { say } = useWords()
  const identity = useRead('identity')
  const step = entryOrder.indexOf(kind) + 1
  return (
    <Page
      title={say(titles[kind])}
      lede={say(`footprint.group-${kind}Text`)}
      kicker={say('footprint.addStep', { step, total: entryOrder.length })}
      back={{ href: hrefTo('footprint', 'identity'), label: say('footprint.partIdentity') }}
    >
      <ProgressSteps step={step} total={entryOrder.length} />
      <Loaded query={identity}>{known => <OneAfterTheOther kind={kind} identity={known} />}</Loaded>
      {step === 1 && <KeptHere />}
    </Page>
  )
}

const noProblems: FacetProblems = {}

function OneAfterTheOther({ kind, identity }: { kind: FacetKind; identity: IdentityView }) {
  const { say } = useWords()
  const toast = useToast()
  const form = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState(() => emptyDraft(kind))
  const [problems, setProblems] = useState(noProblems)
  const [added, setAdded] = useState(0)
  const following = entryOrder[entryOrder.indexOf(kind) + 1] ?? null
  const leave = () =>
    following ? goTo('footprint', 'identity', 'add', following) : goTo('footprint', 'identity')
  const save = useChange(
    async (client, { facet, thenLeave }: { facet: IdentityFacet; thenLeave: boolean }) => {
      await client.identity.save(facet)
      // Nobody of the household is searched for before they agreed, so that is asked straight away.
      if (facet.kind === 'household') goTo('footprint', 'identity', 'consent', facet.id)
      else if (thenLeave) leave()
    },
  )

  useEffect(() => {
    if (added > 0) form.current?.querySelector('input')?.focus()
  }, [added])

  const add = (thenLeave: boolean) => {
    const read = readFacet(draft, crypto.randomUUID(), identity.facets)
    setProblems(read.problems)
    if (!read.facet) return
    save.mutate(
      { facet: read.facet, thenLeave },
      {
        onSuccess: () => {
          setDraft({ ...emptyDraft(kind), of: draft.of })
          setAdded(last => last + 1)
          toast(say('footprint.addedSpoken', { text: say(`footprint.group-${kind}`) }))
        },
      },
    )
  }

  const members = membersOf(identity)
  return (
    <>
      <div ref={form}>
        <Form onSubmit={() => add(false)}>
          <ErrorSummary problems={Object.values(problems).map(key => say(key))} />
          <FacetFields
            draft={draft}
            problems={problems}
            members={members.filter(({ standing }) => standing !== null)}
            onChange={setDraft}
          />
          <p className={styles.hint}>{say('footprint.enterHint')}</p>
          <Problem error={save.error} />
          <ButtonRow>
            <Button kind="secondary" type="submit" busy={save.isPending}>
              {say('footprint.addOne')}
            </Button>
            <Button
              kind="primary"
              busy={save.isPending}
              onPress={() => (isBlank(draft) ? leave() : add(true))}
            >
              {following
                ? say('footprint.next', { group: say(`footprint.group-${following}`).toLowerCase() })
                : say('footprint.finishEntry')}
            </Button>
          </ButtonRow>
        </Form>
      </div>
      <Added facets={identity.facets.filter(facet => facet.kind === kind)} />
    </>
  )
}

function Added({ facets }: { facets: IdentityView['facets'] }) {
  const { say } = useWords()
  return (
    <Section title={say('footprint.addedTitle', { count: facets.length })}>
      <ul className={styles.added}>
        {facets.toReversed().map(({ id, text }) => (
          <li key={id}>
            <CheckCircle2 size={18} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
