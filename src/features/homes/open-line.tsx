// 开门中 · 17:30 关门.
import { Text, View } from '@tarojs/components'
import { openState } from './open-state'
import './open-line.scss'

export function OpenLine({ hours, now }: { readonly hours: string; readonly now: number }) {
  const { open, text, next } = openState(hours, now)
  return (
    <View className="open-line">
      <Text className={`open-line__state ${open ? 'open-line__state--open' : ''}`}>{text}</Text>
      {next === '' ? null : <Text className="open-line__next">{next}</Text>}
    </View>
  )
}
