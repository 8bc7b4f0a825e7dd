// One part of a request that is being split.
import { View } from '@tarojs/components'
import { descriptionLimit, type DeskChoice } from '@core/requests/requests-api'
import { Button } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { formWords } from '@/ui/words/ways'
import { errorAt } from './act-form'
import { PickOne } from '@/ui/pick-one'
import { Question } from './question'
import type { Act } from './use-act'
import { useServices } from './use-services'

const words = formWords.split

export interface WrittenPart {
  readonly serviceCode: string
  readonly description: string
  /** Empty: by the rules. */
  readonly unitId: string
}

interface SplitPartProps {
  readonly part: WrittenPart
  readonly index: number
  readonly act: Act
  readonly desks: readonly DeskChoice[]
  readonly onChange: (part: Partial<WrittenPart>) => void
  readonly onRemove: (() => void) | undefined
}

export function SplitPart({ part, index, act, desks, onChange, onRemove }: SplitPartProps) {
  const services = useServices().data ?? []
  const wrong = (field: keyof WrittenPart) => errorAt(act, 'split', `parts.${index}.${field}`)
  return (
    <View className="stack stack--tight">
      <View className="act-form__head">
        <View className="act-form__label">{words.part(index + 1)}</View>
        {onRemove ? (
          <Button look="quiet" onPress={onRemove}>
            {words.remove(index + 1)}
          </Button>
        ) : null}
      </View>
      <TextArea
        label={words.words}
        value={part.description}
        maxLength={descriptionLimit}
        error={wrong('description')}
        onInput={(description) => onChange({ description })}
      />
      <Question text={words.service} error={wrong('serviceCode')}>
        <PickOne
          label={words.service}
          options={services.map(({ code, name }) => ({ value: code, text: name }))}
          value={part.serviceCode}
          onChoose={(serviceCode) => onChange({ serviceCode })}
        />
      </Question>
      <Question text={words.unit} error={wrong('unitId')}>
        <PickOne
          label={words.unit}
          options={[
            { value: '', text: words.byRule },
            ...desks.map(({ unitId, unitName }) => ({ value: unitId, text: unitName })),
          ]}
          value={part.unitId}
          onChoose={(unitId) => onChange({ unitId })}
        />
      </Question>
    </View>
  )
}
