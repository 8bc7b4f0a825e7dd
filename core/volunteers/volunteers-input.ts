// The inputs that only volunteering knows: shifts, days, skills, codes.
import * as v from 'valibot'
import { minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { epochMs, text } from '@core/kernel/schema'
import { seatLimit, shiftLimit } from './activity'
import { dayParts } from './team'

/** Longer is not one shift. */
export const longestShiftMinutes = 12 * 60
const skillLimit = 20

export const shiftInput = v.pipe(v.string('input.id.malformed'), v.regex(/^[A-Za-z0-9_-]{1,20}$/, 'input.id.malformed'))

/** Of a team, an activity or a certificate, as people type it: capitals, no spaces. */
export const codeInput = v.pipe(
  v.string('input.volunteerCode'),
  v.transform((typed) => typed.replace(/\s/g, '').toUpperCase()),
  v.regex(/^[A-Z0-9]{1,12}$/, 'input.volunteerCode'),
)

/** A day of China, `2026-11-30`. */
export const dayInput = v.pipe(
  v.string('input.day'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'input.day'),
  v.check(isDay, 'input.day'),
)

export const yearInput = v.pipe(
  v.number('input.year'),
  v.integer('input.year'),
  v.minValue(2000, 'input.year'),
  v.maxValue(2100, 'input.year'),
)

export const skillsInput = v.pipe(v.array(text(1, 10), 'input.skills'), v.maxLength(skillLimit, 'input.skills'))

export const timesInput = v.pipe(
  v.array(v.picklist(dayParts, 'input.filter'), 'input.filter'),
  v.maxLength(dayParts.length, 'input.filter'),
)

const toTheMinute = v.pipe(
  epochMs,
  v.check((at) => at % minuteMs === 0, 'input.time'),
)
const shift = v.pipe(
  v.object(
    {
      id: shiftInput,
      startsAt: toTheMinute,
      endsAt: toTheMinute,
      seats: v.pipe(
        v.number('input.seats'),
        v.integer('input.seats'),
        v.minValue(1, 'input.seats'),
        v.maxValue(seatLimit, 'input.seats'),
      ),
    },
    'input.shifts',
  ),
  v.check(({ startsAt, endsAt }) => startsAt < endsAt, 'input.shift-order'),
  v.check(({ startsAt, endsAt }) => endsAt - startsAt <= longestShiftMinutes * minuteMs, 'input.shift-long'),
)
export type ShiftInput = v.InferOutput<typeof shift>

export const shiftsInput = v.pipe(
  v.array(shift, 'input.shifts'),
  v.minLength(1, 'input.shifts'),
  v.maxLength(shiftLimit, 'input.shifts'),
  v.check((shifts) => new Set(shifts.map(({ id }) => id)).size === shifts.length, 'input.shifts'),
)

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  // 30 February is read as 2 March: only a day that comes back as it went in is one.
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day)
}

/** Midnight at which the day begins in China, epoch ms. */
export function startOfDay(day: string): number {
  return startOfChinaDay(Date.parse(`${day}T12:00:00+08:00`))
}
