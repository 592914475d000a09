import type { Breach, BreachList, FoundBreach } from '../../shared/model/breach-check.ts'

/** A breach of the service as it is kept. */
export const foundBreach = ({ Name, Title, Domain, BreachDate, DataClasses }: Breach): FoundBreach => ({
  name: Name,
  title: Title === '' ? Name : Title,
  domain: Domain.trim().toLowerCase(),
  on: BreachDate,
  dataClasses: DataClasses,
})

/** A breach of which only the name is known, with the details of the public list where it has them. */
export function breachNamed(name: string, list: BreachList | null): FoundBreach {
  const wanted = name.trim().toLowerCase()
  const known = list?.breaches.find(
    breach => breach.name.toLowerCase() === wanted || breach.title.toLowerCase() === wanted,
  )
  return known ?? { name: name.trim(), title: name.trim(), domain: '', on: null, dataClasses: [] }
}

/** Made-up breaches, lists of addresses for spam and withdrawn entries say nothing of a service. */
export const isReal = ({ IsFabricated, IsSpamList, IsRetired }: Breach): boolean =>
  IsFabricated !== true && IsSpamList !== true && IsRetired !== true

/** Newest first; those without a day last. */
export const byNewest = (one: FoundBreach, other: FoundBreach): number =>
  (other.on ?? '').localeCompare(one.on ?? '')
