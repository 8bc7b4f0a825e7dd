// Saying it instead of typing it: one large button to begin, the same place to stop, then to hear it, say it anew or not
// send it. A tap begins and a tap ends, since holding a button down is hard for a stiff hand.
import { View } from '@tarojs/components'
import { Region } from '@/platform/elements'
import { canRecord, dropVoice } from '@/platform/voice'
import { Button } from '@/ui/button'
import { FieldError } from '@/ui/field'
import { mediaWords } from '@/ui/words/media'
import { sentenceOf } from '@/ui/words/refusals'
import type { DraftVoice } from './draft-voice'
import { useVoiceRecorder } from './use-voice-recorder'
import { VoicePlayer } from './voice-player'
import './voice-field.scss'

interface VoiceFieldProps {
  readonly value: DraftVoice | null
  readonly onChange: (value: DraftVoice | null) => void
  /** What the server said of it. */
  readonly error?: string | undefined
}

/** Nothing where this phone cannot record. */
export function VoiceField({ value, onChange, error }: VoiceFieldProps) {
  const recorder = useVoiceRecorder(onChange)
  if (!canRecord && !value) return null
  const drop = () => {
    if (value) void dropVoice(value.path)
    onChange(null)
  }
  const again = () => {
    drop()
    recorder.start()
  }
  const wrong = recorder.refusal ? sentenceOf(recorder.refusal) : error
  return (
    <Region as="group" label={mediaWords.voice} className="voice">
      {value ? <Recorded voice={value} onAgain={again} onDrop={drop} /> : <Microphone {...recorder} />}
      <FieldError error={wrong} />
    </Region>
  )
}

function Microphone({ status, secondsLeft, start, stop }: ReturnType<typeof useVoiceRecorder>) {
  if (status === 'recording') {
    return (
      <>
        <Region as="status" className="voice__status">
          {mediaWords.listening}
        </Region>
        <View className="voice__left">{mediaWords.left(secondsLeft)}</View>
        <Button className="voice__main voice__main--on" wide icon="stop" onPress={stop}>
          {mediaWords.stop}
        </Button>
      </>
    )
  }
  return (
    <>
      <View className="voice__help">{mediaWords.voiceHelp}</View>
      <Button className="voice__main" wide icon="mic" onPress={start} disabled={status === 'asking'}>
        {status === 'asking' ? mediaWords.asking : mediaWords.start}
      </Button>
    </>
  )
}

interface RecordedProps {
  readonly voice: DraftVoice
  readonly onAgain: () => void
  readonly onDrop: () => void
}

function Recorded({ voice, onAgain, onDrop }: RecordedProps) {
  return (
    <>
      <Region as="status" className="voice__status">
        {mediaWords.recorded(voice.seconds)}
      </Region>
      <VoicePlayer url={voice.path} seconds={voice.seconds} transcript={voice.transcript} />
      <View className="voice__choices">
        {canRecord ? (
          <Button icon="mic" onPress={onAgain}>
            {mediaWords.again}
          </Button>
        ) : null}
        <Button look="quiet" onPress={onDrop} label={mediaWords.removeVoice}>
          {mediaWords.remove}
        </Button>
      </View>
    </>
  )
}
