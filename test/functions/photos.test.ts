// What becomes of a photo between the phone and the request: made anew, kept once, shown only so.
import sharp from 'sharp'
import { photoSidePx, thumbSidePx } from '@core/requests/media'
import type { Files } from '../../cloudfunctions/_kit/effects/files'
import { sharpImages } from '../../cloudfunctions/_kit/effects/sharp-images'
import type { Context } from '../../cloudfunctions/_kit/context'
import { inspectPhotos } from '../../cloudfunctions/requests/photos'
import { aPhotoWithGps, aPixelBomb } from '../given-media'
import { filesIn } from './given-files'

const accountId = 'account-resident'
const id = 'photo-0123456789abcdef'
const file = `${accountId}/${id}`
const kept = (variant: string) => `kept/${accountId}/${id}.${variant}`

let files: Map<string, Uint8Array>
beforeEach(() => (files = new Map()))

function inspect(photos = [{ id, file }], port: Files = filesIn(files), images = sharpImages()) {
  const context = { effects: { files: port, images }, caller: { accountId } } as unknown as Context
  return inspectPhotos(photos, context)
}

async function refused(bytes: Uint8Array, reason: string) {
  files.set(file, bytes)
  expect(await inspect()).toMatchObject({ ok: false, error: { code: 'invalid', reason, field: 'photos.0' } })
  expect([...files.keys()]).toEqual([file])
}

/** Colour at a point, 0 to 1 across and down. */
async function colourAt(bytes: Uint8Array, across: number, down: number) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(down * (info.height - 1)) * info.width + Math.floor(across * (info.width - 1))) * info.channels
  const [red = 0, , blue = 0] = data.subarray(at, at + 3)
  return red > blue ? 'red' : 'blue'
}

test('where it was taken and with what is gone, and it stands upright', async () => {
  const camera = await aPhotoWithGps()
  const before = await sharp(camera).metadata()
  expect(before.exif?.includes('Huawei')).toBe(true)
  // 0x8825 of IFD0 points to the GPS block.
  expect(before.exif?.includes(Buffer.from([0x25, 0x88, 0x04, 0x00]))).toBe(true)
  files.set(file, camera)
  expect(await inspect()).toEqual({
    ok: true,
    value: [{ id, file: kept('photo'), thumb: kept('thumb'), width: 200, height: 400 }],
  })
  for (const variant of ['photo', 'thumb']) {
    const bytes = files.get(kept(variant)) ?? new Uint8Array()
    const { exif, xmp, iptc, orientation, format } = await sharp(bytes).metadata()
    expect({ exif, xmp, iptc, orientation, format }).toEqual({ format: 'jpeg' })
    expect(Buffer.from(bytes).includes('Exif')).toBe(false)
    // Turned a quarter to the right: what was left is above.
    expect([await colourAt(bytes, 0.5, 0.1), await colourAt(bytes, 0.5, 0.9)]).toEqual(['red', 'blue'])
  }
  expect(files.has(file)).toBe(false)
})

test.each(['jpeg', 'png', 'webp'] as const)('a large %s is bounded, with a small one beside it', async (format) => {
  files.set(file, await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#888' } })[format]().toBuffer()) // prettier-ignore
  expect(await inspect()).toMatchObject({ value: [{ width: 1536, height: photoSidePx }] })
  expect(await sharp(files.get(kept('photo'))).metadata()).toMatchObject({ format: 'jpeg', width: 1536, height: 2048 })
  expect(await sharp(files.get(kept('thumb'))).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: thumbSidePx }) // prettier-ignore
})

test('a small one is not blown up; what is see-through becomes white', async () => {
  files.set(file, await sharp({ create: { width: 8, height: 6, channels: 4, background: '#00000000' } }).png().toBuffer()) // prettier-ignore
  expect(await inspect()).toMatchObject({ value: [{ width: 8, height: 6 }] })
  const [red = 0] = await sharp(files.get(kept('photo'))).raw().toBuffer() // prettier-ignore
  expect(red).toBeGreaterThan(250)
})

test('a few kilobytes that unpack to a hundred million pixels are refused before they are unpacked', async () => {
  const bomb = aPixelBomb(20_000)
  expect(bomb.length).toBeLessThan(100_000)
  const start = performance.now()
  await refused(bomb, 'photo.too-many-pixels')
  expect(performance.now() - start).toBeLessThan(500)
  expect(await sharpImages().reencode(aPixelBomb(2000))).toMatchObject({ width: 2000, height: 2000 })
})

test('what is no photo is refused, whatever it calls itself', async () => {
  const camera = await aPhotoWithGps()
  await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'photo.not-an-image')
  await refused(Buffer.from('GIF89a'), 'photo.not-an-image')
  await refused(camera.subarray(0, camera.length / 2), 'photo.not-an-image')
  await refused(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]), 'photo.not-an-image')
  await refused(Buffer.alloc(10 * 1024 * 1024 + 1), 'photo.too-large')
})

test('nine photos, not ten; the one at fault is named', async () => {
  const ten = Array.from({ length: 10 }, () => ({ id, file }))
  expect(await inspect(ten)).toMatchObject({ error: { reason: 'input.photo.too-many', params: { limit: 9 } } })
  files.set(file, await aPhotoWithGps())
  const second = { id: 'other-0123456789abcdef', file: `${accountId}/other` }
  expect(await inspect([{ id, file }, second])).toMatchObject({ error: { reason: 'photo.missing', field: 'photos.1' } })
})

test('sent again it is the same photo, even where other bytes come under its id', async () => {
  files.set(file, await aPhotoWithGps())
  const first = await inspect()
  const bytes = files.get(kept('photo'))
  expect(await inspect()).toEqual(first)
  files.set(file, await aPhotoWithGps(40, 40))
  expect(await inspect()).toEqual(first)
  expect(files.get(kept('photo'))).toBe(bytes)
  expect(files.has(file)).toBe(false)
})

test('a crash before any of its writes leaves a state from which a retry comes to the same end', async () => {
  const camera = await aPhotoWithGps()
  files.set(file, camera)
  const whole = await inspect()
  const end = new Map(files)
  for (let survived = 0; survived < 3; survived++) {
    files = new Map([[file, camera]])
    await expect(inspect([{ id, file }], dyingAfter(survived))).rejects.toThrow('died')
    expect(await inspect()).toEqual(whole)
    expect(files).toEqual(end)
  }
})

/** Files that stop working after some writes. */
function dyingAfter(writes: number): Files {
  const port = filesIn(files)
  let left = writes
  const write = <A extends unknown[], T>(work: (...given: A) => Promise<T>) => async (...given: A) => {
    if (left-- === 0) throw new Error('died')
    return work(...given)
  } // prettier-ignore
  return { ...port, keep: write(port.keep), discard: write(port.discard) }
}

test('the same call many times at once gives each the same photo', async () => {
  for (let round = 0; round < 5; round++) {
    files = new Map([[file, await aPhotoWithGps()]])
    const results = await Promise.all(Array.from({ length: 6 }, () => inspect([{ id, file }], slow(filesIn(files)))))
    expect(new Set(results.map((result) => JSON.stringify(result)))).toEqual(new Set([JSON.stringify(results[0])]))
    expect(results[0]).toMatchObject({ ok: true })
    expect([...files.keys()].sort()).toEqual([kept('photo'), kept('thumb')])
  }
})

/** The look at the upload takes a while of its own, so that another call may have taken it before. */
function slow(port: Files): Files {
  return {
    ...port,
    async read(...given) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
      return port.read(...given)
    },
  }
}

test('where images cannot be worked on, photos are refused as such and nothing is shown', async () => {
  files.set(file, await aPhotoWithGps())
  const without = sharpImages(() => Promise.reject(new Error('no such package')))
  expect(await inspect([{ id, file }], filesIn(files), without)).toMatchObject({
    ok: false,
    error: { code: 'conflict', reason: 'photo.not-here' },
  })
  expect([...files.keys()]).toEqual([file])
})
