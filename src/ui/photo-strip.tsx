// Photos in a row: to look at, to take away, and to add to.
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Picture, Pressable } from '@/platform/elements'
import { photoSource } from '@/platform/photos'
import { Icon } from './icon'
import { commonWords } from './words/common'
import './photo-strip.scss'

export interface StripPhoto {
  readonly id: string
  /** An address, or what `choosePhotos` gave (then `kept`). */
  readonly src: string
  readonly kept?: boolean | undefined
  readonly alt: string
}

interface PhotoStripProps {
  readonly photos: readonly StripPhoto[]
  readonly onLook?: ((id: string) => void) | undefined
  readonly onRemove?: ((id: string) => void) | undefined
  /** Shown while there is room. */
  readonly onAdd?: (() => void) | undefined
}

export function PhotoStrip({ photos, onLook, onRemove, onAdd }: PhotoStripProps) {
  return (
    <View className="photo-strip">
      {photos.map((photo, index) => (
        <View key={photo.id} className="photo-strip__one">
          <Pressable className="photo-strip__look" label={photo.alt} onPress={() => onLook?.(photo.id)}>
            <StripPicture photo={photo} />
          </Pressable>
          {onRemove ? (
            <Pressable
              className="photo-strip__remove"
              label={commonWords.removePhoto(index + 1)}
              onPress={() => onRemove(photo.id)}
            >
              <Icon name="close" className="photo-strip__cross" />
            </Pressable>
          ) : null}
        </View>
      ))}
      {onAdd ? (
        <Pressable className="photo-strip__add" onPress={onAdd}>
          <Icon name="camera" />
          <Text>{commonWords.addPhoto}</Text>
        </Pressable>
      ) : null}
    </View>
  )
}

function StripPicture({ photo }: { readonly photo: StripPhoto }) {
  const [source, setSource] = useState(photo.kept ? undefined : photo.src)
  useEffect(() => {
    if (!photo.kept) return setSource(photo.src)
    let gone = false
    void photoSource(photo.src).then((found) => (gone ? undefined : setSource(found)))
    return () => {
      gone = true
    }
  }, [photo.src, photo.kept])
  return source ? (
    <Picture src={source} alt="" className="photo-strip__picture" />
  ) : (
    <View className="photo-strip__picture" />
  )
}
