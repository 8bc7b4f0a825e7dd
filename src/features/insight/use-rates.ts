// The figures of an area for some months, and the way up and down the tree.
import { monthOf, shiftMonth } from '@core/insight/month'
import type { AreaFigures, Period } from '@core/insight/insight-api'
import { useMemo, useState } from 'react'
import { useQuery } from '@/rpc/use-query'
import { askOf, type AreaAsked } from './area-of'

export const spans = ['1', '3', '12'] as const
export type Span = (typeof spans)[number]

interface Asked {
  readonly area: AreaAsked
  /** The last month looked at. */
  readonly month: string
  readonly span: Span
  /** Empty for every service. */
  readonly serviceCode: string
}

/** `unitId` is where to begin; empty asks nothing. `now` (epoch ms) bounds the months. */
export function useRates(unitId: string, now: number) {
  const thisMonth = monthOf(now)
  const [chosen, setChosen] = useState<Partial<Asked>>({})
  const begin: Asked = { area: { unitId, gridId: '', isOutside: false }, month: thisMonth, span: '1', serviceCode: '' }
  const asked: Asked = { ...begin, ...chosen }
  const period = useMemo(() => periodOf(asked.month, asked.span), [asked.month, asked.span])
  const { area, serviceCode } = asked
  const input = useMemo(
    () => (unitId === '' ? null : { ...askOf(area), period, ...(serviceCode === '' ? {} : { serviceCode }) }),
    [unitId, area.unitId, area.gridId, area.isOutside, period, serviceCode],
  )
  return {
    ...asked,
    period,
    report: useQuery('insight', 'rates', input),
    open: (next: AreaFigures['area']) => setChosen({ ...chosen, area: next }),
    ask: (change: Partial<Pick<Asked, 'span' | 'serviceCode'>>) => setChosen({ ...chosen, ...change }),
    /** Never beyond this month: there is nothing yet. */
    step: (by: number) => {
      const month = shiftMonth(asked.month, by)
      if (month <= thisMonth) setChosen({ ...chosen, month })
    },
  }
}

export type Rates = ReturnType<typeof useRates>

function periodOf(month: string, span: Span): Period {
  return { from: shiftMonth(month, 1 - Number(span)), to: month }
}
