// What a client may ask about whistles and the units they call.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, epochMs, id, newId, phone, text } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import { ratings } from '@core/requests/request'
import type { PartnerUnit } from './partner-unit'
import { reportMinutes } from './report-limit'
import type { TimesTable } from './report-in-times'
import type { UnitCall, Whistle } from './whistle'
import { blowingRoles, liaisonRoles, unitLimit, whistledRequestLimit } from './whistle-life'
import type { WhistledPlace } from './whistled-place'

export const whatLimit = 500
export const saidLimit = 500
export const reasonLimit = 200
export const whistlePageSize = 20

/** A unit that may be called from here. */
export interface CallableUnit extends Pick<PartnerUnit, 'id' | 'name' | 'kind' | 'phone' | 'demo'> {
  /** Can help with the service that was asked about. */
  readonly fits: boolean
}

export interface WhistleView extends Whistle {
  readonly id: string
  /** Where each of `requests` is, in the same order; null where that is not told. */
  readonly places: readonly (WhistledPlace | null)[]
}

export interface WhistleSummary extends Pick<Whistle, 'blower' | 'what' | 'urgency' | 'blownAt' | 'updatedAt'> {
  readonly id: string
  readonly requestCount: number
  readonly calls: readonly Pick<
    UnitCall,
    'unitId' | 'unitName' | 'state' | 'reportBy' | 'climbed' | 'reportedAt' | 'person'
  >[]
}

export interface TimesView extends TimesTable {
  readonly from: number
  readonly until: number
  /** There were more whistles than one answer reads: a shorter period gives the whole. */
  readonly complete: boolean
}

const blower: Who = { is: 'holder', roles: blowingRoles, over: 'thing' }
const liaison: Who = { is: 'holder', roles: liaisonRoles, over: 'thing' }

const toUnit = { id, unitId: id, commandId: newId }
const person = v.object({ name: text(1, 40), phone })
const judgement = v.object({ rating: v.picklist(ratings, 'input.rating'), comment: text(0, reasonLimit) })
const partnerIds = v.pipe(
  v.array(id, 'input.units'),
  v.minLength(1, 'input.units'),
  v.maxLength(unitLimit, 'input.units'),
  v.check((ids) => new Set(ids).size === ids.length, 'input.units'),
)
const minutes = v.pipe(
  v.number('input.minutes'),
  v.integer('input.minutes'),
  v.minValue(reportMinutes.least, 'input.minutes'),
  v.maxValue(reportMinutes.most, 'input.minutes'),
)

export const partnersApi = {
  /** Units that the blowing unit may call, those that fit the service first. */
  units: procedure<readonly CallableUnit[]>()({
    who: [blower],
    input: v.object({ unitId: v.optional(id), serviceCode: v.optional(id) }),
  }),
  blow: procedure<WhistleView>()({
    who: [blower],
    input: v.object({
      id: newId,
      /** The unit of the organisation in whose name it is blown. */
      unitId: id,
      partnerIds,
      requestIds: v.pipe(
        v.array(id, 'input.malformed'),
        v.maxLength(whistledRequestLimit, 'input.requests.too-many'),
        v.check((ids) => new Set(ids).size === ids.length, 'input.malformed'),
      ),
      what: text(2, whatLimit),
      urgency: v.picklist(['normal', 'emergency'], 'input.filter'),
      /** Minutes of working time; the usual half day by default. An emergency has its own limit. */
      reportWithinMinutes: v.optional(minutes),
    }),
  }),
  addUnits: procedure<WhistleView>()({ who: [blower], input: v.object({ id, commandId: newId, partnerIds }) }),
  get: procedure<WhistleView>()({ who: [blower, liaison], input: v.object({ id }) }),
  /** What a unit was called to. `open` begins with the oldest, `over` with the newest. */
  forUnit: procedure<Page<WhistleSummary>>()({
    who: [liaison],
    input: v.object({ unitId: v.optional(id), view: v.picklist(['open', 'over'], 'input.filter'), cursor }),
  }),
  /** What a unit of the organisation has blown. */
  blown: procedure<Page<WhistleSummary>>()({
    who: [blower],
    input: v.object({ unitId: v.optional(id), view: v.picklist(['open', 'over'], 'input.filter'), cursor }),
  }),
  reportIn: procedure<WhistleView>()({ who: [liaison, blower], input: v.object({ ...toUnit, person }) }),
  act: procedure<WhistleView>()({ who: [liaison], input: v.object({ ...toUnit, said: text(1, saidLimit) }) }),
  finish: procedure<WhistleView>()({ who: [liaison], input: v.object({ ...toUnit, said: text(1, saidLimit) }) }),
  sendBack: procedure<WhistleView>()({ who: [blower], input: v.object({ ...toUnit, reason: text(2, reasonLimit) }) }),
  release: procedure<WhistleView>()({
    who: [blower],
    input: v.object({ ...toUnit, said: text(0, saidLimit), ...judgement.entries }),
  }),
  /** The unit's judgement of how it was called and worked with. */
  rate: procedure<WhistleView>()({ who: [liaison], input: v.object({ ...toUnit, ...judgement.entries }) }),
  /** One unit, or all that are still at it. */
  cancel: procedure<WhistleView>()({
    who: [blower],
    input: v.object({ id, commandId: newId, unitId: v.optional(id), reason: text(2, reasonLimit) }),
  }),
  /** Time to report in, of what was blown by a unit and everything below it. */
  times: procedure<TimesView>()({
    who: [blower],
    input: v.object({ unitId: v.optional(id), from: v.optional(epochMs), until: v.optional(epochMs) }),
  }),
}
