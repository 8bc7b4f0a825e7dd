// A browser shows a photo in a tab of its own, where it can be enlarged.
import type { LookAtPhotos } from './photo-viewer-port'

export const lookAtPhotos: LookAtPhotos = (_addresses, first) => {
  window.open(first, '_blank', 'noopener')
}
