// Which limit a request has: its service's own line, else the line for every service, else what is usual.
import { everyService, type TimeLimit, type Urgency } from './time-limit'
import { workingDayMinutes } from './working-calendar'

/**
 * What holds where a district imported no line for every service. No law of the state sets these; they lie within what the
 * 12345 hotlines of Chinese cities promise (2 hours where life or property is in danger, a day for water, power and heat,
 * 5 working days for the rest). That somebody takes it within the half hour is this product's own aim.
 */
export const usualLimits: Readonly<Record<Urgency, TimeLimit>> = {
  normal: {
    serviceCode: everyService,
    urgency: 'normal',
    acceptWithinMinutes: 30,
    answerWithinMinutes: 5 * workingDayMinutes,
    remindBeforeMinutes: workingDayMinutes / 2,
    escalateEveryMinutes: workingDayMinutes / 2,
  },
  urgent: {
    serviceCode: everyService,
    urgency: 'urgent',
    acceptWithinMinutes: 15,
    answerWithinMinutes: workingDayMinutes,
    remindBeforeMinutes: 60,
    escalateEveryMinutes: 60,
  },
  emergency: {
    serviceCode: everyService,
    urgency: 'emergency',
    acceptWithinMinutes: 10,
    answerWithinMinutes: 120,
    remindBeforeMinutes: 5,
    escalateEveryMinutes: 15,
  },
}

export function limitFor(limits: readonly TimeLimit[], serviceCode: string, urgency: Urgency): TimeLimit {
  const lineOf = (code: string) => limits.find((line) => line.serviceCode === code && line.urgency === urgency)
  return lineOf(serviceCode) ?? lineOf(everyService) ?? usualLimits[urgency]
}

/** The district's lines, and the usual one for each urgency that has none for every service. */
export function withUsualLimits(limits: readonly TimeLimit[]): readonly TimeLimit[] {
  const isCovered = (usual: TimeLimit) =>
    limits.some(({ serviceCode, urgency }) => serviceCode === everyService && urgency === usual.urgency)
  return [...limits, ...Object.values(usualLimits).filter((usual) => !isCovered(usual))]
}
