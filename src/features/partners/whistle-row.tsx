// One whistle in a list: what it is about, and how it stands with each unit.
import { View } from '@tarojs/components'
import type { WhistleSummary } from '@core/partners/partners-api'
import { ListRow } from '@/ui/list-row'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { callStateWords, limitWords, whistleWords } from '@/ui/words/partners'
import { lookOf } from './call-look'
import './whistle-row.scss'

const words = whistleWords.lists

interface WhistleRowProps {
  readonly whistle: WhistleSummary
  /** Only this unit's call is shown; every one where left out. */
  readonly unitId?: string | undefined
  readonly now: number
  readonly onOpen: () => void
}

export function WhistleRow({ whistle, unitId, now, onOpen }: WhistleRowProps) {
  const { what, blower, blownAt, requestCount, urgency } = whistle
  const calls = unitId === undefined ? whistle.calls : whistle.calls.filter((call) => call.unitId === unitId)
  const about = [
    blower.unitName,
    formatMoment(blownAt, now),
    requestCount > 0 ? words.requests(requestCount) : '',
    urgency === 'emergency' ? words.emergency : '',
  ]
  return (
    <ListRow title={what} onPress={onOpen}>
      <View className="whistle-row__note">{about.filter(Boolean).join(' · ')}</View>
      {calls.map((call) => (
        <View key={call.unitId} className="whistle-row__line">
          <Tag look={lookOf(call, now)}>{callStateWords[call.state]}</Tag>
          <View className="whistle-row__note">
            {[unitId === undefined ? call.unitName : '', limitWords(call, now)].filter(Boolean).join(' · ')}
          </View>
        </View>
      ))}
    </ListRow>
  )
}
