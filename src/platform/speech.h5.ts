// No browser writes down speech without sending it to its maker: none here.
import type { SpeechToText } from './speech-port'

export const speechToText: SpeechToText | undefined = undefined
