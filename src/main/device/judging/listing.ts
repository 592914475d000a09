/** Message values hold at most 300 characters; names come from the device and may be any length. */
const longestValue = 300

/** Names as one line of text for a message. */
export function listed(names: readonly string[]): string {
  const text = [...new Set(names)].join(', ')
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`
}
