// One try at the phone's own notification after the other, each further from the last, until it is given up.
import { minuteMs } from '@core/kernel/china-day'
import type { Message } from './message'
import type { QuietHours } from './notice-settings'
import { quietEnds } from './when-to-notify'

/** How long after each failed try the next one comes; after the last of them it is given up. */
export const retryMinutes = [1, 5, 30, 120, 720]

/** How a try ended. `no-consent`: none left that was not yet used; the inbox has the message all the same. */
export type PushOutcome = 'sent' | 'refused' | 'failed' | 'no-consent'

/** Why a message never reached the phone. `refused`: the person has taken the consent back. */
export type UndeliveredReason = 'refused' | 'unreachable'

/** `claimed`: the try is this caller's. Anything else leaves it alone, or settles it without a try. */
export type Claim =
  | { readonly is: 'not-due' }
  | { readonly is: 'claimed' | 'put-off' | 'needless' | 'given-up'; readonly message: Message }

/**
 * Takes the next try for one caller alone: the moment of the one after it is written first. So two clocks never try the
 * same message at once, and a try that dies with its process is made again.
 */
export function claimPush(message: Message, quiet: QuietHours | null, now: number): Claim {
  if (message.push !== 'waiting' || message.pushAt > now) return { is: 'not-due' }
  if (message.read === 1) return { is: 'needless', message: { ...message, push: 'none' } }
  const quietUntil = message.urgent ? now : quietEnds(quiet, now)
  if (quietUntil > now) return { is: 'put-off', message: { ...message, pushAt: quietUntil } }
  if (message.pushAttempts > retryMinutes.length) return { is: 'given-up', message: { ...message, push: 'failed' } }
  return { is: 'claimed', message: claimed(message, now) }
}

export function claimed(message: Message, now: number): Message {
  const wait = retryMinutes[message.pushAttempts] ?? retryMinutes[0] ?? 0
  return { ...message, pushAttempts: message.pushAttempts + 1, pushAt: now + wait * minuteMs }
}

/** Undefined while it is not given up. */
export function undeliveredBecause(message: Message, outcome: PushOutcome): UndeliveredReason | undefined {
  if (outcome === 'refused') return 'refused'
  return outcome === 'failed' && message.pushAttempts > retryMinutes.length ? 'unreachable' : undefined
}

/** Of a claimed message. What failed waits for the moment that its claim has set. */
export function afterPush(message: Message, outcome: PushOutcome): Message {
  if (message.push !== 'waiting') return message
  if (outcome === 'sent') return { ...message, push: 'sent' }
  if (outcome === 'no-consent') return { ...message, push: 'none' }
  return undeliveredBecause(message, outcome) ? { ...message, push: 'failed' } : message
}
