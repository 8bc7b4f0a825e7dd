// Every file that a request names, for whoever takes them away.
import type { Photo, ServiceRequest, Voice } from './request'

export function filesOfRequest({ photos, voice }: Pick<ServiceRequest, 'photos' | 'voice'>): readonly string[] {
  return filesOf(photos, voice)
}

/** `voice`: null where nothing was said aloud. */
export function filesOf(photos: readonly Photo[], voice: Voice | null): readonly string[] {
  const files = [...photos.flatMap((photo) => [photo.file, photo.thumb]), ...(voice ? [voice.file] : [])]
  return files.filter((file) => file !== '')
}
