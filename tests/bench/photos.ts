import { execFile } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createFiles } from '../../src/main/files/files.ts'
import {
  ascii,
  exifSegment,
  jpegFile,
  jpegSegment,
  rational,
  raw,
  short,
  tiffBlock,
  xmpPacket,
} from '../support/picture-files.ts'
import type { Figure } from './figure.ts'

const photos = 500
const photoBytes = 5_000_000

/** Coded data as it looks to a reader: noise, in which 0xff comes before a zero or a restart marker only. */
function codedData(length: number): Buffer {
  const data = Buffer.alloc(length)
  let state = 1
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    data[at] = state >>> 16
    if (data[at] === 0xff && at + 1 < length) data[++at] = 0
  }
  return data
}

/** What a phone puts before its picture: 60 kB, another place and time for each. */
function headOf(index: number): Buffer {
  const latitude = 50 + (index % 250) / 40
  const longitude = (index * 37) % 400
  const block = tiffBlock({
    main: {
      271: ascii('Canon'),
      272: ascii('Canon EOS R6m2'),
      274: short((index % 8) + 1),
      305: ascii('Firmware Version 1.4.0'),
      315: ascii(`Photographer ${index}`),
    },
    exif: {
      36867: ascii(`2024:05:${String(1 + (index % 28)).padStart(2, '0')} 07:08:09`),
      36881: ascii('+01:00'),
      37500: raw(Buffer.alloc(30_000, 1)),
      42033: ascii(`0420210${index}`),
      42036: ascii('RF24-105mm F4 L IS USM'),
    },
    gps: {
      1: ascii('N'),
      2: rational(Math.floor(latitude), 1, Math.floor((latitude % 1) * 60), 1, index, 10),
      3: ascii('W'),
      4: rational(Math.floor(longitude / 100), 1, longitude % 60, 1, 0, 1),
    },
    thumbnail: jpegFile([jpegSegment(0xfe, 'x'.repeat(12_000))], { width: 160, height: 120 }),
  })
  const packet = xmpPacket(
    `<dc:creator><rdf:Seq><rdf:li>Photographer ${index}</rdf:li></rdf:Seq></dc:creator>`,
  )
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exifSegment(block),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), packet])),
    jpegSegment(0xdb, Buffer.alloc(65, 1)),
    jpegSegment(0xc0, Buffer.from([8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0])),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  ])
}

async function writePhotos(folder: string): Promise<void> {
  const coded = codedData(photoBytes)
  const end = Buffer.from([0xff, 0xd9])
  for (let index = 0; index < photos; index++) {
    const head = headOf(index)
    await using file = await open(join(folder, `${String(index).padStart(4, '0')}.jpg`), 'wx')
    await file.writev([
      head,
      coded.subarray(0, photoBytes - head.length - end.length - 1),
      Buffer.from([0]),
      end,
    ])
  }
}

const megabytes = () => process.memoryUsage().rss / 1e6

/** Looks through a folder of photos as `surefoot inspect` does, beside exiftool on the same folder in the same run. */
export async function photosInFolder(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'surefoot-photos-'))
  const files = createFiles()
  try {
    await writePhotos(folder)
    const started = performance.now()
    let read = 0
    let settled = 0
    for await (const one of files.inspectPaths([folder])) {
      if (one.kind === 'file' && one.report.read === 'whole' && one.report.places.length === 1) read += 1
      if (read === photos / 5) settled = megabytes()
    }
    const time = performance.now() - started
    const grown = Math.max(0, megabytes() - settled)
    if (read !== photos) throw new Error(`Only ${read} photos were read as a whole`)
    return [
      {
        name: '500 photos of 5 MB inspected',
        value: time,
        unit: 'ms',
        limit: 10_000,
        baseline: await exiftoolOn(folder),
      },
      {
        name: '500 photos of 5 MB, memory from the 100th on',
        value: grown,
        unit: 'MB',
        limit: 100,
        baseline: { name: 'all of the photos', value: (photos * photoBytes) / 1e6 },
      },
    ]
  } finally {
    await files.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Without exiftool there is nothing to stand beside. */
async function exiftoolOn(folder: string): Promise<Figure['baseline']> {
  const started = performance.now()
  try {
    const options = { maxBuffer: 256 * 1024 * 1024 }
    await promisify(execFile)('exiftool', ['-q', '-json', '-G1', '-n', '-a', folder], options)
    return { name: 'exiftool on the same', value: performance.now() - started }
  } catch {
    return { name: 'exiftool, which is missing here', value: 0 }
  }
}
