import { useEffect } from 'react'
import type { SearchPack, Sitting } from '../../../shared/footprint-views.ts'
import { useRead } from '../../app/queries.ts'
import { replaceWith } from '../../app/router.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotThere } from './NotThere.tsx'
import { SearchStep } from './SearchStep.tsx'
import { SittingEnd } from './SittingEnd.tsx'
import { firstOpen, queriesOf } from './sitting-progress.ts'

/** One sitting: a search a page, and its end. `at` is the id of a search, `pause`, `end`, or nothing to go on where one was. */
export function SittingPage({ number, at }: { number: number; at: string | undefined }) {
  const searches = useRead('searches')
  return (
    <Loaded query={searches}>
      {pack => {
        const sitting = pack.sittings.find(each => each.number === number)
        return sitting ? <Inside pack={pack} sitting={sitting} at={at} /> : <NotThere />
      }}
    </Loaded>
  )
}

function Inside({ pack, sitting, at }: { pack: SearchPack; sitting: Sitting; at: string | undefined }) {
  const queries = queriesOf(pack, sitting)
  if (at === undefined)
    return <Redirect number={sitting.number} to={(firstOpen(queries) ?? queries[0])?.id ?? 'end'} />
  if (at === 'end' || at === 'pause')
    return <SittingEnd pack={pack} sitting={sitting} isPause={at === 'pause'} />
  const query = queries.find(({ id }) => id === at)
  return query ? (
    <SearchStep key={query.id} query={query} sitting={sitting} queries={queries} />
  ) : (
    <NotThere />
  )
}

/** The address names the search, so that it stays the same one after it was answered. */
function Redirect({ number, to }: { number: number; to: string }) {
  useEffect(() => replaceWith('footprint', 'sitting', String(number), to), [number, to])
  return <Loading />
}
