// Voice in a browser: MediaRecorder, where there is one. Nothing is written down here: a browser's own recogniser sends
// what is said to its maker.
import { ok, refuse, type Result } from '@core/kernel/result'
import { newId } from './new-id'
import { deletePhoto, getPhoto, putPhoto } from './photo-drawer'
import { longestMs, voiceBitsPerSecond, type LocalVoice, type VoiceRecorder } from './voice-port'

/** Absent on a page without HTTPS, and in old browsers. */
export const canRecord: VoiceRecorder['canRecord'] =
  typeof MediaRecorder !== 'undefined' && typeof navigator.mediaDevices?.getUserMedia === 'function'

/** What most phones play comes first. */
const kinds = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus']

export const startRecording: VoiceRecorder['startRecording'] = async () => {
  const mimeType = canRecord ? kinds.find((kind) => MediaRecorder.isTypeSupported(kind)) : undefined
  if (mimeType === undefined) return refuse('invalid', 'voice.unsupported')
  try {
    const microphone = await navigator.mediaDevices.getUserMedia({ audio: true })
    const recorder = new MediaRecorder(microphone, { mimeType, audioBitsPerSecond: voiceBitsPerSecond })
    return ok({ voice: recorded(recorder, microphone), stop: () => stop(recorder) })
  } catch (fault) {
    const name = fault instanceof DOMException ? fault.name : ''
    if (name === 'NotFoundError') return refuse('invalid', 'voice.unsupported')
    return refuse('invalid', name === 'NotAllowedError' ? 'voice.refused' : 'voice.broken')
  }
}

async function recorded(recorder: MediaRecorder, microphone: MediaStream): Promise<Result<LocalVoice>> {
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const begun = performance.now()
  const ended = new Promise<boolean>((resolve) => {
    recorder.onstop = () => resolve(true)
    recorder.onerror = () => resolve(false)
  })
  recorder.start()
  const timer = setTimeout(() => stop(recorder), longestMs)
  const whole = await ended
  clearTimeout(timer)
  for (const track of microphone.getTracks()) track.stop()
  const sound = new Blob(parts, { type: recorder.mimeType })
  if (!whole || sound.size === 0) return refuse('invalid', 'voice.broken')
  return keep(sound, (performance.now() - begun) / 1000)
}

function stop(recorder: MediaRecorder): void {
  if (recorder.state !== 'inactive') recorder.stop()
}

async function keep(sound: Blob, seconds: number): Promise<Result<LocalVoice>> {
  const path = newId()
  const kept = await putPhoto(path, sound)
    .then(() => true)
    .catch(() => false)
  if (!kept) return refuse('invalid', 'voice.not-kept')
  return ok({ path, seconds: Math.max(1, Math.round(seconds)), transcript: '' })
}

export const dropVoice: VoiceRecorder['dropVoice'] = async (path) => {
  await deletePhoto(path).catch(() => undefined)
}

let playing: (() => void) | undefined

export const playVoice: VoiceRecorder['playVoice'] = (source) => {
  playing?.()
  const sound = new Audio()
  let finish: (played: boolean) => void = () => undefined
  const over = new Promise<boolean>((resolve) => (finish = resolve)).finally(() => {
    sound.pause()
    if (sound.src.startsWith('blob:')) URL.revokeObjectURL(sound.src)
  })
  sound.onended = () => finish(true)
  sound.onerror = () => finish(false)
  void addressOf(source)
    .then((address) => {
      sound.src = address
      return sound.play()
    })
    .catch(() => finish(false))
  const stopIt = () => finish(true)
  playing = stopIt
  return { over, stop: stopIt }
}

/** A path is a bare id; everything else is an address already. */
async function addressOf(source: string): Promise<string> {
  if (source.includes('/')) return source
  const kept = await getPhoto(source)
  if (!kept) throw new Error('the voice is no longer on this device')
  return URL.createObjectURL(kept)
}
