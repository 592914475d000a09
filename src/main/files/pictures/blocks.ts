/** The pieces of a picture file that say something beside the picture, as bytes, whichever format they came in. */
export interface Blocks {
  /** TIFF structures with EXIF in them. */
  readonly exif: Uint8Array[]
  readonly xmp: Uint8Array[]
  /** Photoshop's image resources. */
  readonly photoshop: Uint8Array[]
  /** IPTC records outside of Photoshop's resources. */
  readonly iptc: Uint8Array[]
  readonly icc: Uint8Array[]
  /** Texts that the format itself keeps. */
  readonly texts: { readonly field: string; readonly key: string; readonly text: string }[]
  /** Dates that the format itself keeps. */
  readonly times: { readonly field: string; readonly text: string }[]
  /** What else lies inside and is no part of the picture: its place and what it looks like. */
  readonly others: { readonly field: string; readonly value: string }[]
  /** Whole JPEG files inside: thumbnails and second pictures. */
  readonly thumbnails: Uint8Array[]
  readonly secondPictures: Uint8Array[]
  size: { readonly width: number; readonly height: number } | null
  /** Whether something did not follow the format, so that more may lie there unread. */
  damaged: boolean
  /** Why it has no cleaning, in the present state. */
  uncleanable: boolean
}

export function noBlocks(): Blocks {
  return {
    exif: [],
    xmp: [],
    photoshop: [],
    iptc: [],
    icc: [],
    texts: [],
    times: [],
    others: [],
    thumbnails: [],
    secondPictures: [],
    size: null,
    damaged: false,
    uncleanable: false,
  }
}

/** Whether there is anything but zeros. */
export const hasContent = (bytes: Uint8Array): boolean => bytes.some(byte => byte !== 0)
