// The answer in figures: how much of the streets is near enough, and what the middle and the worst of them have.
import { Text, View } from '@tarojs/components'
import type { CoverageReport } from '@core/insight/coverage-report'
import { Card } from '@/ui/card'
import { coverageWords } from '@/ui/words/insight'
import './coverage.scss'

export function CoverageHead({ report }: { readonly report: CoverageReport }) {
  const { all, worst, homes, limitSeconds } = report
  return (
    <Card>
      <View className="coverage__headline">
        <Text className="coverage__share">{coverageWords.share(all.share)}</Text>
        <Text>{coverageWords.headline(limitSeconds / 60)}</Text>
      </View>
      <View className="coverage__line">{coverageWords.metres(all.within, all.metres)}</View>
      <View className="coverage__line">{coverageWords.median(all.medianSeconds)}</View>
      {worst ? <View className="coverage__line">{coverageWords.worst(worst.gridName, worst.seconds)}</View> : null}
      <View className="coverage__note">{coverageWords.basis(homes)}</View>
    </Card>
  )
}
