// Recording in WeChat: its recorder, its speech plugin where the app has one, and what a person may refuse.
import type { VoiceRecorder } from '@/platform/voice-port'

const stopped = { tempFilePath: 'wxfile://tmp/voice.mp3', duration: 12_400 }
type Stop = (heard: object) => void

/** WeChat as far as recording goes: what it was asked, and handles to let it answer. */
function givenWeChat({ allows = true, room = true } = {}) {
  const on: { stop?: Stop; error?: () => void } = {}
  const asked: unknown[] = []
  const sounds: { src: string; destroyed: boolean; end: () => void; fail: () => void }[] = []
  const taro = {
    authorize: () => (allows ? Promise.resolve({}) : Promise.reject(new Error('auth deny'))),
    getRecorderManager: () => ({
      onStop: (listen: Stop) => (on.stop = listen),
      onError: (listen: () => void) => (on.error = listen),
      start: (options: unknown) => asked.push(options),
      stop: () => on.stop?.(stopped),
    }),
    getFileSystemManager: () => ({
      saveFile: ({ success, fail }: { success: (saved: object) => void; fail: () => void }) =>
        room ? success({ savedFilePath: 'wxfile://store/voice.mp3' }) : fail(),
    }),
    setInnerAudioOption: () => Promise.resolve(),
    createInnerAudioContext() {
      const sound = { src: '', destroyed: false, end: () => undefined, fail: () => undefined }
      sounds.push(sound)
      return Object.assign(sound, {
        onEnded: (listen: () => undefined) => (sound.end = listen),
        onError: (listen: () => undefined) => (sound.fail = listen),
        play: () => undefined,
        destroy: () => (sound.destroyed = true),
      })
    },
  }
  jest.resetModules()
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taro }))
  return { on, asked, sounds }
}

function givenPlugin(manager: object | undefined) {
  Object.assign(globalThis, {
    SPEECH_PLUGIN: manager ? '0.3.5' : '',
    requirePlugin: () => ({ getRecordRecognitionManager: () => manager }),
  })
}

beforeEach(() => givenPlugin(undefined))

const voice = () => import('@/platform/voice.weapp') as unknown as Promise<VoiceRecorder>

async function begun() {
  const started = await (await voice()).startRecording()
  if (!started.ok) throw new Error(started.error.reason)
  return started.value
}

test('a minute of MP3 at most, kept over a restart', async () => {
  const { asked } = givenWeChat()
  const recording = await begun()
  expect(asked).toEqual([expect.objectContaining({ duration: 60_000, format: 'mp3', numberOfChannels: 1 })])
  recording.stop()
  expect(await recording.voice).toEqual({
    ok: true,
    value: { path: 'wxfile://store/voice.mp3', seconds: 12, transcript: '' },
  })
})

test('a second recording is its own, on the one recorder there is', async () => {
  givenWeChat()
  const first = await begun()
  first.stop()
  const second = await begun()
  second.stop()
  expect([await first.voice, await second.voice]).toMatchObject([{ ok: true }, { ok: true }])
})

test('where the app has the plugin, what was said is written down too', async () => {
  const manager = {
    onStop: (heard: object) => void heard,
    onError: () => undefined,
    start: () => undefined,
    stop: () => manager.onStop({ ...stopped, result: '三号楼的灯坏了。' }),
  }
  givenPlugin(manager)
  const { asked } = givenWeChat()
  const recording = await begun()
  recording.stop()
  expect(await recording.voice).toMatchObject({ value: { seconds: 12, transcript: '三号楼的灯坏了。' } })
  expect(asked).toEqual([])
})

test('a plugin that is named but not there leaves the plain recorder', async () => {
  Object.assign(globalThis, { SPEECH_PLUGIN: '0.3.5', requirePlugin: () => { throw new Error('no plugin') } }) // prettier-ignore
  const { asked } = givenWeChat()
  await begun()
  expect(asked).toHaveLength(1)
})

test('what can go wrong is told', async () => {
  givenWeChat({ allows: false })
  expect(await (await voice()).startRecording()).toMatchObject({ error: { reason: 'voice.refused' } })
  givenWeChat({ room: false })
  const full = await begun()
  full.stop()
  expect(await full.voice).toMatchObject({ error: { reason: 'voice.not-kept' } })
  const { on } = givenWeChat()
  const broken = await begun()
  on.error?.()
  expect(await broken.voice).toMatchObject({ error: { reason: 'voice.broken' } })
})

test('one voice plays at a time, and says whether it could', async () => {
  const { sounds } = givenWeChat()
  const { playVoice } = await voice()
  const first = playVoice('https://files.example/a.mp3')
  const second = playVoice('wxfile://store/b.mp3')
  expect(await first.over).toBe(true)
  sounds[1]?.fail()
  expect(await second.over).toBe(false)
  expect(sounds.map(({ src, destroyed }) => [src, destroyed])).toEqual([
    ['https://files.example/a.mp3', true],
    ['wxfile://store/b.mp3', true],
  ])
})
