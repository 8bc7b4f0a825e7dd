// What straight lines would have told, beside what the walk says.
import { View } from '@tarojs/components'
import type { StraightLineCost } from '@core/insight/straight-line-cost'
import { Card } from '@/ui/card'
import { straightLineWords } from '@/ui/words/insight'
import './coverage.scss'

interface StraightLineCardProps {
  readonly cost: StraightLineCost
  readonly limitSeconds: number
}

export function StraightLineCard({ cost, limitSeconds }: StraightLineCardProps) {
  const lines = [
    straightLineWords.circle(limitSeconds / 60, cost.circleShare, cost.walkingShare),
    straightLineWords.misled(cost.misledShare),
    cost.misledShare > 0
      ? straightLineWords.lost(cost.medianLostSeconds, cost.p95LostSeconds, cost.worstLostSeconds)
      : null,
  ]
  return (
    <Card title={straightLineWords.title}>
      {lines.map((line) =>
        line === null ? null : (
          <View className="coverage__line" key={line}>
            {line}
          </View>
        ),
      )}
      <View className="coverage__note">{straightLineWords.basis(cost.corners)}</View>
    </Card>
  )
}
