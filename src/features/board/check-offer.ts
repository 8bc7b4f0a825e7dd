// What is still missing in an offer of a hand, field by field: the contract's own checks, before anything is sent.
import { parse } from '@core/kernel/procedure'
import type { Refusal } from '@core/kernel/result'
import { phone, text } from '@core/kernel/schema'

export interface OfferWords {
  readonly name: string
  readonly phone: string
  readonly text: string
}

export type OfferFaults = Readonly<Partial<Record<keyof OfferWords, Refusal>>>

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
