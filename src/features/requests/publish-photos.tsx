// Which photos of a request neighbours may see: each looked at, then released one by one.
import { View } from '@tarojs/components'
import type { RequestView } from '@core/requests/requests-api'
import { Tick } from '@/ui/choice'
import { formWords } from '@/ui/words/ways'
import { Question } from './question'
import { RequestPhotos } from './request-photos'

const words = formWords.publish

interface PublishPhotosProps {
  readonly request: RequestView
  readonly photoIds: readonly string[]
  readonly error: string | undefined
  readonly onChange: (photoIds: readonly string[]) => void
}

export function PublishPhotos({ request, photoIds, error, onChange }: PublishPhotosProps) {
  const { photos } = request
  if (photos.length === 0) return null
  const turn = (id: string, on: boolean) =>
    onChange(on ? [...photoIds, id] : photoIds.filter((released) => released !== id))
  return (
    <Question text={words.photos} error={error}>
      <View className="stack stack--tight">
        <View className="act-form__note">{words.photoNote}</View>
        <RequestPhotos photos={photos} of={request} />
        {photos.map(({ id }, index) => (
          <Tick key={id} text={words.photo(index + 1)} on={photoIds.includes(id)} onChange={(on) => turn(id, on)} />
        ))}
      </View>
    </Question>
  )
}
