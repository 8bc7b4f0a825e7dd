// Time first, then why: 步行约 7 分钟 · 450 米 · 上坡 12 米.
import { Text, View } from '@tarojs/components'
import type { ProfileId } from '@core/walking/profile'
import { sayWay } from '@/ui/words/walking'
import type { Ranked } from './use-nearest'
import './way-line.scss'

const between = ' · '

interface WayLineProps {
  readonly way: Pick<Ranked, 'metres' | 'walk'>
  readonly profile: ProfileId
  /** The time on a line of its own, large. */
  readonly big?: boolean | undefined
}

export function WayLine({ way, profile, big }: WayLineProps) {
  const { time, rest } = sayWay(way, profile)
  return (
    <View className={`way-line ${big ? 'way-line--big' : ''}`}>
      {time === '' ? null : <Text className="way-line__time">{time}</Text>}
      <Text className="way-line__rest">
        {rest.split(between).map((part, index, parts) => (
          <Text key={part} className="way-line__part">
            {index === parts.length - 1 ? part : `${part}${between}`}
          </Text>
        ))}
      </Text>
    </View>
  )
}
