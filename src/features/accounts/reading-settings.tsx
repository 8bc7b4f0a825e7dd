// Elder mode on or off, and its three sizes, with a sentence to try them on.
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { SegmentedControl, Tick } from '@/ui/choice'
import { setReading, textSizes, useReading } from '@/ui/reading'
import { meWords, sizeWords } from '@/ui/words/accounts'

const sizes = textSizes.map((size) => ({ value: size, text: sizeWords[size] }))

export function ReadingSettings() {
  const { elder, size } = useReading()
  return (
    <Card title={meWords.reading}>
      <View className="stack">
        <Tick text={meWords.elder} note={meWords.elderNote} on={elder} onChange={(on) => setReading({ elder: on })} />
        {elder ? (
          <SegmentedControl
            label={meWords.size}
            options={sizes}
            value={size}
            onChoose={(chosen) => setReading({ size: chosen })}
          />
        ) : null}
      </View>
    </Card>
  )
}
