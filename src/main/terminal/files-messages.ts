import type {
  DescribedPlace,
  DisclosureKind,
  FileRefusal,
  SkipReason,
} from '../../shared/model/file-report.ts'

/** Words of `surefoot inspect` and `surefoot clean`. */
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What was not read is never counted among the files that give nothing away. */
function givenAway({ giving, unread }: { giving: number; unread: number }): string {
  if (giving > 0) return `${counted(giving, 'gives', 'give')} something away`
  return unread === 0 ? 'none gives anything away' : 'nothing found in what was read'
}

export const filesMessages = {
  noPath: 'Name at least one file or folder.\n',
  oneFileAndOutput: 'Name one file, and behind -o a name for the copy.\n',
  reading: (done: number) => `Reading: ${counted(done, 'file', 'files')} done`,
  stopped: 'Stopped. Nothing was kept.\n',
  nothing: 'Nothing found.',
  nothingInPart: 'Nothing found in the part that was read.',
  part: (reason: string) => `Only a part was read: ${reason} There may be more.`,
  notRead: (reason: string) => `Not read: ${reason}`,
  nameDiffers: 'Its name says another kind of file. The content was read.',
  otherShape: 'The small picture inside has another shape. It may show what was cut off.',
  summary: (count: { files: number; giving: number; unread: number }) =>
    [
      `${counted(count.files, 'file', 'files')} looked at`,
      givenAway(count),
      ...(count.unread === 0 ? [] : [`${count.unread} not read, or only in part`]),
    ]
      .join(', ')
      .concat('.\n'),
  noFiles: 'There are no files there.\n',
  folder: 'That is a folder. Name one file. To look through a folder, use "surefoot inspect".\n',
  missing: 'There is no such file.\n',
  sameFile: 'The copy needs another name than the file. The original stays as it is.\n',
  notCleaned: (reason: string) => `No copy was made: ${reason}\n`,
  notVerified: 'The copy could not be read back as it was written. It was removed. Try another place.\n',
  removed: 'Taken out:',
  remains: 'Still there:',
  nothingRemoved: 'There was nothing to take out.',
  unchanged: {
    'picture-data': 'The picture itself is the same, bit by bit.',
    'page-content': 'The pages are the same.',
    'document-content': 'The content of the document is the same.',
  },
  digest: (digest: string) => `SHA-256 before and after: ${digest}`,
  written: (file: string) => `The clean copy is in ${file}. The original was not changed.\n`,
}

export const skipWords: Record<SkipReason, string> = {
  missing: 'there is no such file or folder.',
  unreadable: 'it may not be read.',
  link: 'it is a link, and links inside folders are not followed.',
  'not-a-file': 'it is neither a file nor a folder.',
  'too-many': 'there are too many files. Name a smaller folder.',
  'too-deep': 'the folders lie too deep in each other.',
}

export const fileRefusalWords: Record<FileRefusal, string> = {
  'not-a-known-format': 'Surefoot does not know this kind of file.',
  'name-and-content-differ': 'its content is not what its name says.',
  empty: 'it is empty.',
  'too-large': 'it is larger than Surefoot takes.',
  encrypted: 'it is protected with a password.',
  damaged: 'it is damaged or cut short.',
  'too-complex': 'it is built in a way that Surefoot does not handle with certainty.',
  'old-office-format': 'it is in an old Office format. Save it as docx, xlsx or pptx first.',
  'unpacks-too-large': 'it unpacks to far more than it should. Be careful with it.',
  'took-too-long': 'reading it took too long.',
  unreadable: 'it cannot be read.',
}

export const disclosureWords: Record<DisclosureKind, string> = {
  place: 'Place',
  'place-name': 'Place by name',
  time: 'Time',
  person: 'Person',
  device: 'Device',
  'serial-number': 'Number of one device or picture',
  software: 'Software',
  organisation: 'Organisation',
  comment: 'Comment',
  'tracked-change': 'Tracked change',
  'hidden-content': 'Hidden content',
  'title-or-keywords': 'Title or keywords',
  thumbnail: 'Small picture inside',
  'earlier-version': 'Earlier version',
  attachment: 'Attachment',
  script: 'Script',
  'file-path': 'File or folder name',
  link: 'Link',
  'editing-history': 'Editing history',
  'embedded-file-data': 'Other data inside',
  other: 'Other',
}

/** "roughly 3 km north of Whitby, United Kingdom". Towns and borders are those of a small map. */
export function placeText({ near, country }: DescribedPlace): string {
  const land = country ?? 'at sea'
  if (near === null) return country === null ? 'at sea, far from any town Surefoot knows' : `in ${land}`
  const town =
    near.kilometres < 2
      ? `in or near ${near.town}`
      : `roughly ${near.kilometres} km ${near.direction} of ${near.town}`
  return `${town}, ${land}`
}
