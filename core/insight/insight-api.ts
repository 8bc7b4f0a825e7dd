// What staff may ask about how their area answers: figures of areas and services, never of a person.
import * as v from 'valibot'
import type { OrgLevel } from '@core/district/org-unit'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, id } from '@core/kernel/schema'
import { staffRoles } from '@core/kernel/role'
import type { Who } from '@core/kernel/who-may'
import { monthCount, monthPattern } from './month'
import { markNames, type Outcome } from './outcome'
import type { Figures } from './rates'

/** A unit of the organisation, one grid, or what lies in no grid. */
export interface Area {
  readonly unitId: string
  /** Empty for the unit itself. */
  readonly gridId: string
  readonly isOutside: boolean
  readonly level: OrgLevel | 'grid' | 'outside'
  /** Empty for what lies outside of all grids. */
  readonly name: string
}

/** Months, `2026-11`, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

export interface AreaFigures {
  readonly area: Area
  readonly figures: Figures
}

export interface RatesReport {
  readonly area: Area
  /** Areas around it that this caller may look at, outermost first. */
  readonly around: readonly Area[]
  readonly period: Period
  readonly figures: Figures
  /** As many months just before, and the same months a year ago. */
  readonly before: Figures
  readonly yearAgo: Figures
  /** In the order of the organisation's own codes, whatever the figures say. */
  readonly children: readonly AreaFigures[]
  /** Everything that had happened by then (epoch ms) is counted. */
  readonly asOf: number
}

/** One request behind a figure; who asked and who answered stays on the desk. */
export interface RateRecord extends Pick<
  Outcome,
  | 'serviceCode'
  | 'serviceName'
  | 'urgency'
  | 'status'
  | 'submittedAt'
  | 'leftOut'
  | 'answer'
  | 'verdict'
  | 'rating'
  | 'acceptMinutes'
  | 'answerMinutes'
> {
  readonly id: string
  readonly areaName: string
  readonly isLateAccept: boolean
}

/** `all`: everything asked in these months, what is left out of the rates too. */
export const recordSets = ['all', ...markNames] as const
export type RecordSet = (typeof recordSets)[number]

export const longestPeriodMonths = 12
export const recordsPageSize = 20

const staff: Who = { is: 'holder', roles: staffRoles, over: 'thing' }
const month = v.pipe(v.string('input.month'), v.regex(monthPattern, 'input.month'))
const period = v.pipe(
  v.object({ from: month, to: month }, 'input.month'),
  v.check(({ from, to }) => fits(monthCount(from, to)), 'input.months'),
)
const asked = {
  /** Down to the grid branch. */
  unitId: id,
  /** One grid of the unit. */
  gridId: v.optional(id),
  /** Only what lies in no grid and went to this unit first. */
  isOutside: v.optional(v.boolean('input.malformed'), false),
  period,
  serviceCode: v.optional(id),
}

export const insightApi = {
  rates: procedure<RatesReport>()({ who: [staff], input: v.object(asked) }),
  /** Grid by grid, oldest first in each month. */
  records: procedure<Page<RateRecord>>()({
    who: [staff],
    input: v.object({ ...asked, figure: v.picklist(recordSets, 'input.filter'), cursor }),
  }),
}

function fits(months: number): boolean {
  return months >= 1 && months <= longestPeriodMonths
}
