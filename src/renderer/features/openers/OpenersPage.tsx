import { ArrowRight, FileText, KeyRound, Phone, Plus, UserRound } from 'lucide-react'
import type { ComponentType } from 'react'
import { Link } from 'react-aria-components'
import { type Opener, type OpenerKind, openerKinds } from '../../../shared/model/opener.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { KnownOpenerPage, NewOpenerPage } from './OpenerPages.tsx'
import styles from './OpenersPage.module.css'
import { isOpenerKind } from './opener-draft.ts'

const icons: Record<OpenerKind, ComponentType<{ size: number }>> = {
  'phone-number': Phone,
  'security-key': KeyRound,
  paper: FileText,
  person: UserRound,
}

/** What opens accounts besides devices and other accounts: `#/openers`, `#/openers/new/<kind>` and `#/openers/<id>`. */
export function OpenersPage({ rest }: { rest: readonly string[] }) {
  const [first, second] = rest
  if (first === 'new') return <NewOpenerPage kind={isOpenerKind(second) ? second : 'phone-number'} />
  if (first !== undefined) return <KnownOpenerPage key={first} id={first} />
  return <Overview />
}

function Overview() {
  const { say } = useWords()
  const openers = useRead('openers')
  return (
    <Page
      title={say('shell.openers')}
      lede={say('openers.lede')}
      back={{ href: hrefTo('accounts'), label: say('accounts.backToList') }}
    >
      <Loaded query={openers}>
        {list => (
          <Stack gap={5}>
            {openerKinds.map(kind => (
              <Kind key={kind} kind={kind} openers={list.filter(each => each.kind === kind)} />
            ))}
          </Stack>
        )}
      </Loaded>
      <ButtonRow>
        <ButtonLink href={hrefTo('access')} kind="primary">
          {say('openers.next')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function Kind({ kind, openers }: { kind: OpenerKind; openers: readonly Opener[] }) {
  const { say } = useWords()
  const Icon = icons[kind]
  return (
    <Section title={say(`openers.kind-${kind}`)} lede={say(`openers.kind-${kind}Text`)}>
      {openers.length > 0 && (
        <ul className={styles.openers}>
          {openers.map(({ id, label }) => (
            <li key={id}>
              <Link href={hrefTo('openers', id)} className={classNames(styles.opener)}>
                <Icon size={20} />
                <span>{label}</span>
                <ArrowRight size={17} className={styles.arrow} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ButtonRow>
        <ButtonLink href={hrefTo('openers', 'new', kind)} icon={<Plus size={18} aria-hidden />}>
          {say('accounts.addThis')}
          <VisuallyHidden>{` ${say(`openers.kind-${kind}`)}`}</VisuallyHidden>
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}
