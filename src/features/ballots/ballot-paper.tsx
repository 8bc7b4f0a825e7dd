// A secret ballot on paper: its number, the question, and a box before each option.
import { View } from '@tarojs/components'
import type { DecisionView } from '@core/ballots/ballots-api'
import { Heading } from '@/platform/elements'
import { handWords as words } from '@/ui/words/ballot-desk'
import { printedNumber } from './paper-number'
import './ballot-desk.scss'

interface BallotPaperProps {
  readonly view: Pick<DecisionView, 'question' | 'options'>
  readonly number: string
}

export function BallotPaper({ view: { question, options }, number }: BallotPaperProps) {
  return (
    <View className="ballot-paper printed">
      <Heading level={2} className="ballot-paper__title">
        {words.heading}
      </Heading>
      <View className="ballot-paper__strong">{question}</View>
      <View className="ballot-paper__line">{words.choose}</View>
      {options.map(({ id, text }) => (
        <View key={id} className="ballot-paper__option">
          <View className="ballot-paper__box" />
          <View>{text}</View>
        </View>
      ))}
      <View className="ballot-paper__line">{words.number}</View>
      <View className="ballot-paper__code">{printedNumber(number)}</View>
    </View>
  )
}
