import { Waypoints } from 'lucide-react'
import { useMemo } from 'react'
import type { AccessView } from '../../../shared/model/access-graph.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Assumptions } from './Assumptions.tsx'
import { indexAccess } from './access-index.ts'
import { BestChanges } from './BestChanges.tsx'
import { KeyAccounts } from './KeyAccounts.tsx'
import { PictureSection } from './PictureSection.tsx'
import { WhatIf } from './WhatIf.tsx'

/** The accounts of a person as an attacker sees them: `#/access`. */
export function AccessPage() {
  const { say } = useWords()
  const access = useRead('access')
  return (
    <Page
      title={say('access.title')}
      lede={say('access.lede')}
      back={{ href: hrefTo('accounts'), label: say('access.back') }}
      width="wide"
    >
      <Loaded query={access}>{view => (hasAccounts(view) ? <Known view={view} /> : <None />)}</Loaded>
    </Page>
  )
}

const hasAccounts = (view: AccessView) => view.vertices.some(vertex => vertex.kind === 'account')

function None() {
  const { say } = useWords()
  return (
    <EmptyState
      icon={<Waypoints size={24} />}
      title={say('access.emptyTitle')}
      action={
        <ButtonLink href={hrefTo('accounts', 'new', 'mailbox')} kind="primary">
          {say('access.emptyAction')}
        </ButtonLink>
      }
    >
      {say('access.emptyText')}
    </EmptyState>
  )
}

function Known({ view }: { view: AccessView }) {
  const { say } = useWords()
  const index = useMemo(() => indexAccess(view), [view])
  return (
    <>
      <BestChanges index={index} />
      {view.bounded && <Notice>{say('access.bounded')}</Notice>}
      <KeyAccounts index={index} />
      <WhatIf index={index} />
      <Assumptions index={index} />
      <PictureSection index={index} />
      <ButtonRow>
        <ButtonLink href={hrefTo('plan')}>{say('access.plan')}</ButtonLink>
        <ButtonLink href={hrefTo('accounts')} kind="quiet">
          {say('access.accounts')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
