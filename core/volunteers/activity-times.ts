// What time means for an activity: what comes next, when those who signed up are reminded, when one may be seen there.
import { dayMs, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import type { Activity, Shift } from './activity'

/** 18:00 of the day before: at home, and in time to say that one cannot come. */
const eveningHour = 18
/** Whoever helps to set up comes early. */
export const earlyMs = 60 * minuteMs
/** One visit counts for shifts that follow each other closely. */
const pauseMs = 60 * minuteMs

export function soonAt({ startsAt }: Pick<Shift, 'startsAt'>): number {
  return startOfChinaDay(startsAt) - dayMs + eveningHour * 60 * minuteMs
}

/** Ids of the shifts whose evening before has come, and of which nobody has been told. */
export function dueSoon(activity: Pick<Activity, 'state' | 'shifts' | 'soonTold'>, now: number): readonly Shift[] {
  if (activity.state === 'cancelled') return []
  return activity.shifts.filter(
    (shift) => !activity.soonTold.includes(shift.id) && soonAt(shift) <= now && now < shift.startsAt,
  )
}

/** Too late to tell anybody the evening before: whoever signs up now knows it is soon. */
export function pastEvening(shifts: readonly Shift[], now: number): readonly string[] {
  return shifts.filter((shift) => soonAt(shift) <= now).map(({ id }) => id)
}

/** The shift that ends next; the last one where all are over. */
export function nextShift<S extends Pick<Shift, 'endsAt'>>(shifts: readonly S[], now: number): S | undefined {
  return shifts.find(({ endsAt }) => endsAt > now) ?? shifts.at(-1)
}

export function isOverAt({ shifts }: Pick<Activity, 'shifts'>, now: number): boolean {
  return shifts.every(({ endsAt }) => endsAt <= now)
}

/** The moment at which the clock has to look again; 0 for never. */
export function nextMomentOf(activity: Pick<Activity, 'state' | 'shifts' | 'soonTold'>, now: number): number {
  if (activity.state === 'cancelled') return 0
  const ends = activity.shifts.map(({ endsAt }) => endsAt).filter((at) => at > now)
  const evenings = activity.shifts
    .filter(({ id, startsAt }) => !activity.soonTold.includes(id) && startsAt > now)
    .map(soonAt)
  const moments = [...ends, ...evenings]
  return moments.length === 0 ? 0 : Math.min(...moments)
}

/** From an hour before a shift until its end. */
export function presenceWindow({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>) {
  return { from: startsAt - earlyMs, until: endsAt }
}

/** Of shifts that one person signed up for: those for which being there at `at` counts. */
export function countsFor<S extends Pick<Shift, 'startsAt' | 'endsAt'>>(
  shifts: readonly S[],
  at: number,
): readonly S[] {
  const ahead = [...shifts].sort((one, other) => one.startsAt - other.startsAt).filter(({ endsAt }) => endsAt > at)
  const counted: S[] = []
  let reach = at + earlyMs
  for (const shift of ahead) {
    if (shift.startsAt > reach) break
    counted.push(shift)
    reach = Math.max(reach, shift.endsAt + pauseMs)
  }
  return counted
}
