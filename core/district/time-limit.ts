// How long a request may wait, as data: by service and urgency, in minutes of working time.
import type { Withdrawable } from '@core/kernel/withdrawn'

export const urgencies = ['normal', 'urgent', 'emergency'] as const
export type Urgency = (typeof urgencies)[number]

/** The service code that stands for every service without a line of its own. */
export const everyService = '*'

export interface TimeLimit extends Withdrawable {
  /** A service's code, or `*`. */
  readonly serviceCode: string
  readonly urgency: Urgency
  /** Working minutes from submission; around the clock for an emergency. */
  readonly acceptWithinMinutes: number
  /** Working minutes from submission to the answer. */
  readonly answerWithinMinutes: number
  /** Working minutes before a limit at which its desk is reminded; a limit no longer than that has no reminder. */
  readonly remindBeforeMinutes: number
  /** Working minutes between one escalation and the next. */
  readonly escalateEveryMinutes: number
}

/** Its document's id: `<serviceCode>:<urgency>`, `any:<urgency>` for every service. */
export function limitId({ serviceCode, urgency }: Pick<TimeLimit, 'serviceCode' | 'urgency'>): string {
  return `${serviceCode === everyService ? 'any' : serviceCode}:${urgency}`
}
