// What all decided, or may decide now: one big button to vote.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MatterDecision } from '@core/councils/matter'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { routes } from '@/ui/routes'
import { Tag } from '@/ui/tag'
import { councilWords, outcomeWords } from '@/ui/words/councils'
import './councils.scss'

const words = councilWords.one

export function DecisionsCard({ decisions }: { readonly decisions: readonly MatterDecision[] }) {
  if (decisions.length === 0) return null
  return (
    <Card title={words.decisions}>
      {[...decisions].reverse().map((decision) => (
        <View key={decision.decisionId} className="council__part stack stack--tight">
          <View className="council__strong">{words.question(decision.question)}</View>
          <DecisionState decision={decision} />
        </View>
      ))}
    </Card>
  )
}

function DecisionState({ decision }: { readonly decision: MatterDecision }) {
  const { decisionId, state, outcome, adoptedText } = decision
  if (state === 'cancelled') return <View className="council__text">{words.cancelled}</View>
  if (state === 'announced')
    return (
      <Button look="primary" wide onPress={() => void Taro.navigateTo({ url: routes.decision(decisionId) })}>
        {words.vote}
      </Button>
    )
  return (
    <>
      <View className="council__line">
        <Tag look={outcome === 'adopted' ? 'strong' : 'outline'}>{outcomeWords[outcome]}</Tag>
      </View>
      {adoptedText === '' ? null : <View className="council__text">{words.adopted(adoptedText)}</View>}
      <Button wide onPress={() => void Taro.navigateTo({ url: routes.decisionResult(decisionId) })}>
        {words.result}
      </Button>
    </>
  )
}
