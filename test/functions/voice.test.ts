// What becomes of a voice: how long it is, is counted, not believed.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from '../../cloudfunctions/_kit/context'
import { inspectVoice } from '../../cloudfunctions/requests/media-voice'
import { secondsOfVoice } from '../../cloudfunctions/requests/media-seconds'
import { anMp3, aPhotoWithGps } from '../given-media'
import { filesIn } from './given-files'

const accountId = 'account-resident'
const voice = {
  id: 'voice-0123456789abcdef',
  file: `${accountId}/voice-0123456789abcdef`,
  transcript: '三号楼的灯坏了',
}
const kept = `kept/${accountId}/${voice.id}.voice`
const recorded = (name: string) => readFileSync(path.join(__dirname, '../fixtures', name))

let files: Map<string, Uint8Array>
beforeEach(() => (files = new Map()))

function inspect(given = voice) {
  const context = { effects: { files: filesIn(files) }, caller: { accountId } } as unknown as Context
  return inspectVoice(given, context)
}

test.each([
  ['WebM without a length, as browsers record it', () => recorded('three-seconds.webm'), 3],
  ['MP4 in fragments, as browsers record it', () => recorded('three-seconds.m4a'), 3],
  ['MP3, as WeChat records it', () => anMp3(12.3), 12],
  ['a minute and a blink', () => anMp3(60.4), 60],
  ['a blink', () => anMp3(0.3), 1],
])('%s is kept with its length', async (_what, made, seconds) => {
  const bytes = made()
  files.set(voice.file, bytes)
  expect(await inspect()).toEqual({
    ok: true,
    value: { id: voice.id, file: kept, seconds, transcript: voice.transcript },
  })
  expect([...files]).toEqual([[kept, bytes]])
})

test('sent again it is the same voice', async () => {
  files.set(voice.file, anMp3(5))
  const first = await inspect()
  expect(await inspect()).toEqual(first)
  files.set(voice.file, anMp3(9))
  expect(await inspect()).toEqual(first)
  expect(await secondsOfVoice(files.get(kept) ?? new Uint8Array())).toBeCloseTo(5, 1)
  expect(files.has(voice.file)).toBe(false)
})

test('taken by the same call in another place between two looks, it is the same voice', async () => {
  files.set(voice.file, anMp3(5))
  const port = filesIn(files)
  const context = {
    effects: {
      files: {
        ...port,
        async read(...given: Parameters<typeof port.read>) {
          await inspect()
          return port.read(...given)
        },
      },
    },
    caller: { accountId },
  } as unknown as Context
  expect(await inspectVoice(voice, context)).toMatchObject({ ok: true, value: { file: kept, seconds: 5 } })
})

test.each([
  ['longer than a minute', () => anMp3(63), 'voice.too-long'],
  ['larger than a recorder makes it', () => Buffer.alloc(3 * 1024 * 1024 + 1), 'voice.too-large'],
  ['text', () => Buffer.from('a voice, believe me'), 'voice.not-sound'],
  ['a photo', () => aPhotoWithGps(), 'voice.not-sound'],
  ['HEIC, whose box looks like MP4', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]), 'voice.not-sound'], // prettier-ignore
  ['a torn WebM header', () => recorded('three-seconds.webm').subarray(0, 60), 'voice.not-sound'],
])('%s is refused, and nothing of it is kept', async (_what, made, reason) => {
  files.set(voice.file, await made())
  expect(await inspect()).toMatchObject({ ok: false, error: { code: 'invalid', reason, field: 'voice' } })
  expect([...files.keys()]).toEqual([voice.file])
})

test('another’s voice, or none, is missing', async () => {
  files.set('account-neighbour/v', anMp3(5))
  expect(await inspect({ ...voice, file: 'account-neighbour/v' })).toMatchObject({ error: { reason: 'voice.missing' } })
  expect(await inspect()).toMatchObject({ error: { reason: 'voice.missing' } })
})
