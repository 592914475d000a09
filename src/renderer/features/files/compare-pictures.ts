/** Width and height of what is compared: enough to see a covered face, small enough to forgive compression. */
export const side = 48
/** Parts along each side: one covered face in a large picture must not drown in the rest. */
const parts = 12
/**
 * Measured in Chromium on drawn pictures of 1600 × 1200 points edited with ImageMagick 6, each beside its thumbnail of 160 ×
 * 120 points. Left as it was 5.6 to 6.9, saved at quality 35 5.7 to 6.7, halved and sharpened 6.4 to 6.7, turned by EXIF or
 * by hand 5.6 to 6.9, a little brighter 6.3 to 9.5, grey 8.1 to 9.6. A black bar over the eyes 14.9 to 32.9, a blurred face
 * 17.2 to 18.3, a white box over an address 36 to 66, a black one over a face 126 to 169, 5 % cut off with the shape kept
 * 32.9 to 47.4. Much brighter is 20.3 to 27.3, and a face made of coarse blocks 6.9 to 7.2: the thumbnail is as coarse, so
 * likeness proves nothing.
 */
const differsFrom = 10

/** Brightness of each point, 0 to 255, row by row. */
export type Greys = readonly number[]

/** The brightness of points that are given as red, green, blue and opacity. */
export function greysOf(pixels: Uint8ClampedArray): Greys {
  return Array.from({ length: Math.floor(pixels.length / 4) }, (_, point) => {
    const at = point * 4
    return 0.3 * (pixels[at] ?? 0) + 0.59 * (pixels[at + 1] ?? 0) + 0.11 * (pixels[at + 2] ?? 0)
  })
}

/**
 * How much the pictures differ where they differ most, 0 to 255. Which way up they are and how bright they are does not
 * count: a browser turns a photo by its EXIF note, and its thumbnail, which lacks the note, not at all.
 */
export function difference(first: Greys, second: Greys): number {
  const ways = [second]
  while (ways.length < 4) ways.push(turned(ways.at(-1) ?? second))
  return Math.min(...ways.map(way => largestOfParts(first, inToneOf(first, way))))
}

/** A quarter to the right. */
function turned(greys: Greys): Greys {
  return greys.map((_, index) => {
    const row = Math.floor(index / side)
    const column = index % side
    return greys[(side - 1 - column) * side + row] ?? 0
  })
}

/** The second picture with the brightness and contrast that bring it closest to the first. */
function inToneOf(first: Greys, second: Greys): Greys {
  const [ownMean, otherMean] = [mean(second), mean(first)]
  const spread = mean(second.map(grey => (grey - ownMean) ** 2))
  const common = mean(second.map((grey, index) => (grey - ownMean) * ((first[index] ?? 0) - otherMean)))
  // Between half and twice as much: more would turn a picture into another.
  const gain = spread === 0 ? 1 : Math.min(2, Math.max(0.5, common / spread))
  return second.map(grey => otherMean + gain * (grey - ownMean))
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

function largestOfParts(first: Greys, second: Greys): number {
  const sums = new Array<number>(parts * parts).fill(0)
  const size = side / parts
  for (const [index, grey] of first.entries()) {
    const part = Math.floor(index / side / size) * parts + Math.floor((index % side) / size)
    sums[part] = (sums[part] ?? 0) + Math.abs(grey - (second[index] ?? 0))
  }
  return Math.max(...sums) / (size * size)
}

/**
 * Whether two pictures look alike, decoded by the browser in its own sandbox; `unknown` when it cannot draw one of them.
 * Differing shapes are not compared: the shape says enough.
 */
export async function lookAlike(picture: Blob, thumbnail: Blob): Promise<'alike' | 'different' | 'unknown'> {
  const drawn = await Promise.all([greysIn(picture), greysIn(thumbnail)]).catch(() => null)
  if (drawn === null) return 'unknown'
  return difference(drawn[0], drawn[1]) > differsFrom ? 'different' : 'alike'
}

/** The picture squeezed into a small square. */
export async function greysIn(picture: Blob): Promise<Greys> {
  const bitmap = await createImageBitmap(picture, {
    resizeWidth: side,
    resizeHeight: side,
    resizeQuality: 'medium',
  })
  try {
    const canvas = new OffscreenCanvas(side, side)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser draws no pictures')
    context.drawImage(bitmap, 0, 0, side, side)
    return greysOf(context.getImageData(0, 0, side, side).data)
  } finally {
    bitmap.close()
  }
}
