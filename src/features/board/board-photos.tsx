// Photos of an entry: small ones in a row, each as large as the screen when tapped.
import type { BoardView } from '@core/board/board-api'
import { lookAtPhotos } from '@/platform/photo-viewer'
import { PhotoStrip } from '@/ui/photo-strip'
import { boardWords } from '@/ui/words/board'

export function BoardPhotos({ entry }: { readonly entry: Pick<BoardView, 'photos' | 'photoUrls' | 'thumbUrls'> }) {
  const { photos, photoUrls, thumbUrls } = entry
  if (photos.length === 0) return null
  const shown = photos.map(({ id }, index) => ({ id, src: thumbUrls[id] ?? '', alt: boardWords.photo(index + 1) }))
  const whole = photos.map(({ id }) => photoUrls[id] ?? '').filter((url) => url !== '')
  return <PhotoStrip photos={shown} onLook={(id) => lookAtPhotos(whole, photoUrls[id] ?? '')} />
}
