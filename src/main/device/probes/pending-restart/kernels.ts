/** `6.8.0-51-generic` in two parts: what orders kernels, and which line of kernels it belongs to. */
interface KernelVersion {
  readonly numbers: readonly number[]
  readonly flavour: string
}

function kernelVersion(text: string): KernelVersion | null {
  const [, digits, flavour] = /^(\d+(?:[.+~-]\d+)+)(.*)$/.exec(text) ?? []
  return digits === undefined
    ? null
    : { numbers: digits.split(/\D+/).map(Number), flavour: flavourOf(flavour ?? '') }
}

/** `.fc44.x86_64` becomes `.fc.x_`: the same line in another release is still the same line. */
const flavourOf = (rest: string): string => rest.replace(/\d+/g, '')

function isNewer(one: KernelVersion, other: KernelVersion): boolean {
  const length = Math.max(one.numbers.length, other.numbers.length)
  for (let at = 0; at < length; at += 1) {
    const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/**
 * Whether a newer kernel of the running one's line is installed: true also when the running one was removed. Null when
 * the installed kernels do not say.
 */
export function isNewerKernelInstalled(running: string, installed: readonly string[]): boolean | null {
  const current = kernelVersion(running)
  if (current === null) return null
  const line = installed
    .map(kernelVersion)
    .filter(version => version !== null)
    .filter(version => version.flavour === current.flavour)
  if (line.length === 0) return null
  return line.some(version => isNewer(version, current)) || !installed.includes(running)
}
