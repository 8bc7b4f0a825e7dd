// What the form of an activity asks, shift by shift, and what is sent of its answers.
import { chinaDay, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { seatLimit, shiftLimit, type WelfareKind } from '@core/volunteers/activity'
import type { ActivityView, ShiftView } from '@core/volunteers/volunteers-views'
import { momentOf } from '@/ui/day-choice'
import type { Answers } from '@/ui/form-field'
import { activityWords } from '@/ui/words/volunteers'
import { offerWords as words } from '@/ui/words/volunteers-work'
import { skillsIn } from './skills-in'
import { wholeNumber } from './whole-number'

/** What stands there before anybody chose: the day is the form's. */
export const usual = { from: '540', until: '660', seats: '10' } as const

/** Names of the questions of one shift. `at` counts from the first shift of the activity, begun ones included. */
export function shiftNames(at: number) {
  return { day: `shifts.${at}`, from: `from.${at}`, until: `until.${at}`, seats: `seats.${at}`, drop: `drop.${at}` }
}

export interface Before {
  /** Shifts that have begun: they stay as they are. */
  readonly begun: readonly ShiftView[]
  readonly ahead: readonly ShiftView[]
}

export function before(activity: Pick<ActivityView, 'shifts'> | undefined, now: number): Before {
  const shifts = activity?.shifts ?? []
  return {
    begun: shifts.filter(({ startsAt }) => startsAt <= now),
    ahead: shifts.filter(({ startsAt }) => startsAt > now),
  }
}

export function shiftCountOf(answers: Answers, { begun, ahead }: Before): number {
  const usualCount = ahead.length === 0 && begun.length === 0 ? 1 : ahead.length
  return Math.min(shiftLimit - begun.length, Number(answers.shiftCount ?? usualCount))
}

/** Nobody stands in line for it, so that it can go without a word. */
export function canDrop(shift: ShiftView | undefined): boolean {
  return shift !== undefined && shift.taken === 0 && shift.waiting === 0
}

function isDropped(answers: Answers, name: string, shift: ShiftView | undefined): boolean {
  return (answers[name] ?? '') !== '' && canDrop(shift)
}

/** What stands in the form of an activity that is there already. */
export function answersOf(activity: ActivityView, { begun, ahead }: Before): Answers {
  const { title, text, kind, placeId, placeName, skills, phone } = activity
  const whereText = activity.whereText === '' ? placeName : activity.whereText
  const shifts = ahead.flatMap(({ startsAt, endsAt, seats }, index) => {
    const names = shiftNames(begun.length + index)
    const midnight = startOfChinaDay(startsAt)
    return [
      [names.day, String(chinaDay(startsAt))],
      [names.from, String((startsAt - midnight) / minuteMs)],
      [names.until, String((endsAt - midnight) / minuteMs)],
      [names.seats, String(seats)],
    ] as const
  })
  return {
    ...{ title, text, kind, whereText, placeId, phone, skills: activityWords.list(skills) },
    shiftCount: String(ahead.length),
    ...Object.fromEntries(shifts),
  }
}

export interface ShiftSaid {
  readonly id: string
  readonly startsAt: number
  readonly endsAt: number
  readonly seats: number
}

export function shiftsOf(answers: Answers, day: string, was: Before): ShiftSaid[] {
  const said: ShiftSaid[] = was.begun.map(({ id, startsAt, endsAt, seats }) => ({ id, startsAt, endsAt, seats }))
  const taken = new Set([...was.begun, ...was.ahead].map(({ id }) => id))
  for (let index = 0; index < shiftCountOf(answers, was); index++) {
    const at = was.begun.length + index
    const names = shiftNames(at)
    if (isDropped(answers, names.drop, was.ahead[index])) continue
    const on = answers[names.day] ?? day
    const startsAt = momentOf(on, answers[names.from] ?? usual.from)
    said.push({
      // The same answers are the same shifts: a retry is the same command.
      id: was.ahead[index]?.id ?? newShiftId(startsAt, taken),
      startsAt,
      endsAt: momentOf(on, answers[names.until] ?? usual.until),
      seats: wholeNumber(answers[names.seats] ?? usual.seats, 1, seatLimit) ?? 0,
    })
  }
  return said
}

function newShiftId(startsAt: number, taken: Set<string>): string {
  let id = startsAt.toString(36)
  for (let number = 2; taken.has(id); number++) id = `${startsAt.toString(36)}-${number}`
  taken.add(id)
  return id
}

/** What is missing or cannot be, by question. */
export function offerFaults(answers: Answers, was: Before): Answers {
  const faults: Record<string, string> = {}
  if ((answers.kind ?? '') === '') faults.kind = words.choose
  if ((answers.whereText ?? '').trim() === '') faults.whereText = words.whereNeeded
  if (shiftsOf(answers, '0', was).length === 0) faults.shiftCount = words.noShift
  for (let index = 0; index < shiftCountOf(answers, was); index++) {
    const names = shiftNames(was.begun.length + index)
    if (!isDropped(answers, names.drop, was.ahead[index])) Object.assign(faults, shiftFaults(answers, names))
  }
  return faults
}

function shiftFaults(answers: Answers, { day, from, until, seats }: ReturnType<typeof shiftNames>): Answers {
  const isInOrder = Number(answers[from] ?? usual.from) < Number(answers[until] ?? usual.until)
  const hasSeats = wholeNumber(answers[seats] ?? usual.seats, 1, seatLimit) !== undefined
  return { ...(isInOrder ? {} : { [day]: words.order }), ...(hasSeats ? {} : { [seats]: words.seatsWrong }) }
}

export function describedOf(answers: Answers) {
  const { title = '', text = '', kind = 'other', whereText = '', phone = '', skills } = answers
  return {
    title,
    text,
    kind: kind as WelfareKind,
    whereText: whereText.trim(),
    phone: phone.trim(),
    skills: skillsIn(skills),
  }
}
