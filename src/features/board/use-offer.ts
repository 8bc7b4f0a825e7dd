// One's own offer of a hand: what is written stays on the phone until it is sent.
import { useState } from 'react'
import { readKept, removeKept, writeKept } from '@/platform/storage'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'
import { checkOffer, type OfferWords } from './check-offer'

const nothing: OfferWords = { name: '', phone: '', text: '' }

export function useOffer(requestId: string) {
  const mine = useQuery('board', 'myOffer', { id: requestId }, { keep: false })
  const place = `offer.${requestId}`
  const [said, setSaid] = useState(() => readKept<OfferWords>(place) ?? nothing)
  const [tried, setTried] = useState(false)
  const sending = useCommand('board', 'offerHelp')
  const withdrawing = useCommand('board', 'withdrawOffer')
  const change = (part: Partial<OfferWords>) => {
    const next = { ...said, ...part }
    writeKept(place, next)
    setSaid(next)
  }
  /** Says whether it went. */
  const send = async () => {
    setTried(true)
    if (Object.keys(checkOffer(said)).length > 0) return false
    const result = await sending.run({ id: requestId, ...said })
    if (!result.ok) return false
    removeKept(place)
    setTried(false)
    await mine.refresh()
    return true
  }
  const withdraw = async () => {
    if ((await withdrawing.run({ id: requestId })).ok) await mine.refresh()
  }
  return {
    offer: mine.data ?? undefined,
    said,
    change,
    faults: tried ? checkOffer(said) : {},
    send,
    withdraw,
    busy: sending.busy || withdrawing.busy,
    refusal: sending.refusal ?? withdrawing.refusal,
  }
}

export type OwnOffer = ReturnType<typeof useOffer>
