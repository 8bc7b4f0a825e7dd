// Recording: from the tap that begins it to the voice, the seconds left in between.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import { voiceSeconds } from '@core/requests/media'
import { newId } from '@/platform/new-id'
import { dropVoice, startRecording } from '@/platform/voice'
import type { Recording } from '@/platform/voice-port'
import type { DraftVoice } from './draft-voice'

export interface VoiceRecorderState {
  readonly status: 'resting' | 'asking' | 'recording'
  readonly secondsLeft: number
  readonly refusal: Refusal | undefined
  readonly start: () => void
  readonly stop: () => void
}

export function useVoiceRecorder(onVoice: (voice: DraftVoice) => void): VoiceRecorderState {
  const [status, setStatus] = useState<VoiceRecorderState['status']>('resting')
  const [refusal, setRefusal] = useState<Refusal>()
  const recording = useRef<Recording>()
  const gone = useRef(false)
  const tell = useRef(onVoice)
  tell.current = onVoice

  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      recording.current?.stop()
    }
  }, [])

  const start = useCallback(async () => {
    setRefusal(undefined)
    setStatus('asking')
    const started = await startRecording()
    if (started.ok && gone.current) started.value.stop()
    recording.current = started.ok ? started.value : undefined
    if (started.ok) setStatus('recording')
    const voice = started.ok ? await started.value.voice : started
    recording.current = undefined
    // Whoever left the page in the middle of it did not want it.
    if (gone.current) return voice.ok ? dropVoice(voice.value.path) : undefined
    setStatus('resting')
    if (voice.ok) tell.current({ ...voice.value, id: newId(), file: '' })
    else setRefusal(voice.error)
  }, [])
  const stop = useCallback(() => recording.current?.stop(), [])
  return { status, secondsLeft: useSecondsLeft(status === 'recording'), refusal, start: () => void start(), stop }
}

function useSecondsLeft(running: boolean): number {
  const [left, setLeft] = useState(voiceSeconds)
  useEffect(() => {
    setLeft(voiceSeconds)
    if (!running) return
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000)
    return () => clearInterval(timer)
  }, [running])
  return left
}
