// One's own offer of a hand: what is written stays on the phone until it is sent.
import { useState } from 'react'
import { parse } from '@core/kernel/procedure'
import type { Refusal } from '@core/kernel/result'
import { phone, text } from '@core/kernel/schema'
import { readKept, removeKept, writeKept } from '@/platform/storage'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'

export interface OfferWords {
  readonly name: string
  readonly phone: string
  readonly text: string
}

export type OfferFaults = Readonly<Partial<Record<keyof OfferWords, Refusal>>>

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

/** The contract's own checks, under the names that stand on the screen. */
export function checkOffer(said: OfferWords): OfferFaults {
  const checks = {
    name: parse(text(1, 40), said.name),
    phone: parse(phone, said.phone),
    text: parse(text(2, 200), said.text),
  }
  const faults: { -readonly [K in keyof OfferWords]?: Refusal } = {}
  for (const field of ['name', 'phone', 'text'] as const) {
    const check = checks[field]
    if (!check.ok) faults[field] = { ...check.error, field: `offer.${field}` }
  }
  return faults
}
