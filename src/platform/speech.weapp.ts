// WeChat's own speech plugin (WechatSI, 微信同声传译): there only where the app was built with it, since a plugin has to
// be added to the mini-program's account first. Elsewhere this is undefined and the plain recorder is used.
import { longestMs } from './voice-port'
import type { SpeechToText } from './speech-port'

interface Recogniser {
  onStop: (heard: { readonly tempFilePath: string; readonly duration: number; readonly result?: string }) => void
  onError: () => void
  start(options: { readonly duration: number; readonly lang: string }): void
  stop(): void
}

declare function requirePlugin(name: string): { getRecordRecognitionManager(): Recogniser }

export const speechToText: SpeechToText | undefined = SPEECH_PLUGIN === '' ? undefined : wechatSpeech()

function wechatSpeech(): SpeechToText | undefined {
  try {
    const recogniser = requirePlugin('WechatSI').getRecordRecognitionManager()
    return {
      begin(onHeard, onFault) {
        recogniser.onStop = ({ tempFilePath, duration, result = '' }) =>
          onHeard({ temporary: tempFilePath, milliseconds: duration, transcript: result })
        recogniser.onError = onFault
        recogniser.start({ duration: longestMs, lang: 'zh_CN' })
      },
      end: () => recogniser.stop(),
    }
  } catch {
    return undefined
  }
}
