import {
  AtSign,
  BriefcaseBusiness,
  Globe,
  Image,
  type LucideIcon,
  Mail,
  MapPin,
  MapPinHouse,
  Phone,
  Plus,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { Link } from 'react-aria-components'
import type { IdentityView } from '../../../shared/footprint-views.ts'
import type { FacetKind } from '../../../shared/model/identity.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { entryOrder } from './facet-fields.ts'
import { membersOf } from './household.ts'
import styles from './IdentityPage.module.css'
import { KeptHere } from './KeptHere.tsx'
import { MemberStanding } from './MemberStanding.tsx'
import { knowsEnough } from './next-step.ts'

const icons: Readonly<Record<FacetKind, LucideIcon>> = {
  name: UserRound,
  email: Mail,
  phone: Phone,
  address: MapPinHouse,
  username: AtSign,
  domain: Globe,
  position: BriefcaseBusiness,
  place: MapPin,
  picture: Image,
  household: UsersRound,
}

/** All that the person is known by, group by group. */
export function IdentityPage() {
  const { say } = useWords()
  const identity = useRead('identity')
  return (
    <Page
      title={say('footprint.partIdentity')}
      lede={say('footprint.identityLede')}
      back={{ href: hrefTo('footprint'), label: say('footprint.backToHub') }}
      width="wide"
    >
      <Loaded query={identity}>{known => <Groups identity={known} />}</Loaded>
    </Page>
  )
}

function Groups({ identity }: { identity: IdentityView }) {
  const { say } = useWords()
  const enough = knowsEnough(identity)
  return (
    <>
      <KeptHere />
      <ButtonRow>
        <ButtonLink
          href={hrefTo('footprint', 'identity', 'add', 'name')}
          kind={enough ? 'secondary' : 'primary'}
          icon={<Plus size={19} aria-hidden />}
        >
          {say('footprint.startEntry')}
        </ButtonLink>
        {enough && (
          <ButtonLink href={hrefTo('footprint', 'searches')} kind="primary">
            {say('footprint.goOnToSearches')}
          </ButtonLink>
        )}
      </ButtonRow>
      <ul className={styles.groups}>
        {entryOrder.map(kind => (
          <li key={kind} className={styles.item}>
            <Group kind={kind} identity={identity} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Group({ kind, identity }: { kind: FacetKind; identity: IdentityView }) {
  const { say } = useWords()
  const Icon = icons[kind]
  const facets = identity.facets.filter(facet => facet.kind === kind)
  const group = say(`footprint.group-${kind}`)
  return (
    <Card>
      <div className={styles.group}>
        <div className={styles.head}>
          <Icon size={20} className={styles.icon} aria-hidden />
          <h2 className={styles.title}>{group}</h2>
        </div>
        {facets.length === 0 ? (
          <p className={styles.text}>{say(`footprint.group-${kind}Text`)}</p>
        ) : (
          <ul className={styles.facets}>
            {facets.map(facet => (
              <li key={facet.id} className={styles.facet}>
                <div className={styles.line}>
                  <span className={styles.words}>
                    {facet.text}
                    <Belongs of={facet.of} identity={identity} />
                  </span>
                  <Link
                    href={hrefTo('footprint', 'identity', facet.id)}
                    className={classNames(styles.change)}
                  >
                    {say('footprint.change')}
                    <VisuallyHidden>{` ${facet.text}`}</VisuallyHidden>
                  </Link>
                </div>
                {facet.kind === 'household' && <Standing id={facet.id} identity={identity} />}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.add}>
          <ButtonLink
            href={hrefTo('footprint', 'identity', 'add', kind)}
            kind="quiet"
            icon={<Plus size={18} aria-hidden />}
          >
            {say('footprint.add')}
            <VisuallyHidden>{` ${group}`}</VisuallyHidden>
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

/** The member of the household that a piece belongs to. */
function Belongs({ of, identity }: { of: string | null; identity: IdentityView }) {
  const { say } = useWords()
  const member = membersOf(identity).find(({ facet }) => facet.id === of)
  if (!member) return null
  return <span className={styles.belongs}>{say('footprint.aboutMember', { name: member.facet.name })}</span>
}

function Standing({ id, identity }: { id: string; identity: IdentityView }) {
  const member = membersOf(identity).find(({ facet }) => facet.id === id)
  return member ? <MemberStanding member={member} /> : null
}
