// Plays a voice, and shows what was written down of it.
import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import { playVoice } from '@/platform/voice'
import type { Playing } from '@/platform/voice-port'
import { Button } from '@/ui/button'
import { FieldError } from '@/ui/field'
import { mediaWords } from '@/ui/words/media'
import './voice-field.scss'

interface VoicePlayerProps {
  /** An address, or the path of a voice that is still on this phone. */
  readonly url: string
  readonly seconds: number
  readonly transcript: string
}

export function VoicePlayer({ url, seconds, transcript }: VoicePlayerProps) {
  const { playing, silent, toggle } = usePlaying(url)
  return (
    <View className="voice">
      <Button icon={playing ? 'stop' : 'play'} onPress={toggle}>
        {playing ? mediaWords.playing : mediaWords.play(seconds)}
      </Button>
      <FieldError error={silent ? mediaWords.silent : undefined} />
      {transcript === '' ? null : (
        <View className="voice__heard">
          {mediaWords.heard}
          {transcript}
        </View>
      )}
    </View>
  )
}

function usePlaying(url: string) {
  const [playing, setPlaying] = useState<Playing>()
  const [silent, setSilent] = useState(false)
  const current = useRef<Playing>()
  current.current = playing
  useEffect(() => () => current.current?.stop(), [])

  const toggle = useCallback(() => {
    if (current.current) return current.current.stop()
    const begun = playVoice(url)
    setSilent(false)
    setPlaying(begun)
    void begun.over.then((played) => {
      setPlaying(undefined)
      setSilent(!played)
    })
  }, [url])
  return { playing: playing !== undefined, silent, toggle }
}
