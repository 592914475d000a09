import type { DisclosureKind } from '../../../shared/model/file-report.ts'

/** EXIF 3.0 (CIPA DC-008) and its neighbours: what each text says about people, places and devices. */
export interface ExifField {
  readonly tag: number
  /** As the standard names it, and as exifreader does. */
  readonly name: string
  readonly kind: DisclosureKind
}

const field = (tag: number, name: string, kind: DisclosureKind): ExifField => ({ tag, name, kind })

export const exifFields: readonly ExifField[] = [
  field(0x010f, 'Make', 'device'),
  field(0x0110, 'Model', 'device'),
  field(0x013c, 'HostComputer', 'device'),
  field(0xc614, 'UniqueCameraModel', 'device'),
  field(0xc7a1, 'CameraLabel', 'device'),
  field(0xa433, 'LensMake', 'device'),
  field(0xa434, 'LensModel', 'device'),
  field(0xfdea, 'Lens', 'device'),
  field(0xa431, 'BodySerialNumber', 'serial-number'),
  field(0xa435, 'LensSerialNumber', 'serial-number'),
  field(0xc62f, 'CameraSerialNumber', 'serial-number'),
  field(0xfde9, 'SerialNumber', 'serial-number'),
  field(0xa420, 'ImageUniqueID', 'serial-number'),
  field(0x013b, 'Artist', 'person'),
  field(0x8298, 'Copyright', 'person'),
  field(0xa430, 'CameraOwnerName', 'person'),
  field(0xfde8, 'OwnerName', 'person'),
  field(0x9c9d, 'XPAuthor', 'person'),
  field(0xa437, 'Photographer', 'person'),
  field(0xa438, 'ImageEditor', 'person'),
  field(0x000b, 'ProcessingSoftware', 'software'),
  field(0x0131, 'Software', 'software'),
  field(0xc716, 'PreviewApplicationName', 'software'),
  field(0xa439, 'CameraFirmware', 'software'),
  field(0xa43a, 'RAWDevelopingSoftware', 'software'),
  field(0xa43b, 'ImageEditingSoftware', 'software'),
  field(0xa43c, 'MetadataEditingSoftware', 'software'),
  field(0x010e, 'ImageDescription', 'comment'),
  field(0x9286, 'UserComment', 'comment'),
  field(0x9c9c, 'XPComment', 'comment'),
  field(0x010d, 'DocumentName', 'title-or-keywords'),
  field(0x011d, 'PageName', 'title-or-keywords'),
  field(0xa436, 'ImageTitle', 'title-or-keywords'),
  field(0x9c9b, 'XPTitle', 'title-or-keywords'),
  field(0x9c9e, 'XPKeywords', 'title-or-keywords'),
  field(0x9c9f, 'XPSubject', 'title-or-keywords'),
  field(0x9213, 'ImageHistory', 'editing-history'),
  field(0xc68b, 'OriginalRawFileName', 'file-path'),
  field(0xfe4c, 'RawFile', 'file-path'),
  field(0xa004, 'RelatedSoundFile', 'file-path'),
]

/** A time with the fields that complete it. */
export const exifTimes = [
  { tag: 0x9003, name: 'DateTimeOriginal', fraction: 0x9291, offset: 0x9011 },
  { tag: 0x9004, name: 'DateTimeDigitized', fraction: 0x9292, offset: 0x9012 },
  { tag: 0x0132, name: 'DateTime', fraction: 0x9290, offset: 0x9010 },
] as const

/** Texts about the format and the picture itself: versions, what completes a time, how colours and lines were printed. */
const aboutThePicture: ReadonlySet<number> = new Set([
  ...[0x0001, 0x1000, 0x9000, 0xa000, 0xa40b, 0x0129, 0x014d, 0xc6f3],
  ...exifTimes.flatMap(({ tag, fraction, offset }) => [tag, fraction, offset]),
])
const ofOwn = new Set(exifFields.map(({ tag }) => tag))

/** Whether a text stands in a field that we know nothing of. It may say anything, so it is told by the field's number. */
export const isUnknownText = ({ tag, type }: { readonly tag: number; readonly type: number }): boolean =>
  (type === 2 || type === 129) && !ofOwn.has(tag) && !aboutThePicture.has(tag)
