// Photos of a request or an answer, large when tapped.
import type { Photo } from '@core/requests/request'
import { lookAtPhotos } from '@/platform/photo-viewer'
import { PhotoStrip } from '@/ui/photo-strip'
import { requestWords } from '@/ui/words/requests'

interface RequestPhotosProps {
  readonly photos: readonly Photo[]
  readonly urls: Readonly<Record<string, string>>
}

export function RequestPhotos({ photos, urls }: RequestPhotosProps) {
  if (photos.length === 0) return null
  const shown = photos.map((photo, index) => ({
    id: photo.id,
    src: urls[photo.id] ?? '',
    alt: requestWords.one.photo(index + 1),
  }))
  const addresses = shown.map((photo) => photo.src).filter((src) => src !== '')
  return <PhotoStrip photos={shown} onLook={(id) => lookAtPhotos(addresses, urls[id] ?? '')} />
}
