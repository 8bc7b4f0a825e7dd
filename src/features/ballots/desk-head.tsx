// Where a vote stands: what is asked, until when, and how many took part – never what anybody chose.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { DecisionView } from '@core/ballots/ballots-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { formatMoment } from '@/ui/time'
import { ballotDeskWords as words } from '@/ui/words/ballot-desk'
import { grouped } from './shares'
import { untilLine } from './until'
import './ballots.scss'

interface DeskHeadProps {
  readonly view: DecisionView
  readonly now: number
}

export function DeskHead({ view, now }: DeskHeadProps) {
  const { question, title, state } = view
  return (
    <>
      {state === 'cancelled' ? (
        <Notice icon="close" title={words.cancelled}>
          {words.cancelledText(reasonOf(view))}
        </Notice>
      ) : null}
      <Card>
        <View className="stack stack--tight">
          <View className="ballot__question">{question}</View>
          <View className="ballot__note">{words.about(title)}</View>
          <View className="ballot__text">{whenText(view, now)}</View>
        </View>
      </Card>
      {now >= view.opensAt && state !== 'cancelled' ? <PartCard view={view} /> : null}
    </>
  )
}

function PartCard({ view: { mode, takenPart, electorate } }: Pick<DeskHeadProps, 'view'>) {
  const said = mode === 'secret' ? words.takenSecret : words.taken
  return (
    <Card title={words.part}>
      <View className="stack stack--tight">
        <View className="ballot__strong">{said(grouped(takenPart), grouped(electorate.electors))}</View>
        <View className="ballot__note">{words.takenNote}</View>
      </View>
    </Card>
  )
}

export function DeskLinks({ view: { id, state } }: Pick<DeskHeadProps, 'view'>) {
  const url = state === 'closed' ? routes.decisionResult(id) : routes.decision(id)
  return (
    <Button wide onPress={() => void Taro.navigateTo({ url })}>
      {state === 'closed' ? words.result : words.vote}
    </Button>
  )
}

function whenText({ state, opensAt, closesAt }: DecisionView, now: number): string {
  if (state === 'cancelled') return words.cancelled
  if (state === 'closed') return words.over
  if (state === 'counting' || now >= closesAt) return words.counting
  return now < opensAt ? words.opens(formatMoment(opensAt, now)) : untilLine(closesAt, now)
}

function reasonOf({ log }: DecisionView): string {
  const fact = log.find(({ type }) => type === 'cancelled')
  return fact?.type === 'cancelled' ? fact.reason : ''
}
