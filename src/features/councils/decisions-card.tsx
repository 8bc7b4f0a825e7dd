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

interface DecisionsCardProps {
  readonly decisions: readonly MatterDecision[]
  /** Who runs the matter runs its votes. */
  readonly isCommittee: boolean
}

export function DecisionsCard({ decisions, isCommittee }: DecisionsCardProps) {
  if (decisions.length === 0) return null
  return (
    <Card title={words.decisions}>
      {[...decisions].reverse().map((decision) => (
        <View key={decision.decisionId} className="council__part stack stack--tight">
          <View className="council__strong">{words.question(decision.question)}</View>
          <DecisionState decision={decision} />
          {isCommittee && decision.state === 'announced' ? <ToDesk id={decision.decisionId} /> : null}
        </View>
      ))}
    </Card>
  )
}

function ToDesk({ id }: { readonly id: string }) {
  return (
    <Button wide onPress={() => void Taro.navigateTo({ url: routes.decisionDesk(id) })}>
      {words.toDesk}
    </Button>
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
