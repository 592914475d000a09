import { createDisjointSets } from './disjoint-sets.ts'
import type { MessageKey } from './messages.ts'
import { joinByNumber } from './near/number.ts'
import { joinByOneEdit } from './near/one-edit.ts'
import { joinByStem } from './near/stem.ts'
import { placesInWords } from './places-in-words.ts'
import { countAccounts, type Vault, withPassword } from './vault.ts'
import { type Issue, judged, type Verdict } from './verdict.ts'

/** Longer ones are not compared, so that the time stays in proportion to their number. */
const comparedLength = 256

/** The ways in which two passwords can be nearly the same; the first that explains a whole group is its reason. */
const ways = [
  { message: 'similar-number', join: joinByNumber },
  { message: 'similar-one-edit', join: joinByOneEdit },
  { message: 'similar-stem', join: joinByStem },
] as const

/** Passwords that are nearly the same, in groups: who learns one tries the others. */
export function similar(vault: Vault): Verdict {
  const compared = vault.passwords.filter(({ text }) => text.length <= comparedLength)
  const unanswered = vault.passwords.flatMap(({ text, logins }) =>
    text.length > comparedLength ? logins : [],
  )
  const texts = compared.map(({ text }) => text)
  const together = createDisjointSets(texts.length)
  const near = new Set<number>()
  const byWay = ways.map(({ message, join }) => {
    const sets = createDisjointSets(texts.length)
    join(texts, (one, other) => {
      sets.join(one, other)
      together.join(one, other)
      near.add(one).add(other)
    })
    return { message, sets }
  })
  const issues = [...Map.groupBy(near, together.of).values()].map(group => {
    const way = byWay.find(({ sets }) => new Set(group.map(sets.of)).size === 1)
    const logins = group.flatMap(index => compared[index]?.logins ?? []).sort((a, b) => a - b)
    return issueOf(vault, logins, way?.message ?? 'similar')
  })
  return judged(withPassword(vault).length, issues, unanswered)
}

/** Of one account alone it is most likely an old password that was kept. */
function issueOf(vault: Vault, logins: readonly number[], message: MessageKey): Issue {
  const accounts = countAccounts(vault, logins)
  if (accounts < 2) return { severity: 'tidy', logins, message: 'similar-one-account' }
  return {
    severity: 'soon',
    logins,
    message,
    values: shown => ({ accounts, places: placesInWords(vault, logins, shown) }),
  }
}
