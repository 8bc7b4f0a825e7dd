// How long people wait, and the requests that wait still or waited too long.
import { View } from '@tarojs/components'
import type { RecordSet } from '@core/insight/insight-api'
import type { Figures, Times } from '@core/insight/rates'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { rateWords } from '@/ui/words/rates'
import './rates.scss'

export function RatesTimes({ figures: { accept, answer } }: { readonly figures: Figures }) {
  return (
    <Card title={rateWords.times}>
      <View className="rate__line">{sayTimes(accept, rateWords.accept, rateWords.tooFewAccepted)}</View>
      <View className="rate__line">{sayTimes(answer, rateWords.answer, rateWords.tooFewAnswered)}</View>
      <View className="rate__note">{rateWords.timesBasis}</View>
    </Card>
  )
}

function sayTimes(times: Times, say: (median: number, p90: number) => string, tooFew: string): string {
  const { medianMinutes, p90Minutes } = times
  return medianMinutes === null || p90Minutes === null ? tooFew : say(medianMinutes, p90Minutes)
}

interface RatesMoreProps {
  readonly figures: Figures
  readonly onOpen: (figure: RecordSet) => void
}

const sets = ['unanswered', 'lateAccept', 'all'] as const

export function RatesMore({ figures, onOpen }: RatesMoreProps) {
  const { unanswered, lateAccept, requests, leftOut, silent } = figures
  const counts = { unanswered, lateAccept, all: requests + leftOut }
  return (
    <Card flush title={rateWords.more}>
      {sets.map((set) =>
        counts[set] === 0 ? null : (
          <ListRow key={set} title={rateWords.moreOf[set](counts[set])} onPress={() => onOpen(set)} />
        ),
      )}
      {silent + leftOut > 0 ? (
        <View className="rate rate--notes">
          {silent > 0 ? <View className="rate__note">{rateWords.silent(silent)}</View> : null}
          {leftOut > 0 ? <View className="rate__note">{rateWords.leftOut(leftOut)}</View> : null}
        </View>
      ) : null}
    </Card>
  )
}
