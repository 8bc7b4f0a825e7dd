// Choosing photos up to a limit, and taking them away again.
import { useCallback, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import { photoLimit } from '@core/requests/requests-api'
import { newId } from '@/platform/new-id'
import { choosePhotos, dropPhoto } from '@/platform/photos'
import type { DraftPhoto } from './draft'

export interface PhotoPicker {
  /** Not there when there is room for no more. */
  readonly add: (() => Promise<void>) | undefined
  readonly remove: (id: string) => void
  readonly refusal: Refusal | undefined
}

export function usePhotoPicker(
  photos: readonly DraftPhoto[],
  onChange: (photos: readonly DraftPhoto[]) => void,
): PhotoPicker {
  const [refusal, setRefusal] = useState<Refusal>()
  const room = photoLimit - photos.length

  const add = useCallback(async () => {
    setRefusal(undefined)
    const chosen = await choosePhotos(room)
    if (chosen.ok) onChange([...photos, ...chosen.value.map((photo) => ({ ...photo, id: newId(), file: '' }))])
    else if (chosen.error.reason !== 'photo.cancelled') setRefusal(chosen.error)
  }, [photos, room, onChange])
  const remove = useCallback(
    (id: string) => {
      const gone = photos.find((photo) => photo.id === id)
      if (gone) void dropPhoto(gone.path)
      onChange(photos.filter((photo) => photo.id !== id))
    },
    [photos, onChange],
  )
  return { add: room > 0 ? add : undefined, remove, refusal }
}
