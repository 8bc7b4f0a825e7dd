// Who is on duty for a unit, and when.
import { isWithin, type WeeklyHours } from '@core/kernel/weekly-hours'

export interface Duty {
  readonly personId: string
  readonly name: string
  /** As residents know it: 网格员, 支部书记 … */
  readonly title: string
  /** Work phone, shown to everybody at the home's door anyway. */
  readonly phone: string
  readonly hours: WeeklyHours
  /** Epoch ms, inclusive. */
  readonly from: number
  /** Epoch ms, exclusive. */
  readonly until: number
}

export interface DutyRoster {
  readonly unitId: string
  /** First come first: the first entry on duty takes what arrives. */
  readonly duties: readonly Duty[]
}

/** Everybody on duty at `at` (epoch ms), in roster order. */
export function onDutyAt(roster: DutyRoster | undefined, at: number): readonly Duty[] {
  return (roster?.duties ?? []).filter((duty) => duty.from <= at && at < duty.until && isWithin(duty.hours, at))
}

/** Everybody whose term covers `at`, on shift or not: the ones a request waits for outside hours. */
export function inTermAt(roster: DutyRoster | undefined, at: number): readonly Duty[] {
  return (roster?.duties ?? []).filter((duty) => duty.from <= at && at < duty.until)
}
