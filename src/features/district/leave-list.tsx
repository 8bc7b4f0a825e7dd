// Who of a unit is away or will be, with who stands in; a leave can be ended early.
import { View } from '@tarojs/components'
import type { LeaveView } from '@core/district/district-api'
import { isAway } from '@core/district/leave'
import { useCommand } from '@/rpc/use-command'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Tag } from '@/ui/tag'
import { formatDay } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { ruleWords } from '@/ui/words/routing'

const words = ruleWords.leaves

interface LeaveListProps {
  readonly leaves: readonly LeaveView[]
  readonly now: number
  readonly onEnded: () => void
}

export function LeaveList({ leaves, now, onEnded }: LeaveListProps) {
  const { run, busy, refusal } = useCommand('district', 'endLeave')
  if (leaves.length === 0) return <Card>{words.none}</Card>
  async function end(id: string) {
    if ((await run({ id })).ok) onEnded()
  }
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {leaves.map((leave) => (
        <Card
          key={leave.id}
          title={leave.name}
          aside={isAway(leave, now) ? <Tag look="strong">{words.now}</Tag> : null}
        >
          <View className="stack stack--tight">
            <View>{words.span(formatDay(leave.from, now), formatDay(leave.until - 1, now))}</View>
            <View>{leave.substituteName === '' ? words.noSubstitute : words.substitute(leave.substituteName)}</View>
            <TwoStep
              text={words.end}
              question={words.endQuestion}
              sure={words.endSure}
              busy={busy}
              onSure={() => void end(leave.id)}
            />
          </View>
        </Card>
      ))}
    </>
  )
}
