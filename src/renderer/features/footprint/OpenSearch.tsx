import { Check, EyeOff } from 'lucide-react'
import { useState } from 'react'
import type { SearchQuery } from '../../../shared/footprint-views.ts'
import { useStatus } from '../../app/backend.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OutsideLink } from '../../ui/OutsideLink.tsx'
import styles from './OpenSearch.module.css'
import { sentTo } from './place-sends.ts'

/** The text that a search sends, and the places where it can be opened. `isFirst` shows unfolded how to stay a stranger. */
export function OpenSearch({ query, isFirst }: { query: SearchQuery; isFirst: boolean }) {
  const { say } = useWords()
  // A search without anything to type is the address of a page itself.
  const isPage = /^https?:\/\//.test(query.text)
  const isSent = query.places.some(place => sentTo(place, query.text) !== 'nothing')
  const label = isPage ? 'footprint.addressLabel' : isSent ? 'footprint.textLabel' : 'footprint.lookForLabel'
  return (
    <Card>
      <div className={styles.open}>
        <div className={styles.sent}>
          <h2 className={styles.label}>{say(label)}</h2>
          <div className={styles.line}>
            <code className={styles.text}>{query.text}</code>
            <CopyButton text={query.text} label={say('footprint.copyText')} of={say('footprint.copyOf')} />
          </div>
        </div>
        <ul className={styles.places}>
          {query.places.map(place => (
            <li key={place.id}>
              <Place query={query} place={place} isPage={isPage} />
            </li>
          ))}
        </ul>
        {isFirst ? (
          <Notice title={say('footprint.privateTitle')}>
            <PrivateWindow />
          </Notice>
        ) : (
          <Disclosure title={say('footprint.privateTitle')}>
            <PrivateWindow />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function Place({
  query,
  place,
  isPage,
}: {
  query: SearchQuery
  place: SearchQuery['places'][number]
  isPage: boolean
}) {
  const { say } = useWords()
  const [wasOpened, setWasOpened] = useState(false)
  const sends = sentTo(place, query.text)
  const what = sends === 'text' && isPage ? 'address' : sends
  return (
    <div className={styles.place}>
      <OutsideLink
        url={place.url}
        label={say(sends === 'nothing' || isPage ? 'footprint.openPage' : 'footprint.openIn', {
          place: place.label,
        })}
        look="button"
        open={client => client.footprint.openSearch({ queryId: query.id, place: place.id })}
        onOpen={() => setWasOpened(true)}
      />
      <span className={styles.sends}>
        {wasOpened ? (
          <>
            <Check size={16} strokeWidth={2.6} aria-hidden />
            {say('footprint.opened')}
          </>
        ) : (
          say(`footprint.sends-${what}`, { place: place.label })
        )}
      </span>
      {!place.confirmed && (
        <span className={styles.doubt}>{say('footprint.placeUnconfirmed', { place: place.label })}</span>
      )}
    </div>
  )
}

function PrivateWindow() {
  const { say } = useWords()
  const { system } = useStatus()
  const keys = say(system === 'macos' ? 'footprint.privateKeysMac' : 'footprint.privateKeys')
  return (
    <>
      <p className={styles.private}>
        <EyeOff size={18} aria-hidden />
        <span>{say('footprint.privateText', { keys })}</span>
      </p>
      <p>{say('footprint.privateLink')}</p>
    </>
  )
}
