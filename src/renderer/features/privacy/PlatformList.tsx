import { ArrowRight } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { PrivacyPlatformView } from '../../../shared/footprint-views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import styles from './Privacy.module.css'
import { Programmes } from './Programmes.tsx'
import { stepHref } from './step-href.ts'
import { allSteps, firstOpen, isDue, nextPlatform } from './walkthrough.ts'

/** The person's platforms first, each with how far it is. */
export function PlatformList() {
  const { say } = useWords()
  const privacy = useRead('privacy')
  return (
    <Page
      title={say('shell.privacy')}
      lede={say('privacy.lede')}
      back={{ href: hrefTo('footprint'), label: say('shell.footprint') }}
    >
      <Loaded query={privacy}>
        {({ platforms, programmes }) => {
          const own = platforms.filter(({ fits, lastOn }) => fits || lastOn !== null)
          const others = platforms.filter(view => !own.includes(view))
          return (
            <>
              <Section title={say('privacy.yours')}>
                {own.length === 0 ? (
                  <>
                    <p>{say('privacy.yoursNone')}</p>
                    <ButtonRow>
                      <ButtonLink href={hrefTo('accounts')} kind="primary">
                        {say('shell.accounts')}
                      </ButtonLink>
                    </ButtonRow>
                  </>
                ) : (
                  <>
                    <GoOn views={own} />
                    <Platforms views={own} />
                  </>
                )}
              </Section>
              {others.length > 0 && (
                <Section title={say('privacy.others')} lede={say('privacy.othersText')}>
                  <Disclosure title={say('privacy.showOthers', { count: others.length })}>
                    <Platforms views={others} />
                  </Disclosure>
                </Section>
              )}
              <Programmes programmes={programmes} />
            </>
          )
        }}
      </Loaded>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint')}>{say('privacy.backToFootprint')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}

/** The way on, where something is still open. */
function GoOn({ views }: { views: readonly PrivacyPlatformView[] }) {
  const { say } = useWords()
  const next = nextPlatform(views)
  const step = next && firstOpen(allSteps(next))
  if (!next || !step) return <p>{say('privacy.allDone')}</p>
  return (
    <ButtonRow>
      <ButtonLink href={stepHref(next.platform.id, step)} kind="primary">
        {say(next.answered === 0 ? 'privacy.beginWith' : 'privacy.goOnWith', { name: next.platform.name })}
      </ButtonLink>
    </ButtonRow>
  )
}

function Platforms({ views }: { views: readonly PrivacyPlatformView[] }) {
  return (
    <ul className={styles.platforms}>
      {views.map(view => (
        <li key={view.platform.id}>
          <PlatformLink view={view} />
        </li>
      ))}
    </ul>
  )
}

function PlatformLink({ view }: { view: PrivacyPlatformView }) {
  const { say } = useWords()
  const { platform, total, answered } = view
  return (
    <Link href={hrefTo('privacy', platform.id)} className={classNames(styles.platform)}>
      <span className={styles.platformWords}>
        <strong>{platform.name}</strong>
        <span className={styles.soft}>
          <Progress view={view} />
        </span>
        {answered > 0 && (
          <span className={styles.track} aria-hidden="true">
            <span className={styles.fill} style={{ width: `${(answered / Math.max(1, total)) * 100}%` }} />
          </span>
        )}
      </span>
      {isDue(view) && <span className={styles.due}>{say('privacy.overdue')}</span>}
      <ArrowRight size={18} className={styles.arrow} aria-hidden />
    </Link>
  )
}

/** How far a platform is, in words. */
export function Progress({ view }: { view: PrivacyPlatformView }) {
  const { say } = useWords()
  const { total, answered, applied, lastOn } = view
  if (answered === 0) return say(lastOn === null ? 'privacy.notBegun' : 'privacy.longAgo', { total })
  return say(answered === total ? 'privacy.complete' : 'privacy.progress', { total, answered, applied })
}
