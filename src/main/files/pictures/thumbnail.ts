import type { Thumbnail } from '../../../shared/model/file-report.ts'
import type { Limits } from '../reading.ts'
import type { Blocks } from './blocks.ts'
import { jpegSize } from './jpeg.ts'

const largestShown = 290_000

/** The small picture inside beside the picture: the same shape, another, or nobody can say. */
export function describeThumbnail(
  jpeg: Uint8Array,
  limits: Limits,
  picture: { size: Blocks['size']; orientation: number | null; thumbnailOrientation: number | null },
): Thumbnail {
  const size = jpegSize(jpeg, limits)
  const isSized = size !== null && size.width > 0 && size.height > 0
  return {
    width: isSized ? size.width : null,
    height: isSized ? size.height : null,
    shape: isSized && picture.size !== null ? shapeOf(size, picture.size, picture) : 'unknown',
    jpeg: isSized && jpeg.length <= largestShown ? Buffer.from(jpeg).toString('base64') : null,
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

const isTurned = (orientation: number | null) => orientation !== null && orientation >= 5
const turned = ({ width, height }: Size): Size => ({ width: height, height: width })

/** Without a word of its own the thumbnail is turned as the picture is. */
function shapeOf(
  thumbnail: Size,
  picture: Size,
  { orientation, thumbnailOrientation }: { orientation: number | null; thumbnailOrientation: number | null },
): Thumbnail['shape'] {
  const shown = isTurned(orientation) ? turned(picture) : picture
  const small = isTurned(thumbnailOrientation ?? orientation) ? turned(thumbnail) : thumbnail
  // Sides are whole pixels, so either may be off by one.
  const off = Math.min(
    Math.abs((small.width * shown.height) / shown.width - small.height),
    Math.abs((small.height * shown.width) / shown.height - small.width),
  )
  if (off <= 1.5) return 'same'
  // Cameras must make it 160 × 120, and put black bars beside a picture of another shape (DCF 2.0, CIPA DC-009).
  const isFixed =
    Math.max(thumbnail.width, thumbnail.height) === 160 && Math.min(thumbnail.width, thumbnail.height) === 120
  return isFixed && isTurned(orientation) === isTurned(thumbnailOrientation ?? orientation)
    ? 'unknown'
    : 'other'
}
