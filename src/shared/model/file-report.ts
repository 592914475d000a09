import { z } from 'zod'

/** The formats that are read. */
export const fileFormats = [
  'jpeg',
  'png',
  'webp',
  'tiff',
  'heic',
  'avif',
  'gif',
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
] as const
export const fileFormatSchema = z.enum(fileFormats)
export type FileFormat = (typeof fileFormats)[number]

/** What a file gives away. */
export const disclosureKinds = [
  'place',
  'place-name',
  'time',
  'person',
  'device',
  'serial-number',
  'software',
  'organisation',
  'comment',
  'tracked-change',
  'hidden-content',
  'title-or-keywords',
  'thumbnail',
  'earlier-version',
  'attachment',
  'script',
  'file-path',
  'link',
  'editing-history',
  'embedded-file-data',
  'other',
] as const
export const disclosureKindSchema = z.enum(disclosureKinds)
export type DisclosureKind = (typeof disclosureKinds)[number]

/** One thing that a stranger learns from the file. */
export const disclosureSchema = z.object({
  kind: disclosureKindSchema,
  /** Where it stands, in the words of the format: "EXIF Make", "docProps/core.xml creator", "PDF Info Author". */
  field: z.string().max(120),
  /** What it says, shortened; text of the file, so shown and never interpreted. */
  value: z.string().max(300),
  /** How often, where there are many alike: 14 comments. */
  count: z.number().int().positive(),
})
export type Disclosure = z.infer<typeof disclosureSchema>

/** Why a file was read in part only, or not at all. */
export const fileRefusals = [
  'not-a-known-format',
  'name-and-content-differ',
  'empty',
  'too-large',
  'encrypted',
  'damaged',
  'too-complex',
  'old-office-format',
  'unpacks-too-large',
  'took-too-long',
  'unreadable',
] as const
export const fileRefusalSchema = z.enum(fileRefusals)
export type FileRefusal = (typeof fileRefusals)[number]

/** Decimal degrees, WGS 84. */
export const coordinatesSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Coordinates = z.infer<typeof coordinatesSchema>

/** A place as words and as a small drawn map; nothing is fetched for it. */
export const describedPlaceSchema = z.object({
  coordinates: coordinatesSchema,
  /** Country of the map data, in English; null at sea. */
  country: z.string().nullable(),
  /** The nearest town we know: rough, and only where one is near. */
  near: z
    .object({ town: z.string(), kilometres: z.number().nonnegative(), direction: z.string() })
    .nullable(),
  map: z.object({
    /** Width and height of the drawing in its own units. */
    width: z.number().positive(),
    height: z.number().positive(),
    /** SVG path data of the land around, from the map data we bring. */
    land: z.string(),
    /** Where the place lies on it. */
    x: z.number(),
    y: z.number(),
    towns: z.array(z.object({ name: z.string(), x: z.number(), y: z.number() })).max(12),
  }),
})
export type DescribedPlace = z.infer<typeof describedPlaceSchema>

/** The small picture that lies inside a photo. */
export const thumbnailSchema = z.object({
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  /** Whether its sides agree with the picture's: another shape means that the picture was cropped after it was made. */
  shape: z.enum(['same', 'other', 'unknown']),
  /** The JPEG itself when it is small enough to show, for comparing it with the picture by eye or by pixels. */
  jpeg: z.base64().max(400_000).nullable(),
})
export type Thumbnail = z.infer<typeof thumbnailSchema>

export const fileReportSchema = z.object({
  fileName: z.string().max(255),
  bytes: z.number().int().nonnegative(),
  /** By content, not by name; null when it is none of ours. */
  format: fileFormatSchema.nullable(),
  /** Whether the ending of the name says something else than the content. Then the content was believed. */
  nameDiffers: z.boolean().optional(),
  /** `part`: what was found stands, and there may be more. */
  read: z.enum(['whole', 'part', 'not-read']),
  /** Set exactly unless `whole`. */
  reason: fileRefusalSchema.nullable(),
  disclosures: z.array(disclosureSchema).max(500),
  places: z.array(describedPlaceSchema).max(5),
  picture: z.object({ width: z.number().int(), height: z.number().int() }).nullable(),
  thumbnail: thumbnailSchema.nullable(),
  /** Whether `clean` makes a copy of this file. */
  cleanable: z.boolean(),
})
export type FileReport = z.infer<typeof fileReportSchema>

/** Why something that was asked for is no file to be read. */
export const skipReasons = ['missing', 'unreadable', 'link', 'not-a-file', 'too-many', 'too-deep'] as const
export type SkipReason = (typeof skipReasons)[number]

/** One of the paths that a look through folders comes by. */
export const inspectedPathSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string(), report: fileReportSchema }),
  z.object({ kind: z.literal('skipped'), path: z.string(), reason: z.enum(skipReasons) }),
])
export type InspectedPath = z.infer<typeof inspectedPathSchema>

/** The same for the terminal's JSON: pictures and drawn maps are for the window. */
export const printedPathSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    path: z.string(),
    report: fileReportSchema.extend({
      thumbnail: thumbnailSchema.omit({ jpeg: true }).nullable(),
      places: z.array(describedPlaceSchema.omit({ map: true })).max(5),
    }),
  }),
  z.object({ kind: z.literal('skipped'), path: z.string(), reason: z.enum(skipReasons) }),
])

/** A cleaned copy beside what proves it. */
export const cleanResultSchema = z.object({
  /** Name for the copy: "IMG_2041 cleaned.jpg". The old name may itself say too much, so the person can change it. */
  fileName: z.string().max(255),
  bytes: z.number().int().positive(),
  before: z.array(disclosureSchema),
  /** What the copy still gives away, read again from its bytes. */
  after: z.array(disclosureSchema),
  /** What was compared and found unchanged: the coded picture, the pages' content. Digests are SHA-256 in hex. */
  unchanged: z.object({
    what: z.enum(['picture-data', 'page-content', 'document-content']),
    before: z.string().regex(/^[0-9a-f]{64}$/),
    after: z.string().regex(/^[0-9a-f]{64}$/),
  }),
})
export type CleanResult = z.infer<typeof cleanResultSchema>

/** Largest file that is read: everything of it is held in memory. */
export const largestFileBytes = 300 * 1024 * 1024
