import { ascii, exifSegment, jpegFile, rational, tiffBlock } from '../support/picture-files.ts'

/** Degrees and minutes, as a camera writes them. */
type Angle = readonly [degrees: number, minutes: number]

function photoAt(name: string, [north, northMinutes]: Angle, [east, eastMinutes]: Angle) {
  const content = jpegFile([
    exifSegment(
      tiffBlock({
        main: { 271: ascii('Example'), 272: ascii('Example Phone 9'), 315: ascii('Sam Taylor') },
        exif: { 36867: ascii('2026:05:14 18:42:07') },
        gps: {
          1: ascii(north < 0 ? 'S' : 'N'),
          2: rational(Math.abs(north), 1, northMinutes, 1, 0, 1),
          3: ascii(east < 0 ? 'W' : 'E'),
          4: rational(Math.abs(east), 1, eastMinutes, 1, 0, 1),
        },
      }),
    ),
  ])
  return { name, content }
}

/** Photos of nothing, said to be taken in Cardiff, Lerwick, Paris and Sydney, and on the Atlantic. */
export const fictionalPhotos = [
  photoAt('IMG_2041.jpg', [51, 29], [-3, 11]),
  photoAt('harbour.jpg', [60, 9], [-1, 9]),
  photoAt('crossing.jpg', [45, 0], [-30, 0]),
  photoAt('holiday.jpg', [-33, 52], [151, 12]),
  photoAt('weekend.jpg', [48, 51], [2, 21]),
]
