import type { Match, Scoring, Sequence } from 'zxcvbn/lib/types'

/** zxcvbn's price for each part more, https://github.com/dropbox/zxcvbn/blob/v4.4.2/src/scoring.coffee */
const guessesBeforeGrowing = 10_000
const longest = 64
const row = longest + 2

const power = Float64Array.from({ length: row }, (_, exponent) => 10 ** exponent)
const additive = Float64Array.from({ length: row }, (_, exponent) => guessesBeforeGrowing ** exponent)
const factorial = new Float64Array(row).fill(1)
for (let n = 2; n < row; n++) factorial[n] = (factorial[n - 1] ?? 1) * n

/** Guesses for `length` characters of which nothing is known; a part never counts as less than one guess more than a match. */
const bruteforce = power.map((guesses, length) => Math.max(guesses, length === 1 ? 11 : 51))

/** Left over from password to password, so that nothing is made anew; filled with 0 where there is no sequence. */
const total = new Float64Array(row * row)
const product = new Float64Array(row * row)
const parts: (Match | undefined)[] = new Array(row * row)

/**
 * The sequence of matches that takes the fewest guesses, exactly as zxcvbn's `most_guessable_match_sequence` finds it: the
 * same steps in the same order, with the same sums in floating point, in arrays of numbers rather than objects. For a
 * sequence of l parts up to character k it keeps the product of their guesses and l! × product + 10000^(l - 1).
 */
export function guessSequence(password: string, matches: readonly Match[], scoring: Scoring): Sequence {
  const length = password.length
  if (length === 0) return { guesses: 1, guesses_log10: 0, sequence: [] }
  if (length > longest) throw new RangeError('A password is cut before it is scored')
  total.fill(0, 0, length * row)
  parts.fill(undefined, 0, length * row)

  const keep = (i: number, k: number, guesses: number, l: number): boolean => {
    const pi = l > 1 ? guesses * at(product, (i - 1) * row + l - 1) : guesses
    const g = at(factorial, l) * pi + at(additive, l - 1)
    const first = k * row
    for (let fewer = first + 1; fewer <= first + l; fewer++) {
      const known = at(total, fewer)
      if (known !== 0 && known <= g) return false
    }
    total[first + l] = g
    product[first + l] = pi
    return true
  }

  const ending = matchesByEnd(matches, length)
  // The most parts of any sequence so far: no look-up beyond it finds one.
  const most = new Int32Array(length)
  for (let k = 0; k < length; k++) {
    let longestHere = 0
    const put = (match: Match | undefined, i: number, guesses: number, l: number) => {
      if (!keep(i, k, guesses, l)) return
      parts[k * row + l] = match ?? bruteforceMatch(password, i, k)
      if (l > longestHere) longestHere = l
    }
    for (const match of ending[k] ?? []) {
      const guesses = scoring.estimate_guesses(match, password)
      if (match.i === 0) put(match, 0, guesses, 1)
      else
        for (let l = 1; l <= (most[match.i - 1] ?? 0); l++)
          if (parts[(match.i - 1) * row + l]) put(match, match.i, guesses, l + 1)
    }
    put(undefined, 0, at(bruteforce, k + 1), 1)
    for (let i = 1; i <= k; i++) {
      const guesses = at(bruteforce, k - i + 1)
      for (let l = 1; l <= (most[i - 1] ?? 0); l++) {
        const last = parts[(i - 1) * row + l]
        if (last && last.pattern !== 'bruteforce') put(undefined, i, guesses, l + 1)
      }
    }
    most[k] = longestHere
  }
  return best(length)
}

/** Typed arrays answer undefined beyond their end, which none of the look-ups here goes to. */
function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? Number.NaN
}

/** By their last character, and of those the ones that begin earlier first. */
function matchesByEnd(matches: readonly Match[], length: number): Match[][] {
  const ending: Match[][] = Array.from({ length }, () => [])
  for (const match of matches) ending[match.j]?.push(match)
  for (const some of ending) some.sort((a, b) => a.i - b.i)
  return ending
}

function bruteforceMatch(password: string, i: number, j: number): Match {
  const guesses = at(bruteforce, j - i + 1)
  return {
    pattern: 'bruteforce',
    token: password.slice(i, j + 1),
    i,
    j,
    guesses,
    guesses_log10: Math.log(guesses) / Math.log(10),
  }
}

function best(length: number): Sequence {
  let guesses = Number.POSITIVE_INFINITY
  let l = 0
  for (let candidate = 1; candidate < row; candidate++) {
    const known = at(total, (length - 1) * row + candidate)
    if (known !== 0 && known < guesses) {
      guesses = known
      l = candidate
    }
  }
  const sequence: Match[] = []
  for (let k = length - 1; k >= 0; l--) {
    const part = parts[k * row + l]
    if (!part) throw new RangeError('A sequence has no gaps')
    sequence.unshift(part)
    k = part.i - 1
  }
  // What was held must not stay behind.
  parts.fill(undefined, 0, length * row)
  return { guesses, guesses_log10: Math.log(guesses) / Math.log(10), sequence }
}
