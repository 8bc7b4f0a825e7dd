import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { photoBytesLimit } from '@core/requests/requests-api'
import { accountIdOf } from '../../server/identity/identity-source'
import { givenDemo, givenHost, givenSignedIn, reasonOf, type GivenHost, type Reply } from './given-host'
import type { Context } from '../../cloudfunctions/_kit/context'
import type { Upload } from '../../cloudfunctions/_kit/effects/files'
import { keptName } from '../../cloudfunctions/_kit/effects/kept-name'
import { inspectPhotos } from '../../cloudfunctions/requests/photos'
import { aPhotoWithGps } from '../given-media'
import { pixel } from '../server-process'

const id = 'photo-0123456789abcdef'
const account = (key: string) => accountIdOf(`demo:${key}`)

let host: GivenHost
let resident: Record<string, string>
beforeEach(async () => {
  host = await givenHost(givenDemo())
  resident = await givenSignedIn(host, 'resident')
})
afterEach(() => host.store.close())

async function upload(body: BodyInit, headers = resident, photo = id, type = 'image/png'): Promise<Reply> {
  const init = { method: 'POST', body, headers: { ...headers, 'Content-Type': type } }
  const response = await host.call(`/api/files/${photo}`, init)
  return { status: response.status, result: await response.json() }
}

const incoming = (photo = id, key = 'resident') => `incoming/${account(key)}/${photo}`
const left = () => readdirSync(host.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

/** More zero bytes than allowed, a piece at a time. */
function endless(bytes: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      if (sent >= bytes) return controller.close()
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
}

describe('a photo', () => {
  test('is kept under its owner and its id, and may be sent again', async () => {
    const value = { file: incoming(), offset: pixel.length, complete: true }
    expect((await upload(pixel)).result).toEqual({ ok: true, value })
    expect((await upload(pixel)).result).toEqual({ ok: true, value })
    expect(left().map((entry) => entry.name)).toEqual([id])
  })

  test('sent five times at once is one file', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => upload(pixel)))
    expect(replies.every(({ result }) => result.ok)).toBe(true)
    expect(left()).toHaveLength(1)
  })

  test('is not taken from a visitor, nor before consent', async () => {
    expect(await upload(pixel, {})).toMatchObject({ status: 401 })
    const elder = await givenSignedIn(host, 'elder', false)
    const { status, result } = await upload(pixel, elder)
    expect([status, reasonOf(result)]).toEqual([403, 'consent.needed'])
    expect(left()).toEqual([])
  })

  test.each([
    ['text', Buffer.from('<script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')],
    ['a torn PNG', pixel.subarray(0, 20)],
    ['HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)])],
  ])('that is %s is refused, and nothing is left behind', async (_kind, bytes) => {
    const { status, result } = await upload(bytes)
    expect([status, reasonOf(result)]).toEqual([400, 'photo.not-an-image'])
    expect(left()).toEqual([])
  })

  test('half sent when the server died is swept up, once it cannot be under way any more', async () => {
    await upload(pixel)
    const file = await host.files.keep(uploaded(), 'photo', pixel)
    const part = path.join(host.folder, 'files', `${file}.0.part`)
    writeFileSync(part, pixel.subarray(0, 10))
    await host.files.sweep()
    expect(left()).toHaveLength(3)
    host.clock.now += 2 * 3600_000
    await host.files.sweep()
    expect(
      left()
        .map((entry) => entry.name)
        .sort(),
    ).toEqual([`${nameOf()}.jpg`, id].sort())
  })

  test('over the limit is refused while it still streams, and nothing is left behind', async () => {
    const init = {
      method: 'POST',
      body: endless(3 * photoBytesLimit),
      duplex: 'half',
      headers: { ...resident, 'Content-Type': 'image/jpeg' },
    }
    const response = await host.call(`/api/files/${id}`, init as RequestInit)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      ok: false,
      error: { reason: 'photo.too-large', params: { limit: 10 } },
    })
    expect(left()).toEqual([])
  })

  test.each([
    'short',
    '..%2f..%2f..%2fetc%2fpasswd',
    'a'.repeat(65),
    'photo.0123456789abcdef',
    '%00photo0123456789abcdef',
  ])('named %s is refused', async (name) => {
    const { status } = await upload(pixel, resident, name)
    expect([400, 404]).toContain(status)
    expect(left()).toEqual([])
  })

  test('may not come as a form, which a foreign page could send', async () => {
    const { status } = await upload(pixel, resident, id, 'text/plain')
    expect(status).toBe(400)
  })
})

const nameOf = () => path.basename(keptName(uploaded()))
const uploaded = (key = 'resident'): Upload => ({ id, file: incoming(id, key), accountId: account(key) })

describe('an address of a photo', () => {
  const file = () => `${keptName(uploaded())}.jpg`
  const address = async () => {
    await host.files.keep(uploaded(), 'photo', pixel)
    return host.world().effects.files.url(file())
  }

  test('shows it to whoever has it, with the type that its bytes have', async () => {
    const shown = await host.call(await address())
    expect(shown.status).toBe(200)
    expect(shown.headers.get('Content-Type')).toBe('image/png')
    expect(shown.headers.get('Cache-Control')).toContain('private')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(pixel)
  })

  test('ends after about ten minutes', async () => {
    const url = await address()
    host.clock.now += 9.9 * 60_000
    expect((await host.call(url)).status).toBe(200)
    host.clock.now += 1.2 * 60_000
    expect((await host.call(url)).status).toBe(404)
  })

  test.each([
    ['another end', (url: string) => url.replace(/until=\d+/, 'until=99999999999999')],
    ['another photo', (url: string) => url.replace(nameOf(), nameOf().split('').reverse().join(''))],
    ['another owner', (url: string) => url.replace(nameOf(), path.basename(keptName(uploaded('elder'))))],
    ['no signature', (url: string) => url.replace(/&sig=.*/, '')],
    ['a cut signature', (url: string) => url.slice(0, -1)],
    ['no end', (url: string) => url.replace(/until=\d+/, 'until=NaN')],
    ['a way up', (url: string) => url.replace(nameOf(), '..%2f..%2fsecret')],
  ])('with %s shows nothing', async (_what, spoil) => {
    writeFileSync(path.join(host.folder, 'secret'), pixel)
    expect((await host.call(spoil(await address()))).status).toBe(404)
  })

  test('tells neither whose photo it is nor that two are one person’s', async () => {
    const other = await host.files.keep({ ...uploaded(), id: 'photo-fedcba9876543210' }, 'photo', pixel)
    const addresses = [await address(), await host.files.url(other)]
    expect(addresses.join()).not.toContain(account('resident'))
    const [one = [], two = []] = addresses.map((url) => url.split(/[/?]/).filter((part) => part.length > 8))
    expect(one.filter((part) => two.includes(part))).toEqual([])
  })

  test('is made for files only', async () => {
    await upload(pixel)
    const { files } = host.world().effects
    expect(await files.url('../branch-home.sqlite')).toBe('')
    expect(await files.url(incoming())).toBe('')
  })
})

describe('the bytes of a photo', () => {
  test('are for their owner alone, below a limit, under the id they were sent with', async () => {
    await upload(pixel)
    const { files } = host.world().effects
    expect(await files.read(uploaded(), 1000)).toEqual(pixel)
    expect(await files.read(uploaded(), 10)).toBe('too-large')
    expect(await files.read({ ...uploaded(), accountId: account('elder') }, 1000)).toBe('missing')
    expect(await files.read(uploaded('elder'), 1000)).toBe('missing')
    expect(await files.read({ ...uploaded(), id: 'photo-fedcba9876543210' }, 1000)).toBe('missing')
    expect(await files.read({ ...uploaded(), file: `incoming/${account('resident')}/../x` }, 1000)).toBe('missing')
  })

  test('another request’s photo can neither be taken for an upload nor be discarded', async () => {
    const file = await host.files.keep(uploaded(), 'photo', pixel)
    const thief: Upload = { id, file, accountId: account('elder') }
    const { files } = host.world().effects
    expect(await files.read(thief, 1000)).toBe('missing')
    expect(await files.kept(thief, 'photo')).toBeUndefined()
    await files.discard(thief)
    await files.discard({ ...thief, accountId: account('resident') })
    expect(left()).toHaveLength(1)
  })

  test('are gone after removal, which may be asked for twice', async () => {
    const { files } = host.world().effects
    const file = await files.keep(uploaded(), 'thumb', pixel)
    await files.remove(file)
    await files.remove(file)
    expect(left()).toEqual([])
  })
})

describe('what was uploaded', () => {
  const kept = async () => {
    const context = { effects: host.world().effects, caller: { accountId: account('resident') } } as unknown as Context
    return inspectPhotos([{ id, file: incoming() }], context)
  }
  const later = (hours: number) => {
    host.clock.now += hours * 3600_000
    return host.files.sweep()
  }

  test('and never named is swept after two days; what a request names never is', async () => {
    await upload(await aPhotoWithGps())
    const photo = await kept()
    await upload(pixel, resident, 'photo-never-submitted')
    await later(47)
    expect(left()).toHaveLength(3)
    await later(2)
    expect(
      left()
        .map((entry) => entry.name)
        .sort(),
    ).toEqual([`${nameOf()}.jpg`, `${nameOf()}.thumb.jpg`])
    await later(24 * 365)
    expect(left()).toHaveLength(2)
    expect(await kept()).toEqual(photo)
  })

  test('is shown only as it was made anew', async () => {
    await upload(await aPhotoWithGps())
    const photos = await kept()
    if (!photos.ok) throw new Error(reasonOf(photos))
    const shown = await host.call(await host.world().effects.files.url(photos.value[0]?.file ?? ''))
    expect(shown.headers.get('Content-Type')).toBe('image/jpeg')
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(bytes.includes('Exif')).toBe(false)
    expect(photos.value).toMatchObject([{ width: 200, height: 400 }])
  })
})
