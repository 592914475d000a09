import type { DescribedPlace } from '../../../shared/model/file-report.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Words } from '../../i18n/words.ts'
import styles from './Files.module.css'

/** A place in words, its coordinates, and a plain drawn map of the land around it. */
export function PlaceMap({ place }: { place: DescribedPlace }) {
  const { say, list, number } = useWords()
  const { map, coordinates } = place
  const words = wordsOf(place, { say, number })
  const towns = map.towns.map(({ name }) => name)
  const label =
    towns.length > 0
      ? say('files.map', { place: words, towns: list(towns) })
      : say('files.mapNoTowns', { place: words })
  return (
    <figure className={styles.place}>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} className={styles.map} role="img" aria-label={label}>
        <rect width={map.width} height={map.height} className={styles.sea} />
        <path d={map.land} className={styles.land} />
        {map.towns.map(town => (
          <g key={town.name}>
            <circle cx={town.x} cy={town.y} r={map.width / 160} className={styles.town} />
            <text
              x={town.x + (town.x > map.width * 0.7 ? -1 : 1) * (map.width / 80)}
              y={town.y}
              textAnchor={town.x > map.width * 0.7 ? 'end' : 'start'}
              dominantBaseline="middle"
              fontSize={map.width / 28}
              className={styles.townName}
            >
              {town.name}
            </text>
          </g>
        ))}
        <circle cx={map.x} cy={map.y} r={map.width / 32} className={styles.halo} />
        <circle cx={map.x} cy={map.y} r={map.width / 80} className={styles.point} />
      </svg>
      <figcaption className={styles.caption}>
        <strong>{words}</strong>
        <span>
          {say('files.coordinates', {
            latitude: coordinates.latitude.toFixed(5),
            longitude: coordinates.longitude.toFixed(5),
          })}
        </span>
        <span className={styles.soft}>{say('files.mapNote')}</span>
      </figcaption>
    </figure>
  )
}

function wordsOf({ near, country }: DescribedPlace, { say, number }: Pick<Words, 'say' | 'number'>): string {
  if (near !== null && country !== null) {
    const kilometres = Math.round(near.kilometres)
    return kilometres < 2
      ? say('files.placeAt', { town: near.town, country })
      : say('files.placeIn', {
          kilometres: number(kilometres),
          direction: near.direction,
          town: near.town,
          country,
        })
  }
  return country === null ? say('files.placeSea') : say('files.placeCountry', { country })
}
