// For who works on a request: the neighbours who would help, how to reach them, and yes or no to each.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OfferView } from '@core/board/board-api'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { boardWords } from '@/ui/words/board'
import './board.scss'

const words = boardWords.offers

interface OffersCardProps {
  readonly requestId: string
  /** Takes the neighbour on as a helper of the request. */
  readonly onAccept: (offerId: string) => Promise<unknown>
}

/** Nothing where nobody offered. */
export function OffersCard({ requestId, onAccept }: OffersCardProps) {
  const offers = useQuery('board', 'offers', { id: requestId }, { keep: false })
  const declining = useCommand('board', 'declineOffer')
  const [deciding, setDeciding] = useState('')
  const now = useNow()
  const decide = async (offerId: string, work: () => Promise<unknown>) => {
    setDeciding(offerId)
    await work()
    await offers.refresh()
    setDeciding('')
  }
  if (!offers.data || offers.data.length === 0) return null
  return (
    <Card title={words.title}>
      <View className="stack">
        {declining.refusal ? <RefusalNotice refusal={declining.refusal} /> : null}
        {offers.data.map((offer) => (
          <OneOffer
            key={offer.id}
            offer={offer}
            now={now}
            busy={deciding !== ''}
            onAccept={() => void decide(offer.id, () => onAccept(offer.id))}
            onDecline={() => void decide(offer.id, () => declining.run({ offerId: offer.id }))}
          />
        ))}
      </View>
    </Card>
  )
}

interface OneOfferProps {
  readonly offer: OfferView
  readonly now: number
  readonly busy: boolean
  readonly onAccept: () => void
  readonly onDecline: () => void
}

function OneOffer({ offer, now, busy, onAccept, onDecline }: OneOfferProps) {
  const { name, phone, text, state, at } = offer
  return (
    <View className="stack stack--tight">
      <View>
        <View className="board-note">{text}</View>
        <View className="board-note board-note--small">
          {[name, phone, formatMoment(at, now), words.states[state]].filter(Boolean).join(' · ')}
        </View>
      </View>
      <View className="row">
        {phone === '' ? null : <CallButton number={phone} who={name} />}
        {state === 'offered' ? (
          <>
            <Button disabled={busy} onPress={onAccept}>
              {words.accept}
            </Button>
            <Button disabled={busy} onPress={onDecline}>
              {words.decline}
            </Button>
          </>
        ) : null}
      </View>
    </View>
  )
}
