// One rate: the figure, what it means, of how many, how it was before, and the requests that spoil it.
import { View } from '@tarojs/components'
import type { RatesReport, RecordSet } from '@core/insight/insight-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { rateWords } from '@/ui/words/rates'
import type { Span } from './use-rates'
import './rates.scss'

export type RateName = keyof typeof rateWords.rates

interface RateCardProps {
  readonly name: RateName
  readonly report: RatesReport
  readonly span: Span
  readonly onOpen: (figure: RecordSet) => void
}

const spoilers = { response: 'lateAnswer', resolution: 'unresolved', satisfaction: 'dissatisfied' } as const

export function RateCard({ name, report, span, onOpen }: RateCardProps) {
  const { figures, before, yearAgo } = report
  const rate = figures[name]
  const compared = rateWords.compare(before[name], span === '12' ? undefined : yearAgo[name], span)
  return (
    <Card flush>
      <View className="rate">
        <View className="rate__head">
          <View className="rate__name">{rateWords.rates[name].name}</View>
          {rate.of > 0 ? <View className="rate__share">{rateWords.share(rate)}</View> : null}
        </View>
        <View className="rate__line">{rateWords.rates[name].means}</View>
        <View className="rate__line">{rateWords.ofHowMany(rate)}</View>
        {compared === '' ? null : <View className="rate__note">{compared}</View>}
      </View>
      {rate.count < rate.of ? (
        <ListRow title={rateWords.open[name](figures)} onPress={() => onOpen(spoilers[name])} />
      ) : null}
    </Card>
  )
}
