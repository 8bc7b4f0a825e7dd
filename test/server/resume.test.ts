// An upload over a net that breaks: through a real socket, cut in the middle, and through the client's own pieces.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import sharp from 'sharp'
import type { Result } from '@core/kernel/result'
import { photoBytesLimit } from '@core/requests/requests-api'
import { pieceBytes, sendInPieces, type PieceLine, type UploadState } from '@/rpc/send-in-pieces'
import { listen, type Listening } from '../../server/listen'
import { accountIdOf } from '../../server/identity/identity-source'
import { givenDemo, givenHost, givenSignedIn, type GivenHost } from './given-host'

const id = 'photo-0123456789abcdef'
const account = accountIdOf('demo:resident')

let host: GivenHost
let listening: Listening
let resident: Record<string, string>
let photo: Buffer<ArrayBuffer>

beforeAll(async () => {
  // Noise does not shrink: about 1.5 MB, ten pieces and more.
  const raw = { width: 1400, height: 1000, channels: 3 as const }
  photo = Buffer.from(
    await sharp(randomBytes(1400 * 1000 * 3), { raw })
      .jpeg({ quality: 95 })
      .toBuffer(),
  )
  expect(photo.length).toBeGreaterThan(8 * pieceBytes)
})
beforeEach(async () => {
  host = await givenHost(givenDemo())
  resident = await givenSignedIn(host, 'resident')
  listening = await listen(host.app, '127.0.0.1', 0)
})
afterEach(async () => {
  listening.close()
  await listening.end(0)
  await host.store.close()
})

const stored = () => readFileSync(path.join(host.folder, 'files/incoming', account, id))

async function ask(
  method: string,
  headers: Record<string, string> = {},
  body?: BodyInit,
): Promise<Result<UploadState>> {
  const init = { method, headers: { ...resident, ...headers }, ...(body === undefined ? {} : { body }) }
  const response = await fetch(`http://127.0.0.1:${listening.port}/api/files/${id}`, init)
  return (await response.json()) as Result<UploadState>
}

function put(piece: Blob | Buffer<ArrayBuffer>, offset: number, length: number): Promise<Result<UploadState>> {
  const headers = { 'Upload-Offset': String(offset), 'Upload-Length': String(length) }
  return ask('PATCH', { ...headers, 'Content-Type': 'application/partial-upload' }, piece)
}

/** Promises all the rest, sends some of it, and cuts the line. */
async function cutOff(from: number, sent: number): Promise<void> {
  const socket = connect(listening.port, '127.0.0.1')
  await once(socket, 'connect')
  const lines = [
    `PATCH /api/files/${id} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: ${resident['Authorization']}`,
    'Content-Type: application/partial-upload',
    `Upload-Offset: ${from}`,
    `Upload-Length: ${photo.length}`,
    `Content-Length: ${photo.length - from}`,
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  socket.write(photo.subarray(from, from + sent))
  await until(async () => (await offset()) >= from + sent)
  socket.destroy()
  await until(async () => host.world() !== undefined && (await offset()) === from + sent)
}

const offset = async () => {
  const state = await ask('GET')
  return state.ok ? state.value.offset : -1
}

async function until(true_: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 5000
  while (!(await true_())) {
    if (performance.now() > deadline) throw new Error('it did not come to that')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('what arrived before the line was cut stays, and the rest completes it byte for byte', async () => {
  await cutOff(0, 300_000)
  await cutOff(300_000, 123_457)
  expect(await ask('GET')).toEqual({ ok: true, value: { offset: 423_457, complete: false, file: '' } })
  const end = await put(photo.subarray(423_457), 423_457, photo.length)
  expect(end).toEqual({ ok: true, value: { offset: photo.length, complete: true, file: `incoming/${account}/${id}` } })
  expect(stored().equals(photo)).toBe(true)
})

test('a piece that begins elsewhere is refused with where to begin; done is done', async () => {
  await put(photo.subarray(0, 1000), 0, photo.length)
  const wrong = { ok: false, error: { code: 'conflict', reason: 'upload.offset', params: { offset: 1000 } } }
  expect(await put(photo.subarray(2000), 2000, photo.length)).toEqual(wrong)
  expect(await put(photo.subarray(0, 1000), 0, photo.length)).toEqual(wrong)
  await put(photo.subarray(1000), 1000, photo.length)
  expect(await put(Buffer.from('spoiled'), 0, 7)).toMatchObject({
    ok: true,
    value: { complete: true, offset: photo.length },
  })
  expect(stored().equals(photo)).toBe(true)
})

test('the client sends each byte once on a good net, and goes on where it was on one that breaks at every turn', async () => {
  const sent: number[] = []
  let turn = 0
  const broken: Result<never> = { ok: false, error: { code: 'internal', reason: 'net.broken' } }
  const line = (breaks: boolean): PieceLine => ({
    state: () => ask('GET'),
    async put(piece, from, length) {
      turn++
      // Every second piece is cut in half; every third arrives and its reply is lost.
      const cut = breaks && turn % 2 === 0 ? piece.slice(0, piece.size >> 1) : piece
      sent.push(cut.size)
      const answer = await put(cut, from, length)
      return breaks && (turn % 2 === 0 || turn % 3 === 0) ? broken : answer
    },
    wait: () => Promise.resolve(),
  })
  expect(await sendInPieces(new Blob([photo]), line(true))).toEqual({
    ok: true,
    value: { file: `incoming/${account}/${id}` },
  })
  expect(stored().equals(photo)).toBe(true)
  expect(sent.reduce((sum, size) => sum + size, 0)).toBe(photo.length)
  sent.length = 0
  expect((await sendInPieces(new Blob([photo]), line(false))).ok).toBe(true)
  expect(sent).toEqual([])
})

test('a net that is gone is told after a few tries, and a later try goes on', async () => {
  await put(photo.subarray(0, 5000), 0, photo.length)
  const gone: Result<never> = { ok: false, error: { code: 'internal', reason: 'net.offline' } }
  const waits: number[] = []
  const nothing = { state: async () => gone, put: async () => gone, wait: async (ms: number) => void waits.push(ms) }
  expect(await sendInPieces(new Blob([photo]), nothing)).toEqual(gone)
  expect(waits).toEqual([500, 1000, 2000])
  const line = { state: () => ask('GET'), put, wait: () => Promise.resolve() }
  expect((await sendInPieces(new Blob([photo]), line)).ok).toBe(true)
  expect(stored().equals(photo)).toBe(true)
})

test('pieces that make no photo, or too much of one, are refused and gone', async () => {
  expect(await put(Buffer.from('<script>'), 0, 8)).toMatchObject({ error: { reason: 'photo.not-an-image' } })
  expect(await offset()).toBe(0)
  expect(await put(Buffer.alloc(10), 0, photoBytesLimit + 1)).toMatchObject({ error: { reason: 'photo.too-large' } })
  expect(await put(Buffer.alloc(100), 0, 50)).toMatchObject({ error: { reason: 'photo.too-large' } })
  expect(await ask('PATCH', {}, Buffer.alloc(3))).toMatchObject({ error: { reason: 'input.malformed' } })
})

test('how far an upload has come is its owner’s alone', async () => {
  await put(photo.subarray(0, 1000), 0, photo.length)
  resident = await givenSignedIn(host, 'elder')
  expect(await offset()).toBe(0)
  resident = {}
  expect(await ask('GET')).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  expect(await put(photo.subarray(1000), 1000, photo.length)).toMatchObject({ error: { code: 'unauthenticated' } })
})

test('a voice comes the same way', async () => {
  const voice = readFileSync(path.join(__dirname, '../fixtures/three-seconds.webm'))
  expect(await put(Buffer.from(voice), 0, voice.length)).toMatchObject({ ok: true, value: { complete: true } })
  expect(stored().equals(voice)).toBe(true)
})
