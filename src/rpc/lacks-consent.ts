// Nothing went wrong: what was asked for needs a yes to the privacy notice first.
import type { Refusal } from '@core/kernel/result'

const reasons = ['consent.needed', 'consent.privacy-first']

export function lacksConsent({ reason }: Pick<Refusal, 'reason'>): boolean {
  return reasons.includes(reason)
}
