// Voice in WeChat: its recorder, or its speech plugin where the app has it, which writes down at the same time.
import { ok, refuse, type Result } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import { removeFile, saveFile } from './saved-file'
import { speechToText } from './speech.weapp'
import type { Heard, SpeechToText } from './speech-port'
import { longestMs, voiceBitsPerSecond, type LocalVoice, type VoiceRecorder } from './voice-port'

export const canRecord: VoiceRecorder['canRecord'] = true

export const startRecording: VoiceRecorder['startRecording'] = async () => {
  const allowed = await Taro.authorize({ scope: 'scope.record' }).catch(() => undefined)
  if (!allowed) return refuse('invalid', 'voice.refused')
  const recorder = speechToText ?? plainRecorder()
  const heard = new Promise<Heard | undefined>((resolve) => recorder.begin(resolve, () => resolve(undefined)))
  return ok({ voice: heard.then(keep), stop: () => recorder.end() })
}

let plain: Taro.RecorderManager | undefined

/** WeChat has one recorder for the whole app. */
function plainRecorder(): SpeechToText {
  const recorder = (plain ??= Taro.getRecorderManager())
  return {
    begin(onHeard, onFault) {
      recorder.onStop(({ tempFilePath, duration }) =>
        onHeard({ temporary: tempFilePath, milliseconds: duration, transcript: '' }),
      )
      recorder.onError(onFault)
      recorder.start({
        duration: longestMs,
        format: 'mp3',
        sampleRate: 16_000,
        numberOfChannels: 1,
        encodeBitRate: voiceBitsPerSecond,
      })
    },
    end: () => recorder.stop(),
  }
}

async function keep(heard: Heard | undefined): Promise<Result<LocalVoice>> {
  if (!heard) return refuse('invalid', 'voice.broken')
  const path = await saveFile(heard.temporary)
  if (path === undefined) return refuse('invalid', 'voice.not-kept')
  return ok({ path, seconds: Math.max(1, Math.round(heard.milliseconds / 1000)), transcript: heard.transcript })
}

export const dropVoice: VoiceRecorder['dropVoice'] = removeFile

let playing: (() => void) | undefined

export const playVoice: VoiceRecorder['playVoice'] = (source) => {
  playing?.()
  // Heard even where the phone's side switch is on silent: the person asked for it.
  Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
  const sound = Taro.createInnerAudioContext()
  let finish: (played: boolean) => void
  const over = new Promise<boolean>((resolve) => (finish = resolve)).finally(() => sound.destroy())
  sound.onEnded(() => finish(true))
  sound.onError(() => finish(false))
  sound.src = source
  sound.play()
  const stop = () => finish(true)
  playing = stop
  return { over, stop }
}
