// One who asks a family, with its yes and its no; and one who comes, with the end of it.
import { View } from '@tarojs/components'
import type { AdoptionView, OurFamily } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatDay } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { familyDeskWords } from '@/ui/words/pledges-families'
import { oursWords as words } from '@/ui/words/pledges-ours'
import './pledges.scss'

interface AskingProps {
  readonly adoption: AdoptionView
  readonly onChanged: (family: OurFamily) => void
}

export function AskingCard({ adoption: { pledgeId, name, unitName }, onChanged }: AskingProps) {
  const answer = useCommand('pledges', 'answerFamily')
  async function say(agrees: boolean) {
    const result = await answer.run({ pledgeId, agrees })
    if (result.ok) onChanged(result.value)
  }
  return (
    <Card title={words.asks(name)}>
      <View className="stack">
        {name === '' ? null : <View className="pledge__text">{words.asksWho(name, unitName)}</View>}
        <View className="pledge__text">{words.asksNote(name)}</View>
        {answer.refusal ? <RefusalNotice refusal={answer.refusal} /> : null}
        <Button look="primary" wide busy={answer.busy} label={`${words.yes}：${name}`} onPress={() => void say(true)}>
          {words.yes}
        </Button>
        <Button wide disabled={answer.busy} label={`${words.no}：${name}`} onPress={() => void say(false)}>
          {words.no}
        </Button>
      </View>
    </Card>
  )
}

interface ComingProps {
  readonly adoption: AdoptionView
  readonly onEnded: () => void
}

export function ComingCard({ adoption: { pledgeId, name, unitName, agreedAt, spoken }, onEnded }: ComingProps) {
  const now = useNow()
  const end = useCommand('pledges', 'endPledge')
  async function go() {
    if ((await end.run({ pledgeId })).ok) onEnded()
  }
  const day = formatDay(agreedAt, now)
  const { speakers, spokenWays } = familyDeskWords
  return (
    <Card title={words.comes(name)}>
      <View className="stack">
        {name === '' ? null : <View className="pledge__text">{words.asksWho(name, unitName)}</View>}
        <View className="field__help">
          {spoken
            ? words.spoken(speakers[spoken.who], spokenWays[spoken.how], spoken.recorderName, formatDay(spoken.at, now))
            : words.since(day)}
        </View>
        {end.refusal ? <RefusalNotice refusal={end.refusal} /> : null}
        <TwoStep
          text={words.end}
          question={words.endQuestion(name)}
          sure={words.endSure}
          busy={end.busy}
          onSure={() => void go()}
        />
        <View className="field__help">{words.endNote(name)}</View>
      </View>
    </Card>
  )
}
