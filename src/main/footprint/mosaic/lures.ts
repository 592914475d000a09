import type { Mosaic, MosaicArea } from '../../../shared/model/mosaic.ts'
import { sentence } from '../../audit/sentences.ts'
import { heightOf, type Level } from './areas.ts'
import { type LureId, lureMessages } from './messages.ts'

interface Lure {
  readonly id: LureId
  /** What it is built from, with the least that it takes of each. */
  readonly needs: Readonly<Partial<Record<MosaicArea, Level>>>
}

/** In the order in which they are usual. */
const lures: readonly Lure[] = [
  { id: 'invitation-that-fits', needs: { contacts: 'partly', identity: 'hints' } },
  { id: 'message-about-a-parcel', needs: { home: 'partly', contacts: 'partly' } },
  { id: 'call-that-knows-the-address', needs: { home: 'clear', contacts: 'clear' } },
  { id: 'call-from-the-bank', needs: { finance: 'partly', contacts: 'partly' } },
  { id: 'message-that-names-family', needs: { family: 'partly' } },
  { id: 'answers-for-a-helpdesk', needs: { identity: 'partly', contacts: 'partly' } },
  { id: 'account-that-looks-like-yours', needs: { identity: 'partly', family: 'hints' } },
  { id: 'trouble-on-a-journey', needs: { travel: 'partly' } },
  { id: 'chance-meeting', needs: { routine: 'partly' } },
]

/** Approaches that the levels feed. Those with the clearest material come first. */
export function luresFrom(levelOfArea: Readonly<Record<MosaicArea, Level>>): Mosaic['lures'] {
  return lures
    .flatMap(({ id, needs }) => {
      const needed = needsOf(needs)
      const isFed = needed.every(([area, least]) => heightOf(levelOfArea[area]) >= heightOf(least))
      const weakest = Math.min(...needed.map(([area]) => heightOf(levelOfArea[area])))
      return isFed ? [{ id, areas: needed.map(([area]) => area), weakest }] : []
    })
    .toSorted((a, b) => b.weakest - a.weakest)
    .map(({ id, areas }) => ({ id, text: sentence(lureMessages[id]), areas }))
}

function needsOf(needs: Lure['needs']): [MosaicArea, Level][] {
  // The keys of a lure are areas, which Object.entries forgets.
  return Object.entries(needs) as [MosaicArea, Level][]
}
