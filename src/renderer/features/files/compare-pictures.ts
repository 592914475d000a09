/** Width of what is compared: enough to see a covered face, small enough to forgive compression. */
const side = 48
/** Mean difference of brightness, 0 to 255, that compression and sharpening do not reach. Set on photos and edits of our own. */
const differsFrom = 18

/** Mean difference of two pictures of the same size, given as red, green, blue and opacity for each point. */
export function meanDifference(first: Uint8ClampedArray, second: Uint8ClampedArray): number {
  const points = Math.min(first.length, second.length) / 4
  let sum = 0
  for (let point = 0; point < points; point += 1) {
    const at = point * 4
    sum += Math.abs(brightness(first, at) - brightness(second, at))
  }
  return points === 0 ? 0 : sum / points
}

const brightness = (pixels: Uint8ClampedArray, at: number): number =>
  0.3 * (pixels[at] ?? 0) + 0.59 * (pixels[at + 1] ?? 0) + 0.11 * (pixels[at + 2] ?? 0)

/** The largest difference of any part: one covered face in a large picture must not drown. */
export function largestDifference(first: Uint8ClampedArray, second: Uint8ClampedArray, parts = 6): number {
  const size = side / parts
  let largest = 0
  for (let row = 0; row < parts; row += 1) {
    for (let column = 0; column < parts; column += 1) {
      const own = partOf(first, row * size, column * size, size)
      const other = partOf(second, row * size, column * size, size)
      largest = Math.max(largest, meanDifference(own, other))
    }
  }
  return largest
}

function partOf(pixels: Uint8ClampedArray, top: number, left: number, size: number): Uint8ClampedArray {
  const part = new Uint8ClampedArray(size * size * 4)
  for (let row = 0; row < size; row += 1) {
    const from = ((top + row) * side + left) * 4
    part.set(pixels.subarray(from, from + size * 4), row * size * 4)
  }
  return part
}

/**
 * Whether two pictures look alike, decoded by the browser in its own sandbox; `unknown` when it cannot draw one of them.
 * Differing shapes are not compared: the shape says enough.
 */
export async function lookAlike(picture: Blob, thumbnail: Blob): Promise<'alike' | 'different' | 'unknown'> {
  const drawn = await Promise.all([pixelsOf(picture), pixelsOf(thumbnail)]).catch(() => null)
  if (drawn === null) return 'unknown'
  return largestDifference(drawn[0], drawn[1]) > differsFrom ? 'different' : 'alike'
}

async function pixelsOf(blob: Blob): Promise<Uint8ClampedArray> {
  // Stored points, not turned: a thumbnail often lacks the note that says which way is up.
  const bitmap = await createImageBitmap(blob, {
    imageOrientation: 'none',
    resizeWidth: side,
    resizeHeight: side,
    resizeQuality: 'medium',
  })
  try {
    const canvas = new OffscreenCanvas(side, side)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser draws no pictures')
    context.drawImage(bitmap, 0, 0, side, side)
    return context.getImageData(0, 0, side, side).data
  } finally {
    bitmap.close()
  }
}
