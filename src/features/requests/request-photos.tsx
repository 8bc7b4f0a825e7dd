// Photos of a request or an answer: small ones in the page, large when tapped.
import type { Photo } from '@core/requests/request'
import type { RequestView } from '@core/requests/requests-api'
import { lookAtPhotos } from '@/platform/photo-viewer'
import { PhotoStrip } from '@/ui/photo-strip'
import { requestWords } from '@/ui/words/requests'

interface RequestPhotosProps {
  readonly photos: readonly Photo[]
  readonly of: Pick<RequestView, 'photoUrls' | 'thumbUrls'>
}

export function RequestPhotos({ photos, of: { photoUrls, thumbUrls } }: RequestPhotosProps) {
  if (photos.length === 0) return null
  const shown = photos.map(({ id }, index) => ({
    id,
    src: thumbUrls[id] ?? photoUrls[id] ?? '',
    alt: requestWords.one.photo(index + 1),
  }))
  const large = photos.map(({ id }) => photoUrls[id] ?? '').filter((src) => src !== '')
  return <PhotoStrip photos={shown} onLook={(id) => lookAtPhotos(large, photoUrls[id] ?? '')} />
}
