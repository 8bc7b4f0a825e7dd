// How long a request may wait, as data: by service and urgency, in minutes of working time.

export const urgencies = ['normal', 'urgent', 'emergency'] as const
export type Urgency = (typeof urgencies)[number]

/** The service code that stands for every service without a line of its own. */
export const everyService = '*'

/** Document id `<serviceCode>:<urgency>`, `any:<urgency>` for every service. */
export interface TimeLimit {
  /** A service's code, or `*`. */
  readonly serviceCode: string
  readonly urgency: Urgency
  /** Working minutes from submission; around the clock for an emergency. */
  readonly acceptWithinMinutes: number
  /** Working minutes from submission to the answer. */
  readonly answerWithinMinutes: number
  /** Working minutes before a limit at which its desk is reminded. */
  readonly remindBeforeMinutes: number
  /** Working minutes between one escalation and the next. */
  readonly escalateEveryMinutes: number
}
