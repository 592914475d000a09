import type { DescribedPlace } from '../../../shared/model/file-report.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Words } from '../../i18n/words.ts'
import styles from './Files.module.css'
import { letterHeight, townLabels } from './town-labels.ts'

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
        {townLabels(map).map(({ name, x, y, label: own }) => (
          <g key={name}>
            <circle cx={x} cy={y} r={map.width / 160} className={styles.town} />
            {own && (
              <text
                x={own.x}
                y={y}
                textAnchor={own.anchor}
                dominantBaseline="central"
                fontSize={letterHeight(map)}
                className={styles.townName}
              >
                {name}
              </text>
            )}
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
