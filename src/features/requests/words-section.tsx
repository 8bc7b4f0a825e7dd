// What happened, in the person's own words and photos.
import { View } from '@tarojs/components'
import { descriptionLimit, photoLimit } from '@core/requests/requests-api'
import { FieldError, TextArea } from '@/ui/field'
import { PhotoStrip } from '@/ui/photo-strip'
import { sentenceOf } from '@/ui/words/refusals'
import { requestWords } from '@/ui/words/requests'
import type { DraftPhoto } from './draft'
import { usePhotoPicker } from './use-photo-picker'

const words = requestWords.new

interface WordsSectionProps {
  readonly label: string
  readonly hint: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly photos: readonly DraftPhoto[]
  readonly onPhotos: (photos: readonly DraftPhoto[]) => void
  readonly textError?: string | undefined
  readonly photoError?: string | undefined
}

/** Near the limit the count is shown; before that it would only be noise. */
const countFrom = descriptionLimit - 200

export function WordsSection({ text, photos, ...props }: WordsSectionProps) {
  const picker = usePhotoPicker(photos, props.onPhotos)
  const photoError = picker.refusal ? sentenceOf(picker.refusal) : props.photoError
  return (
    <View className="stack">
      <TextArea
        label={props.label}
        placeholder={props.hint}
        value={text}
        onInput={props.onText}
        help={text.length > countFrom ? words.count(text.length, descriptionLimit) : undefined}
        error={props.textError}
      />
      <View>
        <PhotoStrip
          photos={photos.map((photo, index) => ({
            id: photo.id,
            src: photo.path,
            kept: true,
            alt: requestWords.one.photo(index + 1),
          }))}
          onAdd={picker.add}
          onRemove={picker.remove}
        />
        <FieldError error={photoError ?? (photos.length === photoLimit ? words.photosFull(photoLimit) : undefined)} />
      </View>
    </View>
  )
}
