import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { detect, formatOfName } from '../../../src/main/files/detect.ts'
import { cleanedName, inspect } from '../../../src/main/files/inspect.ts'
import { gifFile, heifFile, jpegFile, pngFile, tiffFile, webpFile } from '../../support/picture-files.ts'

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  })
const compound = (text: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')])

describe('the format of a file', () => {
  it.each([
    ['jpeg', jpegFile()],
    ['png', pngFile()],
    ['webp', webpFile()],
    ['gif', gifFile()],
    ['tiff', tiffFile()],
    ['tiff', tiffFile({ littleEndian: false })],
    ['heic', heifFile('heic')],
    ['avif', heifFile('avif')],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['pdf', Buffer.from('\ufeff\n\n%PDF-1.4\n')],
    ['docx', zip({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['xlsx', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })],
    ['pptx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['odp', zip({ mimetype: 'application/vnd.oasis.opendocument.presentation' })],
  ])('is %s by content', (format, bytes) => {
    expect(detect(bytes)).toEqual({ kind: 'format', format })
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['not-a-known-format', Buffer.from('Good morning')],
    ['not-a-known-format', Buffer.from([0xff])],
    ['not-a-known-format', Buffer.from('PK\x03\x04')],
    ['not-a-known-format', zip({ 'photo.txt': 'hello', 'word/document.xml': '' })],
    ['old-office-format', compound('WordDocument')],
    ['encrypted', compound('EncryptedPackage')],
  ])('is refused as %s', (reason, bytes) => {
    expect(detect(bytes)).toEqual({ kind: 'refused', reason })
  })

  it('of the name is compared with the content, and the content believed', async () => {
    expect(formatOfName('Photo.JPEG')).toBe('jpeg')
    expect(formatOfName('constructor')).toBeNull()
    expect(formatOfName('a.constructor')).toBeNull()
    expect(await inspect('photo.jpg', pngFile())).toMatchObject({
      format: 'png',
      read: 'whole',
      nameDiffers: true,
    })
    expect(await inspect('photo.jpg', Buffer.from('text'))).toMatchObject({
      format: null,
      read: 'not-read',
      reason: 'name-and-content-differ',
    })
    expect(await inspect('notes.txt', Buffer.from('text'))).toMatchObject({ reason: 'not-a-known-format' })
  })
})

describe('the name of a clean copy', () => {
  it.each([
    ['IMG_2041.jpg', 'IMG_2041 cleaned.jpg'],
    ['no ending', 'no ending cleaned'],
    ['.hidden', '.hidden cleaned'],
    ['two.parts.png', 'two.parts cleaned.png'],
  ])('%s', (name, expected) => {
    expect(cleanedName(name)).toBe(expected)
  })
  it('is never longer than a file system takes', () => {
    expect(cleanedName(`${'a'.repeat(251)}.jpg`)).toHaveLength(255)
    expect(cleanedName(`${'a'.repeat(251)}.jpg`).endsWith(' cleaned.jpg')).toBe(true)
  })
})
