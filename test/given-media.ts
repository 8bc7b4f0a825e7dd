// Photos and sounds made for tests: real files, with what real phones put into them.
import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A landscape of red left and blue right, as a phone held upright stores it: turned by the orientation, with GPS. */
export async function aPhotoWithGps(width = 400, height = 200): Promise<Buffer<ArrayBuffer>> {
  const half = await sharp({ create: { width: width / 2, height, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  const made = await sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: half, left: width / 2, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Huawei', Model: 'P40' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 36/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '119/1 12/1 0/1' },
    })
    .jpeg()
    .toBuffer()
  return Buffer.from(made)
}

/** A grey PNG of `side` squared pixels in a few kilobytes: fills memory when it is unpacked. */
export function aPixelBomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), bytes])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(bytes.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

const frameBytes = 144
/** 48 kbit/s at 24 kHz is 24 ms a frame of MPEG-2 layer III. */
const frameSeconds = 576 / 24_000

/** Silence as MP3, frame by frame. */
export function anMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(frameBytes)
  frame.set([0xff, 0xf3, 0x64, 0xc4])
  return Buffer.concat(Array.from({ length: Math.round(seconds / frameSeconds) }, () => frame))
}
