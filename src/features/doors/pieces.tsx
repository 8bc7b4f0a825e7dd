// Short facts beside each other, with a dot between; each goes to the next line as a whole, and no line begins with a dot.
import { View } from '@tarojs/components'
import './doors.scss'

export function Pieces({ of }: { readonly of: readonly string[] }) {
  const said = of.filter((piece) => piece !== '')
  return (
    <View className="doors__pieces">
      {said.map((piece, index) => (
        <View key={piece} className="doors__piece">
          {index < said.length - 1 ? `${piece} ·` : piece}
        </View>
      ))}
    </View>
  )
}
