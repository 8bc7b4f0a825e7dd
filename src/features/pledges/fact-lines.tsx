// What is known of a thing, line by line: the question small, the answer to be read.
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import './pledges.scss'

interface FactLinesProps {
  readonly title?: string | undefined
  /** Label and value; without a value the line is left out. */
  readonly lines: readonly (readonly [label: string, value: string])[]
  /** Below all of them. */
  readonly note?: string | undefined
}

export function FactLines({ title, lines, note }: FactLinesProps) {
  return (
    <Card title={title}>
      <View className="pledge__facts">
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <View key={label}>
              <View className="field__help">{label}</View>
              <View className="pledge__text">{value}</View>
            </View>
          ))}
        {note === undefined ? null : <View className="field__help">{note}</View>}
      </View>
    </Card>
  )
}
