// The figures of one area and of what lies directly in it: read from counts kept ready, however many requests there are.
import type { insightApi, RatesReport } from '@core/insight/insight-api'
import { monthCount, monthsFrom, shiftMonth } from '@core/insight/month'
import { cellId, everyService } from '@core/insight/rate-cell'
import { figuresOf, type Figures } from '@core/insight/rates'
import { sumOf } from '@core/insight/tally'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import type { Store } from '../_kit/store'
import { areasAround, findArea } from './find-area'
import { getAll } from './get-all'
import { childrenOf } from './children-of'

export async function rates(
  { period, serviceCode = everyService, ...asked }: InputOf<typeof insightApi.rates>,
  context: Context,
): Promise<Result<RatesReport>> {
  const found = await findArea(asked, context)
  if (!found.ok) return found
  const { area, areaPaths } = found.value
  const months = monthsFrom(period.from, period.to)
  const back = (by: number) => months.map((month) => shiftMonth(month, -by))
  const windows = [months, back(monthCount(period.from, period.to)), back(12)]
  const [[figures, before, yearAgo], children, asOf] = await Promise.all([
    figuresIn(windows, areaPaths, serviceCode, context.store),
    childrenOf(found.value, period, serviceCode, context.store),
    countedUntil(context),
  ])
  if (!figures || !before || !yearAgo) throw new Error('a window of months was lost')
  const around = areasAround(found.value, context)
  return ok({ area, around, period, figures, before, yearAgo, children, asOf })
}

async function figuresIn(
  windows: readonly (readonly string[])[],
  areaPaths: readonly string[],
  serviceCode: string,
  store: Store,
): Promise<readonly Figures[]> {
  const idsOf = (months: readonly string[]) =>
    months.flatMap((month) => areaPaths.map((areaPath) => cellId({ month, areaPath, serviceCode })))
  const cells = await getAll(store, 'rateCells', [...new Set(windows.flatMap(idsOf))])
  const tallies = new Map(cells.map(({ _id, tally }) => [_id, tally]))
  return windows.map((months) => figuresOf(sumOf(idsOf(months).flatMap((id) => tallies.get(id) ?? []))))
}

/** What had happened by then is in the counts. */
async function countedUntil({ store, now }: Context): Promise<number> {
  const waiting = await store.query('outcomes', {
    index: 'uncounted',
    equals: { uncounted: 1 },
    order: 'asc',
    limit: 1,
  })
  return Math.min(now, waiting.items[0]?.changedAt ?? now)
}
