// Who votes, and by which rule it is counted; the law's own article behind a tap.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { quorumWords, ruleWords, thresholdWords } from '@/ui/words/ballot-rules'
import { ballotWords } from '@/ui/words/ballots'
import { grouped } from './shares'
import './ballots.scss'

const words = ballotWords.vote

type Ruled = Pick<DecisionView, 'rule' | 'options'>

export function HowCard({ view }: { readonly view: DecisionView }) {
  const { electorate, takenPart, mode } = view
  return (
    <>
      <Card title={words.how}>
        <RuleLines view={view} />
      </Card>
      <Card title={words.who}>
        <View className="ballot__text">{words.whoRegister(electorate.registerName, grouped(electorate.heads))}</View>
        {takenPart === 0 ? null : (
          <View className="ballot__note">
            {(mode === 'secret' ? words.takenSecret : words.taken)(grouped(takenPart))}
          </View>
        )}
      </Card>
    </>
  )
}

export function RuleLines({ view: { rule, options } }: { readonly view: Ruled }) {
  const [open, setOpen] = useState(false)
  const yesNo = options.some(({ id }) => id === 'yes')
  return (
    <Stack tight>
      <View className="ballot__text">{quorumWords(rule)}</View>
      <View className="ballot__text">{thresholdWords(rule, yesNo)}</View>
      <View className="ballot__text">{ruleWords.abstain}</View>
      <Button look="quiet" onPress={() => setOpen(!open)}>
        {open ? ruleWords.hideArticle : ruleWords.article}
      </Button>
      {open ? <View className="ballot__note">{rule.source}</View> : null}
    </Stack>
  )
}
