const limit = 200

/** Text of a tool, fit for a fact: on one line, without control characters or marks that turn the writing direction, at most 200 characters. */
export function shortText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, limit)
}
