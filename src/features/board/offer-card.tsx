// 我来帮忙: a neighbour tells who works on it how to reach them, and hears what became of it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardView } from '@core/board/board-api'
import { mayOfferHelp } from '@core/board/may-join'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { TwoStep } from '@/ui/two-step'
import { boardWords } from '@/ui/words/board'
import { OfferForm } from './offer-form'
import { useOffer } from './use-offer'
import './board.scss'

const words = boardWords.offer

export function OfferCard({ entry }: { readonly entry: BoardView }) {
  const own = useOffer(entry.id)
  const [writing, setWriting] = useState(false)
  const state = own.offer?.state
  const isOut = state !== undefined && state !== 'withdrawn'
  const close = () => setWriting(false)
  if (!isOut && !mayOfferHelp(entry)) return null
  if (writing) return <OfferForm own={own} onDone={close} onCancel={close} />
  return (
    <Card title={words.title}>
      <View className="stack stack--tight">
        <View className="board-note">{isOut ? words.states[state] : words.why}</View>
        {own.refusal ? <RefusalNotice refusal={own.refusal} /> : null}
        {isOut ? null : (
          <Button wide onPress={() => setWriting(true)}>
            {words.start}
          </Button>
        )}
        {state === 'offered' ? (
          <TwoStep
            text={words.withdraw}
            question={words.withdrawAsk}
            sure={words.withdrawSure}
            busy={own.busy}
            onSure={() => void own.withdraw()}
          />
        ) : null}
      </View>
    </Card>
  )
}
